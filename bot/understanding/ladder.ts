import type { FindConcepts } from './concepts.ts';
import { changes, type Intent } from './intents.ts';
import type { Model, Ranked } from './model.ts';
import { isNegated } from './negated.ts';
import { wordsIn } from './words.ts';

export interface Understanding {
  /** The best guess, also where it is not acted on. */
  readonly intent: Intent;
  /**
   * `answer`: a look-up, shown at once; `confirm`: a change, its form asks; `ask`: which of the alternatives is meant;
   * `none`: nothing that the bot does.
   */
  readonly decision: 'answer' | 'confirm' | 'ask' | 'none';
  /** Up to three, the likeliest first, with the guess. */
  readonly alternatives: readonly Intent[];
}

/** Longer texts are cut: they are no commands (characters). */
export const longestText = 500;

/** From these probabilities on the best guess is taken; chosen by cross-validation (docs/decisions/0026). */
const sure = { answer: 0.8, confirm: 0.45, none: 0.4 };

/** From exact words over rules to the scorer; below its threshold the person is asked. */
export function understand(
  text: string,
  language: 'fi' | 'sv' | 'en',
  model: Model,
  exact: (text: string) => Intent | undefined,
): Understanding {
  const short = text.slice(0, longestText);
  const named = exact(short);
  if (named) {
    return { intent: named, decision: decisionOf({ intent: named, probability: 1 }), alternatives: [named] };
  }
  const concepts = model.find(wordsIn(short), language);
  const rule = ruled(concepts);
  if (rule) {
    return { intent: rule[0], decision: 'ask', alternatives: rule };
  }
  const [best, ...others] = model.rank(short, language);
  const alternatives = [best, ...others].slice(0, 3).map(({ intent }) => intent);
  // "En peru pajaa": no form is opened on a "no".
  const refused =
    (concepts.includes('not') && (best.intent === 'book' || best.intent === 'announce')) ||
    isNegated(short, best.intent, (words) => model.find(words, language));
  return { intent: best.intent, decision: refused ? 'ask' : decisionOf(best), alternatives };
}

function decisionOf({ intent, probability }: Ranked): Understanding['decision'] {
  if (intent === 'none') return probability >= sure.none ? 'none' : 'ask';
  if (changes(intent)) return probability >= sure.confirm ? 'confirm' : 'ask';
  return probability >= sure.answer ? 'answer' : 'ask';
}

/** What is cancelled: a workshop, or that somebody comes. */
const objects = [
  'workshop',
  'booked',
  'book',
  'seminar',
  'event',
  'sparring',
  'register',
  'attendees',
  'attend',
];
const others = [
  'outside',
  'not-needed',
  'not-cancel',
  'move',
  'can-not-come',
  'withdraw-registration',
  'substitute',
  'remind-me',
  'calendar',
];

/** "Perun": the booking or the registration? No score can know. */
function ruled(concepts: ReturnType<FindConcepts>): readonly [Intent, ...Intent[]] | undefined {
  const has = (names: readonly string[]) => names.some((name) => concepts.includes(name));
  return concepts.includes('cancel') && !has(objects) && !has(others)
    ? ['cancel', 'rsvp_no', 'reschedule']
    : undefined;
}
