import { z } from 'zod/v4';
import type { AggregateKind } from './aggregate.ts';
import { auditCodec } from './audit.ts';
import { headKey, joinKey } from './tables/keys.ts';
import { codec } from './tables/row.ts';

/** What was told to consultants about a whole period: when they were last warned of unused units. */
export interface Watch {
  /** Milliseconds since 1970. */
  readonly warnedAt?: number | undefined;
}
export interface WatchEvent {
  readonly type: 'warned';
  readonly at: number;
}

const head = codec(z.object({ sequence: z.number(), warnedAt: z.number().optional() }));

export function watchPartition(period: string): string {
  return joinKey('w', period);
}

export const watchKind: AggregateKind<Watch, WatchEvent> = {
  table: 'Quotas',
  load: 'head',
  blank: () => ({}),
  decode: (row) => head.decode(row),
  copy: (watch) => watch,
  apply: (_watch, { at }) => ({ state: { warnedAt: at }, changed: [] }),
  touches: () => 0,
  encodeHead: (partition, { warnedAt }, sequence) => head.encode(partition, headKey, { sequence, warnedAt }),
  encodeRow: (_partition, _watch, key) => {
    throw new Error(`no row ${key}`);
  },
  sequence: (row) => head.decode(row).sequence,
  events: auditCodec(z.object({ type: z.literal('warned'), at: z.number() })),
};
