import { DateTime } from 'luxon';
import { zone } from '../shared/helsinki.ts';
import type { Language } from '../shared/people.ts';
import { type Cell, dayIn, type Filled, instantIn, numberIn, type Reading, textOf } from './sheet-cell.ts';
import { valueNamed, type Words, yesNoWords } from './sheet-words.ts';

/** How the cells of a column are filled in: told on the template's own sheet by `import.form-…`. */
export type CellForm =
  | 'text'
  | 'lines'
  | 'id'
  | 'code'
  | 'codes'
  | 'number'
  | 'numbers'
  | 'day'
  | 'time'
  | 'yes'
  | 'remote'
  | 'word'
  | 'words'
  | 'pairs'
  | 'fees'
  | 'years'
  | 'steps'
  | 'phone';

/** Between the cells of a column and the values of a field of the network file. */
export interface Kind {
  readonly form: CellForm;
  readonly read: (cell: Filled, language: Language) => Reading;
  /** The value of a field that is there. */
  readonly write: (value: unknown, language: Language) => Cell;
  /** What may be written, where that is a choice. */
  readonly choices?: (language: Language) => readonly string[];
}

const asText = (value: unknown): Cell => String(value);
const plain = (form: CellForm): Kind => ({
  form,
  read: (cell) => ({ value: textOf(cell) }),
  write: asText,
});

export const text = plain('text');
export const id = plain('id');
export const lines: Kind = {
  form: 'lines',
  read: (cell) => ({ value: textOf(cell).replace(/\r\n?/g, '\n') }),
  write: asText,
};

/** Excel takes a phone number for a number, and its + or 0 away. */
export const phone: Kind = {
  form: 'phone',
  read: (cell) => {
    const digits = textOf(cell);
    return { value: typeof cell !== 'number' ? digits : `${digits.startsWith('358') ? '+' : '0'}${digits}` };
  },
  write: asText,
};

/** Excel makes 5 of 005; municipalities' codes have three digits. */
export function paddedCode(written: string): string {
  return /^\d{1,2}$/.test(written) ? written.padStart(3, '0') : written;
}
export const code: Kind = {
  form: 'code',
  read: (cell) => ({ value: paddedCode(textOf(cell).trim()) }),
  write: asText,
};

export const number: Kind = {
  form: 'number',
  read: (cell) => ({ value: numberIn(cell) ?? textOf(cell) }),
  write: (value) => value as number,
};

export const day: Kind = {
  form: 'day',
  read: (cell) => ({ value: dayIn(cell) ?? textOf(cell) }),
  write: (value) => new Date(`${String(value)}T00:00Z`),
};

/** A time at midnight, at seconds or of a night of two equal hours is told as a text with its offset. */
export const time: Kind = {
  form: 'time',
  read: (cell) => ({ value: instantIn(cell) ?? textOf(cell) }),
  write: (value) => {
    const written = DateTime.fromISO(String(value), { zone });
    const wall = `${written.toFormat("yyyy-MM-dd'T'HH:mm")}Z`;
    const read = wall.endsWith('T00:00Z') ? undefined : instantIn(new Date(wall));
    return read !== undefined && Date.parse(read) === written.toMillis() ? new Date(wall) : String(value);
  },
};

function yesIn(cell: Filled): boolean | undefined {
  if (typeof cell === 'boolean') {
    return cell;
  }
  const word = valueNamed(yesNoWords, textOf(cell));
  return word === undefined ? undefined : word === 'yes';
}
function yesWord(value: unknown, language: Language): string {
  return yesNoWords[value === true ? 'yes' : 'no'][language][0];
}

export const yes: Kind = {
  form: 'yes',
  read: (cell) => {
    const value = yesIn(cell);
    return value === undefined ? { problem: { name: 'not-yes-no' } } : { value };
  },
  write: yesWord,
};

/** Yes, no, or a link. */
export const remote: Kind = {
  form: 'remote',
  read: (cell) => ({ value: yesIn(cell) ?? textOf(cell) }),
  write: (value, language) => (typeof value === 'boolean' ? yesWord(value, language) : String(value)),
};

export function word<T extends string>(words: Words<T>): Kind {
  const choices = choicesOf(words);
  return {
    form: 'word',
    read: (cell, language) => {
      const value = valueNamed(words, textOf(cell));
      return value === undefined
        ? { problem: { name: 'not-one-of', params: { values: choices(language) } } }
        : { value };
    },
    write: (value, language) => words[value as T][language][0],
    choices,
  };
}

export function choicesOf<T extends string>(words: Words<T>) {
  return (language: Language): readonly string[] =>
    Object.keys(words).map((value) => words[value as T][language][0]);
}
