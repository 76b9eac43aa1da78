import { changeHosted } from './about-hosted.ts';
import { answerRequest } from './about-request.ts';
import { afterWord, mayMeanElse, namedAfter } from './after-word.ts';
import { askWhich } from './ask-which.ts';
import { type FoundCommand, findCommand, notUnderstood, runCommand } from './commands.ts';
import { goOn } from './go-on.ts';
import { type MeantFor, meantFor } from './meant-for.ts';
import { notice } from './notice.ts';
import { offerLanguage } from './offer-language.ts';
import { perform } from './perform-intent.ts';
import { performMeaning } from './perform-subject.ts';
import { answerCourtesy, replyTo } from './reply-to.ts';
import { saidNow } from './said-now.ts';
import { withSecondOpinion } from './second-opinion.ts';
import { mayTry } from './shared/authorize.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { courtesyIn } from './understanding/courtesy.ts';
import { exactIntent } from './understanding/exact-words.ts';
import { keepsAll } from './understanding/keeps-all.ts';
import { understand } from './understanding/ladder.ts';
import type { Model } from './understanding/model.ts';
import { beginsReport } from './understanding/report-said.ts';
import { decidesRequest } from './understanding/request-decision.ts';
import type { Said } from './understanding/said.ts';
import type { Heard } from './understanding/second-opinion.ts';
import { sessionChange } from './understanding/session-change.ts';
import { isMeaning } from './understanding/subject-names.ts';
import {
  asksWhatIsLeftOf,
  asksWhatIsOn,
  isTimesAlone,
  type OpenQuestion,
} from './understanding/what-is-on.ts';

/** What a rung looks at; `found`: the word of the bot's that the text begins with. */
interface Text {
  readonly said: Said;
  readonly model: Model;
  readonly meant: MeantFor;
  readonly found: FoundCommand | undefined;
}
/** The reply, where the rung holds. */
type Rung = (text: Text, turn: Turn, services: Services) => Promise<Reply | undefined>;

/** Their words are followed by when. */
const takesTime: readonly FoundCommand['id'][] = ['sessions', 'attendees'];

const rungs: readonly Rung[] = [
  async ({ said }, turn, services) => {
    const courtesy = courtesyIn(said, false);
    return courtesy && answerCourtesy(courtesy, turn, services);
  },
  async ({ said, model }, turn) =>
    keepsAll(said, (words) => model.find(words, said.language))
      ? notice(turn, { notice: 'nothing-done' })
      : undefined,
  async ({ said, found }, turn, services) => {
    const named = found && (await namedAfter(found, said, services));
    return named ? runCommand(turn, { id: found.id, rest: named }, services) : undefined;
  },
  async ({ said, found }, turn, services) => (found ? undefined : goOn(said, turn, services)),
  async ({ said, meant }, turn, services) => meant.sure && performMeaning(meant.sure, said, turn, services),
  async ({ found }, turn, services) => {
    const isWhen =
      found && takesTime.includes(found.id) && isTimesAlone(await saidNow(turn, found.rest, services));
    return isWhen ? runCommand(turn, found, services) : undefined;
  },
  async ({ said }, turn, services) =>
    said.concepts.has('own-data') ? runCommand(turn, { id: 'my-data', rest: '' }, services) : undefined,
  async ({ said }, turn, services) =>
    mayTry(turn.actor, 'request.answer') && decidesRequest(said)
      ? answerRequest(said, turn, services)
      : undefined,
  async ({ said, found }, turn, services) => {
    if (!found && mayTry(turn.actor, 'report.write') && beginsReport(said)) {
      return offerLanguage(await perform('report', said, turn, services), said, turn, services);
    }
    const change = found ? undefined : sessionChange(said);
    return change && changeHosted(change, said, turn, services);
  },
  async ({ said, found }, turn, services) => {
    const open = found ? undefined : asksWhatIsOn(said);
    return open && tellWhatIsOn(open, said, turn, services);
  },
  async ({ said, found }, turn, services) =>
    !found && asksWhatIsLeftOf(said) ? perform('remaining', said, turn, services) : undefined,
];

/**
 * What somebody writes: a word of the bot's by itself or before a name; else what the first rung that holds makes of it;
 * else what it most likely means, and where that is not sure, which of the likeliest it is.
 */
export async function answerText(turn: Turn, text: string, services: Services): Promise<Reply> {
  const found = findCommand(text);
  // What follows a word that means nothing else is for it, whatever it is.
  if (found && (found.rest === '' || !mayMeanElse(found))) {
    return runCommand(turn, found, services);
  }
  const [said, model] = await Promise.all([saidNow(turn, text, services), services.understanding()]);
  const whole = { said, model, found, meant: meantFor(turn, said, model) };
  for (const rung of rungs) {
    const reply = await rung(whole, turn, services);
    if (reply) {
      return offerLanguage(reply, said, turn, services);
    }
  }
  return offerLanguage(await asLearnt(whole, turn, services), said, turn, services);
}

/** What the scorer makes of it. */
function asLearnt({ said, model, found, meant }: Text, turn: Turn, services: Services): Promise<Reply> {
  const understood = understand(said.text, said.language, model, exactIntent);
  return found
    ? afterWord(found, understood, said, turn, services)
    : replyToHeard({ understood, said }, meant, turn, services);
}

/** What is on is the sessions; what is left may be of them or of the workshops. */
function tellWhatIsOn(open: OpenQuestion, said: Said, turn: Turn, services: Services): Promise<Reply> {
  switch (open) {
    case 'sessions':
      return perform('seminars', said, turn, services);
    case 'left-then':
      return Promise.resolve(askWhich(turn, ['seminars', 'remaining'], said, services));
    case 'left':
      return Promise.resolve(askWhich(turn, ['remaining', 'seminars'], said, services));
  }
}

async function replyToHeard(heard: Heard, meant: MeantFor, turn: Turn, services: Services): Promise<Reply> {
  const isLookUp = heard.understood.decision === 'answer' && heard.understood.intent !== 'none';
  if (meant.likely && !isLookUp) {
    return performMeaning(meant.likely, heard.said, turn, services);
  }
  if (meant.maybe.length > 0 && !isLookUp) {
    const { decision, alternatives } = heard.understood;
    const others = decision === 'none' ? [] : alternatives;
    return askWhich(turn, [...others.slice(0, 1), ...meant.maybe, ...others.slice(1)], heard.said, services);
  }
  const { understood, said } = await withSecondOpinion(heard, turn, services);
  return replyTo(understood, said, turn, services);
}

/** The button of what was meant. */
export async function chooseMeant(
  turn: Turn,
  { intent, said }: { readonly intent: string; readonly said: string },
  services: Services,
): Promise<Reply> {
  return isMeaning(intent)
    ? performMeaning(intent, await saidNow(turn, said, services), turn, services)
    : notUnderstood(turn, '', services);
}
