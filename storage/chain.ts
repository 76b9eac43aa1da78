import { createHash } from 'node:crypto';
import { z } from 'zod/v4';
import { headKey, sequenceIn } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

/*
 * Each audit row carries the hash of itself and of the row before it, and the head that of the last: a row that is
 * changed, taken out or put in later no longer fits. The rows hold ids and hashes of free text, so that erasing a
 * person or their words leaves them as they are.
 */

/** The chain before its first row. */
export const noChain = '';

/** Where a chain goes on that was cut: the number and the hash of the last row that is gone. */
export interface Base {
  readonly sequence: number;
  readonly chain: string;
}
const noBase: Base = { sequence: 0, chain: noChain };
const bases = codec<Base>(z.object({ sequence: z.number(), chain: z.string() }));

export function baseRow(partition: string, rowKey: string, base: Base): Row {
  return bases.encode(partition, rowKey, base);
}

export function baseOf(row: Row | undefined): Base {
  return row ? bases.decode(row) : noBase;
}

/** The chain up to and including a row, from what it was before it. */
export function linkOf(before: string, { partitionKey, rowKey, v, data }: Row): string {
  return createHash('sha256')
    .update(JSON.stringify([before, partitionKey, rowKey, v, data]))
    .digest('base64url');
}

export function withChain(row: Row, chain: string): Row {
  return { ...row, chain };
}

export function chainOf(row: Row | undefined): string {
  return typeof row?.['chain'] === 'string' ? row['chain'] : noChain;
}

/** What does not fit, where: the key of a row, or of the head. */
export type Broken =
  | { readonly kind: 'changed'; readonly row: string }
  | { readonly kind: 'missing'; readonly before: string }
  | { readonly kind: 'head'; readonly row: string };

/** The audit rows that are kept, oldest first, and where they do not fit; none: nobody has touched them. */
export interface Trail {
  readonly rows: readonly Row[];
  readonly broken: readonly Broken[];
}

/** How often rows are read until they fit: what is written while they are read is no fault. */
export const looks = 3;

/**
 * Checks a partition's audit rows, in the order of their keys, against each other and the head. `sequence`: the number
 * of the last one, by the head; `base`: what came before the first.
 */
export function brokenLinks(
  audit: readonly Row[],
  head: Row | undefined,
  sequence: number,
  base = noBase,
): readonly Broken[] {
  const broken: Broken[] = [];
  let { chain, sequence: number } = base;
  for (const row of audit) {
    number += 1;
    if (sequenceIn(row.rowKey) !== number) {
      broken.push({ kind: 'missing', before: row.rowKey });
      number = sequenceIn(row.rowKey);
    }
    if (chainOf(row) !== linkOf(chain, row)) {
      broken.push({ kind: 'changed', row: row.rowKey });
    }
    chain = chainOf(row);
  }
  if (number !== sequence || chain !== chainOf(head)) {
    broken.push({ kind: 'head', row: head?.rowKey ?? headKey });
  }
  return broken;
}
