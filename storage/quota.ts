import { z } from 'zod/v4';
import {
  applyQuotaEvent,
  type Booking,
  type BookingTexts,
  emptyQuota,
  type Quota,
  type QuotaEvent,
  workshopKinds,
} from '../bot/shared/quota.ts';
import type { AggregateKind } from './aggregate.ts';
import { auditCodec } from './audit.ts';
import type { Tables } from './tables/client.ts';
import { headKey, joinKey, textKey } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

const slot = z.object({ start: z.number(), end: z.number() });
const booking: z.ZodType<Booking> = z.object({
  id: z.string(),
  kind: z.enum(workshopKinds),
  status: z.enum(['requested', 'confirmed', 'declined', 'cancelled']),
  slots: z.array(slot),
  chosen: slot.optional(),
  due: z.string().optional(),
  requestedBy: z.string(),
  requestedAt: z.number(),
  answeredBy: z.string().optional(),
  answeredAt: z.number().optional(),
});
const head = codec(z.object({ sequence: z.number(), active: z.array(booking), ended: z.array(booking) }));
const texts = codec<BookingTexts>(z.object({ theme: z.string(), aim: z.string(), message: z.string() }));
const act = { id: z.string(), by: z.string(), at: z.number() };
const event: z.ZodType<QuotaEvent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('requested'), booking }),
  z.object({ type: z.literal('confirmed'), ...act, chosen: slot.optional() }),
  z.object({ type: z.literal('declined'), ...act }),
  z.object({ type: z.literal('cancelled'), ...act }),
]);

export function quotaPartition(municipality: string, period: string): string {
  return joinKey('q', period, municipality);
}

/** A municipality's workshops in a period. The head holds all of it, so that "what is left" is one point read. */
export const quotaKind: AggregateKind<Quota, QuotaEvent> = {
  table: 'Quotas',
  load: 'head',
  blank: () => emptyQuota,
  decode: (row) => head.decode(row),
  copy: (quota) => quota,
  apply: (quota, e) => ({ state: applyQuotaEvent(quota, e), changed: [] }),
  touches: () => 0,
  encodeHead: (partition, { active, ended }, sequence) =>
    head.encode(partition, headKey, { sequence, active: [...active], ended: [...ended] }),
  encodeRow: (_partition, _quota, key) => {
    throw new Error(`a quota has no row ${key}`);
  },
  sequence: (row) => head.decode(row).sequence,
  events: auditCodec(event),
};

export async function readQuota(tables: Tables, municipality: string, period: string): Promise<Quota> {
  const row = await tables.get('Quotas', quotaPartition(municipality, period), headKey);
  return row ? head.decode(row) : emptyQuota;
}

export function bookingTextsRow(partition: string, id: string, value: BookingTexts): Row {
  return texts.encode(partition, textKey(id), value);
}

export async function readBookingTexts(
  tables: Tables,
  municipality: string,
  period: string,
  id: string,
): Promise<BookingTexts> {
  const row = await tables.get('Quotas', quotaPartition(municipality, period), textKey(id));
  return row ? texts.decode(row) : { theme: '', aim: '', message: '' };
}
