import type { Fault } from '../../bot/network/fault.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { fittingCard } from '../fitting.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import { positionText } from './fault-text.ts';
import { type ImportPages, importCard } from './import-card.ts';
import { problemText } from './problem-text.ts';

export interface FaultsCardInput extends ImportPages {
  readonly language: Language;
  /** The file's. */
  readonly name: string;
  /** On all pages. */
  readonly total: number;
  /** Of this page. */
  readonly faults: readonly Fault[];
  /** Where the template is downloaded; undefined: nowhere. */
  readonly template: string | undefined;
}

/** Characters of a text: lists of values are the longest. */
const longestText = 400;

/** What is wrong with a file, each with where it is. */
export function faultsCard(input: FaultsCardInput): Card {
  return fittingCard((longest) => card(input, longest), longestText);
}

function card(
  { language, name, total, faults, template, upload, page, pages }: FaultsCardInput,
  longest: number,
): Card {
  return importCard({
    language,
    heading: text(language, 'import.faultsHeading', {
      name: shortened(name, Math.min(longest, 100)),
      n: total,
    }),
    intro: text(language, 'import.faultsIntro'),
    rows: faults.map((fault) => rowOf(language, fault, longest)),
    template,
    upload,
    page,
    pages,
    buttons: [],
  });
}

function rowOf(language: Language, fault: Fault, longest: number) {
  const { field, problem, at } = fault;
  const words = problemText(language, problem);
  const sentence = at || field === undefined ? words : `${field}: ${words}`;
  const place = positionText(language, fault);
  return place === ''
    ? { title: shortened(sentence, longest), detail: '' }
    : { title: shortened(place, longest), detail: shortened(sentence, longest) };
}
