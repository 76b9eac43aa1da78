import { type Language, languages } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './language.template.json' with { type: 'json' };

export interface LanguageCardInput {
  /** The one in use. */
  readonly language: Language;
}

export function languageCard({ language }: LanguageCardInput): Card {
  const heading = text(language, 'language.heading');
  const intro = text(language, 'language.intro');
  // Each button is in its own language, for whoever landed in a language they don't read.
  const buttons = languages.map((other) => ({
    title: text(other, 'language.choose'),
    data: { v: 1, language: other },
  }));
  return render(template, { language, heading, intro, buttons, speak: sentences(heading, intro) }, heading);
}
