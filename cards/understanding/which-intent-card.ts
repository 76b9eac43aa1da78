import type { Language } from '../../bot/shared/people.ts';
import type { Intent } from '../../bot/understanding/intents.ts';
import type { Subject } from '../../bot/understanding/subject-names.ts';
import type { Card } from '../card.ts';
import { text } from '../text/catalogue.ts';
import { choiceCard } from './choice-card.ts';

/** What somebody may want that has a button of its own. */
export type Choice = Exclude<Intent, 'none'>;

export interface WhichIntentCardInput {
  readonly language: Language;
  /** The likeliest first. */
  readonly choices: readonly (Choice | Subject)[];
  /** What was written. */
  readonly said: string;
}

/** Asks what was meant, where the bot is not sure. */
export function whichIntentCard({ language, choices, said }: WhichIntentCardInput): Card {
  return choiceCard({
    language,
    heading: 'understanding.heading',
    lead: 'understanding.lead',
    answers: choices.map((intent) => ({
      title: text(language, `understanding.intent-${intent}`),
      intent,
      said,
    })),
  });
}
