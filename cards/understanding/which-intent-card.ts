import type { Language } from '../../bot/shared/people.ts';
import type { Intent } from '../../bot/understanding/intents.ts';
import type { Card } from '../card.ts';
import { plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './choice-card.template.json' with { type: 'json' };

/** What somebody may want that has a button of its own. */
export type Choice = Exclude<Intent, 'none'>;

export interface WhichIntentCardInput {
  readonly language: Language;
  /** The likeliest first. */
  readonly choices: readonly Choice[];
  /** What was written, for the program alone: it fills the form that follows. */
  readonly said: string;
}

/** Asks what was meant, where the bot is not sure. */
export function whichIntentCard({ language, choices, said }: WhichIntentCardInput): Card {
  const heading = text(language, 'understanding.heading');
  const lead = text(language, 'understanding.lead');
  const view = {
    language,
    summary: heading,
    speak: sentences(heading, lead),
    heading,
    lead,
    buttons: choices.map((intent) => ({
      verb: 'understood.choose',
      title: text(language, `understanding.intent-${intent}`),
      data: { v: 1, intent, said: plain(said) },
    })),
  };
  return render(template, view, heading);
}
