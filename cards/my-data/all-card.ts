import type { Language } from '../../bot/shared/people.ts';
import type { PersonalKind } from '../../bot/shared/personal-kinds.ts';
import { shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { fittingCard } from '../fitting.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import { clockText, dateText } from '../text/dates.ts';
import template from './all-card.template.json' with { type: 'json' };
import { kindText } from './kind-text.ts';

/** One thing that is kept about the reader. */
export interface OwnEntry {
  readonly kind: PersonalKind | 'other';
  readonly about: string;
  /** Milliseconds since 1970. */
  readonly at?: number | undefined;
  readonly words: readonly string[];
}

export interface AllDataCardInput {
  readonly language: Language;
  /** Of all pages. */
  readonly count: number;
  readonly entries: readonly OwnEntry[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Addresses of the files; undefined: there are none. */
  readonly xlsx?: string | undefined;
  readonly json?: string | undefined;
}

/** Characters of what somebody wrote; the file has it whole. */
const longest = 200;

/** Everything that is kept about the reader, some on each page. */
export function allDataCard(input: AllDataCardInput): Card {
  return fittingCard((length) => cardOf(input, length), longest);
}

function cardOf(input: AllDataCardInput, length: number): Card {
  const { language, count, entries, page, pages } = input;
  const heading = text(language, 'myData.allTitle');
  const intro = text(language, 'myData.allIntro', { count });
  const { buttons, links } = buttonsOf(input);
  const view = {
    language,
    heading,
    intro,
    items: entries.map((entry) => itemOf(language, entry, length)),
    paged: pages > 1,
    page: text(language, 'myData.pageOf', { page: page + 1, pages }),
    buttons,
    links,
    speak: sentences(heading, intro),
  };
  return render(template, view, heading);
}

function itemOf(language: Language, { kind, about, at, words }: OwnEntry, length: number) {
  const when = at === undefined ? '' : `${dateText(language, at)} ${clockText(language, at)}`;
  const lines = [
    [shortened(plain(about), Math.min(length, 80)), when].filter((part) => part !== '').join(' · '),
    shortened(plain(words.join(' · ')), length),
  ].filter((line) => line !== '');
  return { title: kindText(language, kind), lines: lines.map((line) => ({ text: markdown(line) })) };
}

function buttonsOf({ language, page, pages, xlsx, json }: AllDataCardInput) {
  const to = (verb: string, key: Parameters<typeof text>[1], data: object = {}) =>
    ({ verb, title: text(language, key), data: { v: 1, ...data } }) as const;
  const buttons = shownButtons([
    ...(page > 0 ? [to('my-data.all', 'myData.previous', { page: page - 1 })] : []),
    ...(page + 1 < pages ? [to('my-data.all', 'myData.next', { page: page + 1 })] : []),
    to('command.run', 'myData.detailsBack', { command: 'my-data' }),
  ]);
  const links = [
    ...(xlsx === undefined ? [] : [{ title: text(language, 'myData.xlsx'), url: xlsx, mode: 'secondary' }]),
    ...(json === undefined ? [] : [{ title: text(language, 'myData.json'), url: json, mode: 'secondary' }]),
  ];
  return { buttons, links };
}
