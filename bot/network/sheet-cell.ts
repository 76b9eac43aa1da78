import { DateTime } from 'luxon';
import type { Problem } from '../../cards/import/problems.ts';
import { isDay, zone } from '../shared/helsinki.ts';
import { noneWords, valueNamed } from './sheet-words.ts';

/** What stands in a cell. A date is a clock on the wall, told as if it were UTC; null: nothing. */
export type Cell = string | number | boolean | Date | null;
export type Filled = Exclude<Cell, null>;

/**
 * What a cell says for the network file. What makes no sense is passed on as it stands, so that the checks of the
 * network file say what is wrong with it; `problem` is for what they could not tell.
 */
export type Reading = { readonly value: unknown } | { readonly problem: Problem };

export function textOf(cell: Filled): string {
  if (cell instanceof Date) {
    const iso = cell.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
  }
  return String(cell);
}

/** A number as Finns write it, too: spaces of any kind between thousands, a decimal comma. */
export function numberIn(cell: Filled): number | undefined {
  if (typeof cell === 'number') {
    return cell;
  }
  const digits = textOf(cell).replace(/\s|€$/g, '').replace('\u2212', '-').replace(',', '.');
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(digits) ? Number(digits) : undefined;
}

/** `YYYY-MM-DD`; undefined where there is no such day. */
export function dayIn(cell: Filled): string | undefined {
  if (cell instanceof Date) {
    return cell.toISOString().slice(0, 10);
  }
  const text = textOf(cell).trim();
  const finnish = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const [, day = '', month = '', year = ''] = finnish ?? [];
  const iso = finnish ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isDay(iso) ? iso : undefined;
}

const daytime =
  /^(\d{4}-\d{2}-\d{2}|\d{1,2}\. ?\d{1,2}\. ?\d{4})(?:T| ) ?(?:klo |kl\.? |at )?(\d{1,2})[.:](\d{2})(?::00)?$/;

/** An instant by the clock in Helsinki, with its offset; undefined for none, and for one of two or of no instants. */
export function instantIn(cell: Filled): string | undefined {
  const text =
    cell instanceof Date ? textOf(new Date(Math.round(cell.getTime() / 1_000) * 1_000)) : textOf(cell);
  const [, day = '', hour = '', minute = ''] = daytime.exec(text.trim()) ?? [];
  const iso = dayIn(day);
  if (iso === undefined) {
    return undefined;
  }
  const wall = `${iso}T${hour.padStart(2, '0')}:${minute}`;
  const time = DateTime.fromISO(wall, { zone });
  const isOne = time.isValid && time.toFormat("yyyy-MM-dd'T'HH:mm") === wall;
  return isOne && time.getPossibleOffsets().length === 1
    ? (time.toISO({ suppressMilliseconds: true }) ?? undefined)
    : undefined;
}

/** Whether a cell says that its list is empty. */
export function isNone(cell: Filled): boolean {
  const text = textOf(cell).trim();
  return text === '-' || text === '–' || (!text.includes('\\') && valueNamed(noneWords, text) !== undefined);
}

/**
 * Excel runs what begins like a formula in a CSV file, so an apostrophe goes before it there; one is taken off
 * where either is read, and put before what had apostrophes of its own.
 */
export function harmless(text: string, formulasRun: boolean): string {
  return (formulasRun ? /^'*[=+\-@\t\r]/ : /^'+[=+\-@\t\r]/).test(text) ? `'${text}` : text;
}

export function withoutApostrophe(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
