import { describe, expect, it } from 'vitest';
import { checkRow, checkTransaction } from '../../storage/tables/azure-limits.ts';
import { LimitExceeded } from '../../storage/tables/errors.ts';
import type { Row } from '../../storage/tables/row.ts';

const base = { partitionKey: 'p', rowKey: 'r' };
const row = (properties: object): Row => ({ ...base, ...properties });
const rows = (count: number, properties: object = {}): readonly Row[] =>
  Array.from({ length: count }, (_, n) => ({ ...base, rowKey: `r${n}`, ...properties }));
const properties = (count: number, value: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`a${n}`, value]));

/** The most that the service takes, and the least that it refuses. */
const ofRows: readonly (readonly [string, Row, Row])[] = [
  ['252 properties beside the keys', row(properties(252, 1)), row(properties(253, 1))],
  ['32 Ki characters in a text', row({ a: 'ä'.repeat(32_768) }), row({ a: 'ä'.repeat(32_769) })],
  ['1 MiB in a row', row(properties(15, 'x'.repeat(32_768))), row(properties(16, 'x'.repeat(32_768)))],
  ['512 characters in a row key', row({ rowKey: 'x'.repeat(512) }), row({ rowKey: 'x'.repeat(513) })],
  [
    '512 characters in a partition key',
    row({ partitionKey: 'x'.repeat(512) }),
    row({ partitionKey: 'x'.repeat(513) }),
  ],
  ['at least one character in a key', row({ rowKey: 'x' }), row({ rowKey: '' })],
  ['names that are C# identifiers', row({ _a1: 1 }), row({ 'a-b': 1 })],
  ['names that begin with no digit', row({ a1: 1 }), row({ '1a': 1 })],
  ['whole numbers of 32 bits', row({ a: 2 ** 31 - 1 }), row({ a: 2 ** 31 })],
  ['negative whole numbers of 32 bits', row({ a: -(2 ** 31) + 1 }), row({ a: -(2 ** 31) })],
  ['numbers', row({ a: 1.5 }), row({ a: Number.NaN })],
  ['finite numbers', row({ a: 0.1 }), row({ a: Number.POSITIVE_INFINITY })],
];

describe('a row', () => {
  it.each(ofRows)('may have %s, and no more', (_limit, passes, fails) => {
    expect(checkRow(passes)).toBeGreaterThan(0);
    expect(() => checkRow(fails)).toThrow(LimitExceeded);
  });

  it.each(['/', '\\', '#', '?', '\t', '\n', '\u0000', '\u001f', '\u007f', '\u009f'])(
    'may not have %j in a key',
    (character) => {
      expect(checkRow(row({ rowKey: 'a|b;c=d:e@f ä' }))).toBeGreaterThan(0);
      expect(() => checkRow(row({ rowKey: `a${character}b` }))).toThrow(LimitExceeded);
      expect(() => checkRow(row({ partitionKey: `a${character}b` }))).toThrow(LimitExceeded);
    },
  );
});

const half = { a: 'x'.repeat(32_768) };
const ofTransactions: readonly (readonly [string, readonly Row[], readonly Row[]])[] = [
  ['100 rows', rows(100), rows(101)],
  ['at least one row', rows(1), []],
  ['rows of one partition', rows(2), [...rows(1), { partitionKey: 'q', rowKey: 'other' }]],
  ['each row once', rows(2), [...rows(2), ...rows(1)]],
  ['2 MiB of content, half of what the service takes with all around it', rows(31, half), rows(33, half)],
  ['rows that are right themselves', rows(2), rows(2, { a: Number.NaN })],
];

describe('a transaction', () => {
  it.each(ofTransactions)('may have %s, and nothing else', (_limit, passes, fails) => {
    expect(() => checkTransaction(passes)).not.toThrow();
    expect(() => checkTransaction(fails)).toThrow(LimitExceeded);
  });
});
