import { type Language, languages } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './language.template.json' with { type: 'json' };

export interface LanguageCardInput {
  /** The one in use. */
  readonly language: Language;
  /** The one that was asked for, in which the card then asks whether to go on. */
  readonly wanted?: Language | undefined;
}

export function languageCard({ language: used, wanted = used }: LanguageCardInput): Card {
  const language = wanted;
  const heading = text(language, wanted === used ? 'language.heading' : 'language.ask');
  const intro = text(language, 'language.intro');
  const order = wanted === used ? languages : [wanted, ...languages.filter((other) => other !== wanted)];
  // Each button is in its own language, for whoever landed in a language they don't read.
  const buttons = order.map((other) => ({
    title: text(other, 'language.choose'),
    data: { v: 1, language: other },
  }));
  return render(template, { language, heading, intro, buttons, speak: sentences(heading, intro) }, heading);
}
