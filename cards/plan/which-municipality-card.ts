import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './which-municipality-card.template.json' with { type: 'json' };

export interface WhichMunicipalityCardInput {
  readonly language: Language;
  readonly about: 'plan' | 'analysis';
  /** The likeliest first; the names as shown to the reader. */
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
}

/** So many names fit on a card; the others are asked for by writing the name after the word. */
const mostNames = 100;

/** Asks whose plan or situation analysis is meant. */
export function whichMunicipalityCard({ language, about, municipalities }: WhichMunicipalityCardInput): Card {
  const heading = text(language, `${about}.heading`);
  const lead = text(language, `${about}.which`);
  const choose = text(language, 'plan.chooseMunicipality');
  return render(
    template,
    {
      language,
      summary: heading,
      speak: sentences(heading, lead),
      heading,
      lead,
      label: text(language, 'plan.municipality'),
      choose,
      municipalities: municipalities
        .slice(0, mostNames)
        .map(({ code, name }) => ({ value: code, title: plain(name) })),
      verb: `${about}.open`,
      open: text(language, `${about}.openButton`),
    },
    heading,
  );
}
