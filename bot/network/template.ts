import type { z } from 'zod/v4';
import { text } from '../../cards/text/catalogue.ts';
import type { Language } from '../shared/people.ts';
import { membershipRow, municipalityRow, periodRow, personRow, sessionRow } from './network-file.ts';
import { type List, lists } from './read-file.ts';
import { type Cell, textOf } from './sheet-cell.ts';
import { type Column, columns } from './sheet-columns.ts';
import { asideWords, listNames } from './sheet-words.ts';
import { exampleRow, type Page, pageOf, writePageAsCsv, writeWorkbook } from './write-sheets.ts';

/** An empty workbook to fill in: how, then a sheet for each list with its headings and an example row. */
export function templateWorkbook(language: Language): Promise<Uint8Array> {
  return writeWorkbook([guide(language), ...lists.map((list) => examplePage(list, language))]);
}

/** The same of one list as CSV, which has no place for the explanations. */
export function templateCsv(list: List, language: Language): Promise<string> {
  return writePageAsCsv(examplePage(list, language));
}

function examplePage(list: List, language: Language): Page {
  const { name, rows } = pageOf(list, [], language);
  return { name, rows: [...rows, exampleRow(list, language)] };
}

function guide(language: Language): Page {
  const headings = ['guideSheet', 'guideColumn', 'guideRequired', 'guideForm', 'guideExample'] as const;
  const sentences = [text(language, 'import.guideIntro'), text(language, 'import.guideRules')].flatMap(
    (words) => words.split(/(?<=\.) (?=\p{Lu})/u),
  );
  return {
    name: asideWords[language][0],
    intro: sentences,
    rows: [
      headings.map((key) => text(language, `import.${key}`)),
      ...lists.flatMap((list) => columns[list].map((column) => guideRow(list, column, language))),
    ],
  };
}

function guideRow(list: List, column: Column, language: Language): readonly Cell[] {
  const { names, kind, example } = column;
  const choices = kind.choices?.(language).join('; ') ?? '';
  const cell = example === undefined ? null : kind.write(example, language);
  return [
    listNames[list][language][0],
    names[language][0],
    isRequired(list, column) ? text(language, 'import.guideYes') : null,
    text(language, `import.form-${kind.form}`, { choices }),
    cell === null ? null : textOf(cell),
  ];
}

const shapes: Readonly<Record<List, Readonly<Record<string, z.ZodType>>>> = {
  periods: periodRow.shape,
  municipalities: municipalityRow.shape,
  memberships: membershipRow.shape,
  people: personRow.shape,
  sessions: sessionRow.shape,
};

function isRequired(list: List, { field }: Column): boolean {
  const [name = ''] = field.split(' ');
  return shapes[list][name]?.safeParse(undefined).success === false;
}
