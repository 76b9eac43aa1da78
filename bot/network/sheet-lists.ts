import type { Problem } from '../../cards/import/problems.ts';
import { dayIn, type Filled, isNone, numberIn, type Reading, textOf } from './sheet-cell.ts';
import { type CellForm, choicesOf, type Kind, paddedCode } from './sheet-kinds.ts';
import { valueNamed, type Words } from './sheet-words.ts';

/*
 * Several things in one cell: between them a semicolon or a new line. A cell with "-" alone is the empty list.
 */

const none = '-';
const between = '; ';

function list(
  form: CellForm,
  read: (cell: Filled) => Reading,
  write: (values: readonly unknown[]) => string,
): Kind {
  return {
    form,
    read: (cell) => (isNone(cell) ? { value: [] } : read(cell)),
    write: (value) => {
      const values = value as readonly unknown[];
      const written = values.length === 0 ? none : write(values);
      // A list of one entry that would be read as the empty list.
      return values.length > 0 && isNone(written) ? `\\${written}` : written;
    },
  };
}

/** Words that have no space in them may be parted by commas and spaces too. */
function tokens(cell: Filled): readonly string[] {
  return textOf(cell)
    .split(/[;,\s]+/)
    .filter(Boolean);
}

export const codes: Kind = {
  form: 'codes',
  // Any other word may be the code of a municipality.
  read: (cell) => ({ value: textOf(cell).trim() === none ? [] : tokens(cell).map(paddedCode) }),
  write: (value) => (value as readonly string[]).join(between) || none,
};

/** "7; 1". A number with decimals may have been two numbers: Excel reads "7,1" so. */
export const numbers = list(
  'numbers',
  (cell) => {
    if (cell instanceof Date || (typeof cell === 'number' && !Number.isInteger(cell))) {
      return { problem: badPart(textOf(cell), '7; 1') };
    }
    return { value: tokens(cell).map((part) => (/^\d+$/.test(part) ? Number(part) : part)) };
  },
  (values) => values.join(between),
);

export function someOf<T extends string>(words: Words<T>): Kind {
  const choices = choicesOf(words);
  return {
    ...list(
      'words',
      () => ({ value: [] }),
      () => '',
    ),
    read: (cell, language) => {
      if (isNone(cell)) {
        return { value: [] };
      }
      const parts = textOf(cell)
        .split(/[;,\n]/)
        .map((part) => part.trim())
        .filter(Boolean);
      const values = parts.map((part) => valueNamed(words, part));
      return values.includes(undefined)
        ? { problem: { name: 'not-one-of', params: { values: choices(language) } } }
        : { value: values };
    },
    write: (value, language) =>
      (value as readonly T[]).map((one) => words[one][language][0]).join(between) || none,
    choices,
  };
}

/** "Strategia | Strategi; Talous | Ekonomi": Finnish and Swedish. A backslash takes a sign's meaning away. */
export const pairs = list(
  'pairs',
  (cell) => ({
    value: split(textOf(cell), /[;\n]/)
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const [fi = '', ...more] = split(part, /\|/).map((side) => unescaped(side.trim()));
        return more.length === 0 ? { fi } : { fi, sv: more.join(' | ') };
      }),
  }),
  (values) =>
    values
      .map((value) => {
        const { fi, sv } = value as { readonly fi: string; readonly sv?: string };
        return sv === undefined ? escaped(fi) : `${escaped(fi)} | ${escaped(sv)}`;
      })
      .join(between),
);

function escaped(text: string): string {
  return text.replace(/[\\;|]/g, '\\$&');
}
function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, '$1');
}
/** At each sign that no backslash stands before. */
function split(text: string, sign: RegExp): readonly string[] {
  const parts = [''];
  for (const [part] of text.matchAll(/\\.|[^\\]|\\$/gs)) {
    if (part.length === 1 && sign.test(part)) {
      parts.push('');
    } else {
      parts.push(`${parts.pop() ?? ''}${part}`);
    }
  }
  return parts;
}

/** Entries that each are of one form; the first that is not is told of. */
function entries<T>(
  cell: Filled,
  example: string,
  entry: (part: string) => T | undefined,
): { readonly value: readonly T[] } | { readonly problem: Problem } {
  const values: T[] = [];
  for (const part of textOf(cell)
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const value = entry(part);
    if (value === undefined) {
      return { problem: badPart(part, example) };
    }
    values.push(value);
  }
  return { value: values };
}

function badPart(part: string, example: string): Problem {
  return { name: 'bad-part', params: { part: part.slice(0, 60), example } };
}

const step =
  /^(?:(<=|≤|enintään|högst|up to|<|alle|under|below)([\d\s]{1,40})[:=]\s*|(?:muut|muu|övriga|others?)\s*[:=]\s*)?(\S.{0,30})$/iu;
const including = /^(<=|≤|enintään|högst|up to)$/iu;
const feesExample = '< 9000: 9000; <= 45000: 12000; 16000';

/** "< 9000: 9000; <= 45000: 12000; 16000": the limit of the population and the fee; the last one without a limit. */
export const fees = list(
  'fees',
  (cell) =>
    entries(cell, feesExample, (part) => {
      const [, sign = '', limit, fee = ''] = step.exec(part) ?? [];
      const eurosPerYear = numberIn(fee);
      const residents = limit === undefined ? undefined : numberIn(limit);
      if (eurosPerYear === undefined) {
        return undefined;
      }
      return residents === undefined
        ? { eurosPerYear }
        : { [including.test(sign) ? 'upTo' : 'below']: residents, eurosPerYear };
    }),
  (values) =>
    values
      .map((value) => {
        const { below, upTo, eurosPerYear } = value as {
          below?: number;
          upTo?: number;
          eurosPerYear: number;
        };
        const limit = below === undefined ? upTo : below;
        return `${limit === undefined ? '' : `${below === undefined ? '<=' : '<'} ${limit}: `}${comma(eurosPerYear)}`;
      })
      .join(between),
);

const yearsExample = '2026: 0,55; 2027: 0,57';

/** "2026: 0,55": euros by year. */
export const years: Kind = {
  form: 'years',
  read: (cell) => {
    if (isNone(cell)) {
      return { value: {} };
    }
    const read = entries(cell, yearsExample, (part) => {
      const [, year = '', written = ''] = /^(20\d\d)\s*[:=]\s*(\S+)$/.exec(part) ?? [];
      const euros = written === '' ? undefined : numberIn(written);
      return euros === undefined ? undefined : ([year, euros] as const);
    });
    return 'problem' in read ? read : { value: Object.fromEntries(read.value) };
  },
  write: (value) =>
    Object.entries(value as Readonly<Record<string, number>>)
      .map(([year, euros]) => `${year}: ${comma(euros)}`)
      .join(between) || none,
};

const stepsExample = '1.7.2026: 3; 1.1.2027: 1';

/** "1.7.2026: 3": from a day on, so many workshops. */
export const steps = list(
  'steps',
  (cell) =>
    entries(cell, stepsExample, (part) => {
      const [, written = '', count = ''] = /^([^:=]+)[:=]\s*(\d{1,6})$/.exec(part) ?? [];
      const from = written === '' ? undefined : dayIn(written);
      return from === undefined ? undefined : { from, workshop: Number(count) };
    }),
  (values) =>
    values
      .map((value) => {
        const { from, workshop } = value as { readonly from: string; readonly workshop: number };
        return `${from}: ${workshop}`;
      })
      .join(between),
);

function comma(n: number): string {
  return String(n).replace('.', ',');
}
