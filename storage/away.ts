import { z } from 'zod/v4';
import { type Away, type AwayEvent, type Aways, applyAwayEvent, noAways } from '../bot/shared/away.ts';
import type { AggregateKind } from './aggregate.ts';
import { auditCodec } from './audit.ts';
import { type Ages, Snapshot } from './snapshot.ts';
import type { Tables } from './tables/client.ts';
import { headKey } from './tables/keys.ts';
import { codec } from './tables/row.ts';

const away: z.ZodType<Away> = z.object({
  id: z.string(),
  person: z.string(),
  from: z.string(),
  to: z.string(),
  substitute: z.string().optional(),
});
const head = codec(z.object({ sequence: z.number(), list: z.array(away) }));
const event: z.ZodType<AwayEvent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('marked'), away }),
  z.object({ type: z.literal('removed'), id: z.string() }),
]);

export const awayPartition = 'away';

/** When consultants are away: some tens of rows at most, so that one point read tells all. */
export const awayKind: AggregateKind<Aways, AwayEvent> = {
  table: 'Consulting',
  load: 'head',
  blank: () => noAways,
  decode: (row) => head.decode(row),
  copy: (aways) => aways,
  apply: (aways, e) => ({ state: applyAwayEvent(aways, e), changed: [] }),
  touches: () => 0,
  encodeHead: (partition, { list }, sequence) =>
    head.encode(partition, headKey, { sequence, list: [...list] }),
  encodeRow: (_partition, _aways, key) => {
    throw new Error(`no row ${key}`);
  },
  sequence: (row) => head.decode(row).sequence,
  events: auditCodec(event),
};

export async function readAways(tables: Tables): Promise<Aways> {
  const row = await tables.get('Consulting', awayPartition, headKey);
  return row ? head.decode(row) : noAways;
}

const ages: Ages = { fresh: 30_000, usable: 600_000 };

/** Who is away when, at most 30 s old. */
export class AwayCache extends Snapshot<Aways> {
  constructor(tables: Tables, now: () => number) {
    super(() => readAways(tables), now, ages);
  }
}
