import { whichIntentCard } from '../cards/understanding/which-intent-card.ts';
import { type FoundCommand, findCommand, greet, notUnderstood, runCommand } from './commands.ts';
import { findMunicipality } from './find-municipality.ts';
import { intentNeeds } from './intent-rights.ts';
import { notice } from './notice.ts';
import { offerLanguage } from './offer-language.ts';
import { perform } from './perform-intent.ts';
import { saidNow } from './said-now.ts';
import { withSecondOpinion } from './second-opinion.ts';
import { mayTry } from './shared/authorize.ts';
import { inEachOffice } from './shared/offices.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { type Courtesy, courtesyIn } from './understanding/courtesy.ts';
import { exactIntent, intentOfCommand } from './understanding/exact-words.ts';
import { type Intent, isIntent } from './understanding/intents.ts';
import { type Understanding, understand } from './understanding/ladder.ts';
import type { Said } from './understanding/said.ts';
import type { Heard } from './understanding/second-opinion.ts';
import { wordsIn } from './understanding/words.ts';

/** So many are asked about, beside help. */
const mostAsked = 3;
/** Their words are followed by the name of a municipality. */
const takesName: readonly FoundCommand['id'][] = ['quota', 'plan', 'situation', 'contacts'];
/** "Koski Tl", "Pedersören kunta". */
const mostNameWords = 2;

/**
 * What somebody writes: a word of the bot's by itself or before a name; else what it most likely means; where that is not
 * sure, which of the likeliest it is.
 */
export async function answerText(turn: Turn, text: string, services: Services): Promise<Reply> {
  const found = findCommand(text);
  // What follows a word that means nothing else is for it, whatever it is.
  if (found && (found.rest === '' || intentOfCommand[found.id] === undefined)) {
    return runCommand(turn, found, services);
  }
  const [said, model] = await Promise.all([saidNow(turn, text, services), services.understanding()]);
  const courtesy = courtesyIn(said, false);
  if (courtesy) {
    return answerCourtesy(courtesy, turn, services);
  }
  if (said.concepts.has('own-data')) {
    return runCommand(turn, { id: 'my-data', rest: '' }, services);
  }
  const understood = understand(said.text, said.language, model, exactIntent);
  const reply = found
    ? afterWord(found, understood, said, turn, services)
    : await replyToHeard({ understood, said }, turn, services);
  return offerLanguage(await reply, said, turn, services);
}

/** A text that begins with a word of the bot's: that word, unless all of it surely means something else. */
async function afterWord(
  found: FoundCommand,
  understood: Understanding,
  said: Said,
  turn: Turn,
  services: Services,
): Promise<Reply> {
  const named = await namedAfter(found, said, services);
  if (named !== undefined) {
    return runCommand(turn, { id: found.id, rest: named }, services);
  }
  const intent = intentOfCommand[found.id];
  switch (understood.decision) {
    case 'answer':
    case 'confirm':
      return replyTo(understood, said, turn, services);
    case 'ask':
      return askWhich(
        turn,
        intent ? [intent, ...understood.alternatives] : understood.alternatives,
        said.text,
      );
    case 'none':
      return intent ? askWhich(turn, [intent], said.text) : runCommand(turn, found, services);
  }
}

/** What follows the word where that is the name of a municipality, in any case form, or may be of one nobody knows. */
async function namedAfter(
  { id, rest }: FoundCommand,
  { text, language, places }: Said,
  services: Services,
): Promise<string | undefined> {
  const network = await services.network.get();
  if (rest.trim().split(/\s+/).length > mostNameWords) {
    return undefined;
  }
  const [only] = places;
  if (only && findMunicipality(network, rest) === undefined) {
    return network.municipalities.has(only.code) ? only.code : text.slice(only.start, only.end);
  }
  if (only) {
    return rest;
  }
  const { find } = await services.understanding();
  const unknown = takesName.includes(id) && find(wordsIn(rest), language).length === 0;
  return unknown ? rest : undefined;
}

async function replyToHeard(heard: Heard, turn: Turn, services: Services): Promise<Reply> {
  const { understood, said } = await withSecondOpinion(heard, turn, services);
  return replyTo(understood, said, turn, services);
}

function replyTo(
  { intent, decision, alternatives }: Understanding,
  said: Said,
  turn: Turn,
  services: Services,
): Promise<Reply> {
  switch (decision) {
    case 'none':
      return outside(said, turn, services);
    case 'ask': {
      const pointed = cancelled(alternatives, said, turn, services);
      return pointed
        ? perform(pointed, said, turn, services)
        : Promise.resolve(askWhich(turn, alternatives, said.text));
    }
    case 'answer':
    case 'confirm':
      return intent === 'none'
        ? notUnderstood(turn, said.text, services)
        : perform(intent, said, turn, services);
  }
}

/** "Peru se", "avboka den andra": what the last card showed says which of the two is cancelled. */
function cancelled(
  alternatives: readonly Intent[],
  { pointing }: Said,
  { actor, now }: Turn,
  services: Services,
): 'cancel' | 'rsvp_no' | undefined {
  const shown = services.recent.of(actor.id, now);
  if (
    !shown ||
    !(alternatives.includes('cancel') && alternatives.includes('rsvp_no')) ||
    pointing.size === 0
  ) {
    return undefined;
  }
  return shown.kind === 'workshops' ? 'cancel' : 'rsvp_no';
}

/** Courtesy is met with courtesy; else it is said that the bot does not do this. */
async function outside(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const courtesy = courtesyIn(said, true);
  if (courtesy) {
    return answerCourtesy(courtesy, turn, services);
  }
  return isPlace(said, turn)
    ? askWhich(turn, ['remaining', 'situation', 'contacts'], said.text)
    : notUnderstood(turn, said.text, services);
}

async function answerCourtesy(courtesy: Courtesy, turn: Turn, services: Services): Promise<Reply> {
  return courtesy === 'greeting' ? greet(turn, '', services) : notice(turn, { notice: 'welcome' });
}

/** A municipality and nothing else but a sign after it, from somebody who looks after several. */
function isPlace({ text, places }: Said, { actor }: Turn): boolean {
  const [only] = places;
  const isAll = only !== undefined && only.end - only.start >= text.trim().length - 1;
  return isAll && actor.municipality === undefined;
}

/** The likeliest of what the person may try, and help. */
function askWhich({ actor, language }: Turn, alternatives: readonly Intent[], said: string): Reply {
  const likeliest = [...new Set(alternatives)].filter((one) => one !== 'none').slice(0, mostAsked);
  const choices = [...likeliest, 'help' as const].filter((one) =>
    inEachOffice(actor).some((office) => mayTry(office, intentNeeds[one])),
  );
  return { kind: 'card', card: whichIntentCard({ language, choices: [...new Set(choices)], said }) };
}

/** The button of what was meant. */
export async function chooseMeant(
  turn: Turn,
  { intent, said }: { readonly intent: string; readonly said: string },
  services: Services,
): Promise<Reply> {
  return isIntent(intent) && intent !== 'none'
    ? perform(intent, await saidNow(turn, said, services), turn, services)
    : notUnderstood(turn, '', services);
}
