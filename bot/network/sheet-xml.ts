import { TooLarge, Unreadable } from './unzip.ts';

/** Rows and columns of a sheet that may have something in them. */
export const mostRows = 5_000;
export const mostColumns = 100;

/** What is written of a cell and of a row, in the one form that spreadsheet programs use. */
const cell = /^<c(?= )(?= [^>]*?r="([A-Z]{1,3})(\d{1,7})")(?: (?:r|s|t|cm|vm|ph)="[^"<>&]*")+ ?>$/;
const row = /^<row(?: [\w:]+="[^"<>&]*")* ?>$/;

/**
 * The cells of a sheet's XML made safe for the library, which fills gaps before it counts: cells without anything in
 * them are left out, so that formats of whole columns do no harm, and what is left may not lie out of bounds. Results
 * of formulas that are errors become texts, so that they do not pass for empty cells.
 */
export function tamedSheet(xml: string): string {
  refuseDoctype(xml);
  const filled = cellsOf(xml)
    .replace(/<c(?: [^<>]*)?\/>/g, '')
    .replace(/<c(?: [^<>]*)?><\/c>/g, '')
    .replace(/<row(?: [^<>]*)?(?:\/>|>\s*<\/row>)/g, '');
  // Comments and CDATA are of no use here, and could hide something from the next lines.
  if (/<!|<[^\s<>/:]*:/.test(filled)) {
    throw new Unreadable('not written by a spreadsheet program');
  }
  for (const [tag] of filled.matchAll(/<(?:c|row)(?=[\s/>])[^>]*>?/g)) {
    checkTag(tag);
  }
  const cells = filled.replace(/(<c (?:[^<>]* )?)t="e"/g, '$1t="str"');
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>${cells}</sheetData></worksheet>`;
}

/** What stands between the tags of the sheet's data; all else of a sheet is looks. */
function cellsOf(xml: string): string {
  const start = /<sheetData(?: [^<>]*)?>/.exec(xml);
  if (!start || start[0].endsWith('/>')) {
    if (/<[^\s<>/:]*:sheetData[\s/>]/.test(xml)) {
      throw new Unreadable('not written by a spreadsheet program');
    }
    return '';
  }
  const end = xml.indexOf('</sheetData', start.index);
  if (end < 0) {
    throw new Unreadable('cut short');
  }
  return xml.slice(start.index + start[0].length, end);
}

function checkTag(tag: string): void {
  if (tag.startsWith('<row')) {
    const numbers = [...tag.matchAll(/ r="(\d{1,7})"/g)];
    if (!row.test(tag) || numbers.length > 1) {
      throw new Unreadable('an unusual row');
    }
    bounded(Number(numbers[0]?.[1] ?? 1), 1);
    return;
  }
  const [, letters = '', number = ''] = cell.exec(tag) ?? [];
  if (letters === '' || (tag.match(/ r="/g)?.length ?? 0) !== 1) {
    throw new Unreadable('an unusual cell');
  }
  bounded(Number(number), columnNumber(letters));
}

function bounded(rowNumber: number, column: number): void {
  // One row of headings, and some before it.
  if (rowNumber > mostRows + 10) {
    throw new TooLarge('rows');
  }
  if (column > mostColumns) {
    throw new TooLarge('columns');
  }
}

/** Entities of one's own need a document type, and spreadsheet programs write none. */
export function refuseDoctype(xml: string): void {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) {
    throw new Unreadable('a document type');
  }
}

/** From 1: A, B … Z, AA. */
export function columnLetters(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return `${before > 0 ? columnLetters(before) : ''}${String.fromCharCode(65 + ((number - 1) % 26))}`;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
