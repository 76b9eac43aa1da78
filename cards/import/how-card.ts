import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { text } from '../text/catalogue.ts';
import { importCard } from './import-card.ts';

export interface HowCardInput {
  readonly language: Language;
  /** Where the template is downloaded; undefined: nowhere. */
  readonly template: string | undefined;
}

/** How a file is imported, and where its template is. */
export function howCard({ language, template }: HowCardInput): Card {
  return importCard({
    language,
    heading: text(language, 'import.howHeading'),
    intro: text(language, 'import.howIntro'),
    rows: [],
    template,
    upload: undefined,
    page: 0,
    pages: 1,
    buttons: [],
  });
}
