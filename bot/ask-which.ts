import { whichIntentCard } from '../cards/understanding/which-intent-card.ts';
import { mayMean } from './subject-rights.ts';
import type { Reply, Services, Turn } from './turn.ts';
import type { Intent } from './understanding/intents.ts';
import { type Said, toGoOn } from './understanding/said.ts';
import type { Subject } from './understanding/subject-names.ts';

/** So many are asked about, beside help. */
const mostAsked = 3;

/** The likeliest of what the person may try, and help. */
export function askWhich(
  { actor, language, now }: Turn,
  alternatives: readonly (Intent | Subject)[],
  said: Said,
  { recent }: Services,
): Reply {
  const likeliest = [...new Set(alternatives)].filter((one) => one !== 'none').slice(0, mostAsked);
  const may = [...likeliest, 'help' as const].filter((one) => mayMean(actor, one));
  const choices = [...new Set(may)];
  recent.noteThread(actor.id, { kind: 'choices', choices, text: toGoOn(said) }, now);
  return { kind: 'card', card: whichIntentCard({ language, choices, said: toGoOn(said) }) };
}
