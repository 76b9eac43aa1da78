import { showSituation } from './analysis/handler.ts';
import { openAnnounce } from './announce/announce.ts';
import { openHosted } from './attendees/list.ts';
import { showAuditOf } from './audit/show.ts';
import { openAway } from './away/handler.ts';
import { listBookings, listRequests } from './booking/list.ts';
import { type CommandId, commandWords } from './command-words.ts';
import { showContacts } from './contacts/handler.ts';
import { help } from './help/handler.ts';
import { chooseLanguage } from './language/handler.ts';
import { showMyData } from './my-data/handler.ts';
import { notice } from './notice.ts';
import { replyOfOffice } from './of-office.ts';
import { askOffice, showOffices } from './offices/handler.ts';
import { officeToAct } from './offices/rules.ts';
import { showMembers } from './people/list.ts';
import { showPlan } from './plan/handler.ts';
import { listPresentations } from './presentation/list.ts';
import { showPrivacy } from './privacy/handler.ts';
import { openQuestionForm } from './question/ask.ts';
import { showQuota } from './quota/handler.ts';
import { openSaidBooking } from './said-booking.ts';
import { openSaidSession } from './said-session.ts';
import { listSessions } from './sessions/list.ts';
import { type Action, mayTry } from './shared/authorize.ts';
import type { Reply, Services, Turn } from './turn.ts';

/** What a word starts; `rest` is what was written after it. */
export type CommandHandler = (turn: Turn, rest: string, services: Services) => Promise<Reply>;

/** The routing table of words (the words themselves, and what they need: `command-words.ts`). */
const commandHandlers: Readonly<Record<CommandId, CommandHandler>> = {
  quota: (turn, rest, services) => showQuota(turn, { named: rest }, services),
  book: openSaidBooking,
  bookings: (turn, _rest, services) => listBookings(turn, { page: 0 }, services),
  sessions: (turn, _rest, services) => listSessions(turn, { page: 0, mine: false }, services),
  registrations: (turn, _rest, services) => listSessions(turn, { page: 0, mine: true }, services),
  requests: (turn, _rest, services) => listRequests(turn, { page: 0 }, services),
  presentations: (turn, _rest, services) => listPresentations(turn, { page: 0 }, services),
  attendees: openHosted,
  plan: showPlan,
  situation: showSituation,
  ask: openQuestionForm,
  away: openAway,
  'new-session': openSaidSession,
  announce: (turn, _rest, services) => openAnnounce(turn, {}, services),
  contacts: showContacts,
  members: showMembers,
  audit: showAuditOf,
  office: showOffices,
  language: chooseLanguage,
  'my-data': showMyData,
  privacy: showPrivacy,
  help: help('help'),
};

const needs: ReadonlyMap<CommandId, Action> = new Map(
  commandWords.map((command) => [command.id, command.needs]),
);

/**
 * The only way from a word to what handles it: by what the table lets the actor's role try, for the municipality that
 * they act for; or, where a button says it, for the one that its card was made for (`of`).
 */
export async function runCommand(
  turn: Turn,
  { id, rest }: FoundCommand,
  services: Services,
  of?: string,
): Promise<Reply> {
  const needed = needs.get(id);
  const which = needed && officeToAct(turn.actor, needed, { of });
  if (which?.kind === 'ask') {
    return askOffice(turn, which.offices, { command: id, rest }, services);
  }
  if (which?.kind !== 'act' || !needed || !mayTry(which.as, needed)) {
    const wide = needed === 'office.choose';
    return notice(turn, { notice: wide ? 'network-wide' : 'not-allowed' });
  }
  const reply = await commandHandlers[id]({ ...turn, actor: which.as }, rest, services);
  return replyOfOffice(reply, which.as, turn.actor, services);
}

export function isCommand(id: string): id is CommandId {
  return needs.has(id as CommandId);
}

/** What the bot says first, and to words it does not know: never silence. */
export const greet: CommandHandler = help('hello');
export const notUnderstood: CommandHandler = help('unknown');

/** Longest text that is looked at as a command, in characters. */
const commandLength = 500;

const index = new Map<string, CommandId>();
for (const { id, words } of commandWords) {
  for (const word of Object.values(words).flat()) {
    const taken = index.get(word);
    if (taken !== undefined && taken !== id) {
      throw new Error(`the word ${word} starts both ${taken} and ${id}`);
    }
    index.set(word, id);
  }
}
const mostWords = Math.max(...[...index.keys()].map((word) => word.split(' ').length));

export interface FoundCommand {
  readonly id: CommandId;
  readonly rest: string;
}

/** The command that a text begins with, by whole words, the longest first; in any of the three languages. */
export function findCommand(text: string): FoundCommand | undefined {
  const words = text.slice(0, commandLength).trim().split(/\s+/);
  for (let n = Math.min(mostWords, words.length); n > 0; n -= 1) {
    const id = index.get(normal(words.slice(0, n).join(' ')));
    if (id) {
      return { id, rest: words.slice(n).join(' ') };
    }
  }
  return undefined;
}

/** Letter case, punctuation at the end and the way letters with dots are composed do not matter. */
function normal(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('fi')
    .replace(/(?<![.!?,:;])[.!?,:;]+$/, '');
}
