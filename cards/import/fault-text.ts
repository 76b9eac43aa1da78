import type { Fault, SheetPlace } from '../../bot/network/fault.ts';
import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';
import { problemText } from './problem-text.ts';

/** A fault in one line: where, and what is wrong there. Plain text. */
export function faultText(language: Language, fault: Fault): string {
  const { field, problem, at } = fault;
  const words = problemText(language, problem);
  const sentence = at || field === undefined ? words : `${field} ${words}`;
  const where = positionText(language, fault);
  return where === '' ? sentence : `${where}: ${sentence}`;
}

/** Where something stands in its file: "people, row 3". */
export function positionText(
  language: Language,
  { list, row, at }: Pick<Fault, 'list' | 'row' | 'at'>,
): string {
  const parts = at ? inSheet(language, at) : [list, rowText(language, row)];
  return parts.filter((part) => part !== undefined).join(', ');
}

function inSheet(
  language: Language,
  { sheet, row, column, heading, part }: SheetPlace,
): readonly (string | undefined)[] {
  const named = [heading, part].filter((name) => name !== undefined).join(' ');
  const key = named === '' ? 'import.column' : 'import.cell';
  const cell = column === undefined ? named || undefined : text(language, key, { column, heading: named });
  return [sheet, rowText(language, row), cell];
}

function rowText(language: Language, row: number | undefined): string | undefined {
  return row === undefined ? undefined : text(language, 'import.row', { row: String(row) });
}
