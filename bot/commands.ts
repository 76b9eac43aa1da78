import { showSituation } from './analysis/handler.ts';
import { openAnnounce } from './announce/announce.ts';
import { showAuditOf } from './audit/show.ts';
import { listRequests } from './booking/list.ts';
import { type CommandId, commandWords } from './command-words.ts';
import { showContacts } from './contacts/handler.ts';
import { help } from './help/handler.ts';
import { showMyData } from './my-data/handler.ts';
import { notForRole } from './not-for-role.ts';
import { notice } from './notice.ts';
import { replyOfOffice } from './of-office.ts';
import { askOffice, showOffices } from './offices/handler.ts';
import { officeToAct } from './offices/rules.ts';
import { showPlan } from './plan/handler.ts';
import { listPresentations } from './presentation/list.ts';
import { showPrivacy } from './privacy/handler.ts';
import { showQuota } from './quota/handler.ts';
import { openSaidAttendees } from './said-attendees.ts';
import { openSaidAway } from './said-away.ts';
import { openSaidBooking } from './said-booking.ts';
import { openSaidBookings } from './said-bookings.ts';
import { openSaidLanguage } from './said-language.ts';
import { openSaidMembers } from './said-members.ts';
import { openSaidQuestion } from './said-question.ts';
import { openSaidSession } from './said-session.ts';
import { openSaidSessions } from './said-sessions.ts';
import { type Action, mayTry } from './shared/authorize.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { openWhereWeAre } from './where-we-are.ts';

/** What a word starts; `rest` is what was written after it. */
export type CommandHandler = (turn: Turn, rest: string, services: Services) => Promise<Reply>;

/** The routing table of words (the words themselves, and what they need: `command-words.ts`). */
const commandHandlers: Readonly<Record<CommandId, CommandHandler>> = {
  quota: (turn, rest, services) => showQuota(turn, { named: rest }, services),
  book: openSaidBooking,
  bookings: openSaidBookings,
  sessions: openSaidSessions(false),
  registrations: openSaidSessions(true),
  requests: (turn, _rest, services) => listRequests(turn, { page: 0 }, services),
  presentations: (turn, _rest, services) => listPresentations(turn, { page: 0 }, services),
  attendees: openSaidAttendees,
  page: openWhereWeAre,
  plan: showPlan,
  situation: showSituation,
  ask: openSaidQuestion,
  away: openSaidAway,
  'new-session': openSaidSession,
  announce: (turn, _rest, services) => openAnnounce(turn, {}, services),
  contacts: showContacts,
  members: openSaidMembers,
  audit: showAuditOf,
  office: showOffices,
  language: openSaidLanguage,
  'my-data': showMyData,
  privacy: showPrivacy,
  help: help('help'),
};

const needs: ReadonlyMap<CommandId, Action> = new Map(
  commandWords.map((command) => [command.id, command.needs]),
);

/** After these, "and in Puumala?", "and in February?" asks the same again. */
const goesOn: ReadonlySet<CommandId> = new Set([
  ...(['quota', 'bookings', 'page', 'plan', 'situation', 'contacts', 'members', 'audit'] as const),
  ...(['sessions', 'registrations', 'attendees'] as const),
]);

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
    const told = needed !== undefined && needed !== 'office.choose';
    return told ? notForRole(turn, needed) : notice(turn, { notice: 'network-wide' });
  }
  const reply = await commandHandlers[id]({ ...turn, actor: which.as }, rest, services);
  if (rest !== '' && goesOn.has(id)) {
    services.recent.noteThread(turn.actor.id, { kind: 'look-up', command: id }, turn.now);
  }
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
  /** As it was written, where it is a text that goes into a form. */
  readonly rest: string;
}

/** What is written after their words is somebody's own text: all of it counts. */
const takingText: readonly CommandId[] = ['book', 'ask', 'new-session'];

/** The command that a text begins with, by whole words, the longest first; in any of the three languages. */
export function findCommand(text: string): FoundCommand | undefined {
  const words = text.slice(0, commandLength).trim().split(/\s+/);
  for (let n = Math.min(mostWords, words.length); n > 0; n -= 1) {
    const id = index.get(normal(words.slice(0, n).join(' ')));
    if (id) {
      return { id, rest: takingText.includes(id) ? afterWords(text, n) : words.slice(n).join(' ') };
    }
  }
  return undefined;
}

function afterWords(text: string, n: number): string {
  const words = /\S+/gu;
  for (let i = 0; i < n; i += 1) words.exec(text);
  return text.slice(words.lastIndex).trim();
}

/** Letter case, punctuation at the end and the way letters with dots are composed do not matter. */
function normal(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('fi')
    .replace(/(?<![.!?,:;])[.!?,:;]+$/, '');
}
