import { askWhich } from './ask-which.ts';
import { type FoundCommand, notUnderstood, runCommand } from './commands.ts';
import { findMunicipality } from './find-municipality.ts';
import { replyTo } from './reply-to.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { intentOfCommand } from './understanding/exact-words.ts';
import type { Understanding } from './understanding/ladder.ts';
import { saysOnlyTimes } from './understanding/only-times.ts';
import type { Said } from './understanding/said.ts';
import { wordsIn } from './understanding/words.ts';

/** Their words are followed by the name of a municipality. */
const takesName: readonly FoundCommand['id'][] = ['quota', 'plan', 'situation', 'contacts'];
/** What makes of their words the beginning of a sentence about something else: "plan to cancel", "log in to Teams". */
const meansElse: Readonly<Partial<Record<FoundCommand['id'], RegExp>>> = {
  page: /^/u,
  ask: /^for (?:a|an|another)(?:\s|$)/iu,
  requests: /^(?:for|of|from|om|från|av)(?:\s|$)/iu,
  plan: /^(?:to|a|an|on|ahead|att)(?:\s|$)/iu,
  audit: /^(?:in|out|on|off|into|onto|me|my|this|that|a|an|the|ut)(?:\s|$)/iu,
};
/** "Koski Tl", "Pedersören kunta". */
const mostNameWords = 2;

/** Whether a text that begins with a word of the bot's may be a sentence about something else. */
export function mayMeanElse({ id, rest }: FoundCommand): boolean {
  if (meansElse[id]?.test(rest) || intentOfCommand[id] !== undefined) {
    return true;
  }
  // "Suunnitelma pajoista" says what the plan is of; "kunta haluaa pajan" is a sentence.
  return id !== 'ask' && rest.trim().split(/\s+/).length > 1;
}

/** A text that begins with a word of the bot's: that word, unless all of it surely means something else. */
export async function afterWord(
  found: FoundCommand,
  understood: Understanding,
  said: Said,
  turn: Turn,
  services: Services,
): Promise<Reply> {
  // Its form opens, and the press is the person's.
  if (found.id === 'book' && saysOnlyTimes(said)) {
    return runCommand(turn, found, services);
  }
  const intent = intentOfCommand[found.id];
  const isSure = understood.decision === 'answer' || understood.decision === 'confirm';
  // Of a word that no intent stands for ("kunta", "loki"), what follows is for it unless it surely means something else.
  if (!intent && !isSure && !meansElse[found.id]?.test(found.rest)) {
    return runCommand(turn, found, services);
  }
  switch (understood.decision) {
    case 'answer':
    case 'confirm':
      return replyTo(understood, said, turn, services);
    case 'ask':
      return askWhich(
        turn,
        intent ? [intent, ...understood.alternatives] : understood.alternatives,
        said,
        services,
      );
    case 'none':
      return intent ? askWhich(turn, [intent], said, services) : notUnderstood(turn, said.text, services);
  }
}

/** What follows the word where that is the name of a municipality, in any case form, or may be of one nobody knows. */
export async function namedAfter(
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
