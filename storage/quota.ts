import { z } from 'zod/v4';
import {
  analysisStatuses,
  applyQuotaEvent,
  emptyQuota,
  type Question,
  type Quota,
  type QuotaEvent,
} from '../bot/shared/quota.ts';
import type { AggregateKind, AuditEntry } from './aggregate.ts';
import { auditCodec } from './audit.ts';
import { bookingForm, bookingOfFirst, proposalForm, reportForm, slotForm, unitForm } from './booking-form.ts';
import type { Tables } from './tables/client.ts';
import { auditAfter, auditTo, headKey, joinKey } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

const version = 2;

const question: z.ZodType<Question> = z.object({
  id: z.string(),
  kind: z.enum(['question', 'support']),
  by: z.string(),
  at: z.number(),
  answeredBy: z.string().optional(),
  answeredAt: z.number().optional(),
});

/** The form of a quota in rows. */
export const quotaForm = z.object({
  active: z.array(bookingForm),
  ended: z.array(bookingForm),
  adjustment: z.number(),
  plan: z.array(z.string()),
  analysis: z.object({ status: z.enum(analysisStatuses), by: z.string(), at: z.number() }).optional(),
  questions: z.array(question),
  warnedAt: z.number().optional(),
}) satisfies z.ZodType<Quota>;

const firstHead = z.looseObject({ active: z.array(z.unknown()), ended: z.array(z.unknown()) });

const head = codec(quotaForm.extend({ sequence: z.number() }), version, (content) => {
  const { active, ended, ...rest } = firstHead.parse(content);
  return {
    ...emptyQuota,
    ...rest,
    active: active.map(bookingOfFirst),
    ended: ended.map(bookingOfFirst),
  };
});

const done = { by: z.string(), at: z.number(), behalf: z.string().optional() };
const act = { id: z.string(), ...done };
const reason = z.string().optional();
const event: z.ZodType<QuotaEvent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('requested'), booking: bookingForm, behalf: z.string().optional() }),
  z.object({ type: z.literal('proposed'), ...act, proposal: proposalForm }),
  z.object({
    type: z.literal('confirmed'),
    ...act,
    chosen: slotForm.optional(),
    due: z.string().optional(),
  }),
  z.object({ type: z.literal('declined'), ...act }),
  z.object({ type: z.literal('kept'), ...act }),
  z.object({ type: z.literal('cancelled'), ...act, unit: unitForm, reason }),
  z.object({ type: z.literal('unitDecided'), ...act, unit: unitForm, reason }),
  z.object({ type: z.literal('handedOver'), ...act, to: z.string() }),
  z.object({ type: z.literal('held'), ...act }),
  z.object({ type: z.literal('notHeld'), ...act, unit: unitForm, reason }),
  z.object({ type: z.literal('reported'), ...act, report: reportForm }),
  z.object({ type: z.literal('feedback'), ...act, stars: z.number() }),
  z.object({ type: z.literal('expired'), ...act }),
  z.object({ type: z.literal('reminded'), ...act, count: z.number() }),
  z.object({ type: z.literal('coming'), ...act, dropped: z.boolean().optional() }),
  z.object({ type: z.literal('corrected'), ...done, units: z.number(), reason }),
  z.object({ type: z.literal('planned'), ...done, plan: z.array(z.string()) }),
  z.object({ type: z.literal('analysis'), ...done, status: z.enum(analysisStatuses) }),
  z.object({ type: z.literal('asked'), question }),
  z.object({ type: z.literal('answered'), ...act }),
  z.object({ type: z.literal('warned'), by: z.string(), at: z.number() }),
  z.object({
    type: z.literal('succeeded'),
    ...done,
    from: z.string(),
    to: z.string(),
    bookings: z.array(z.string()),
    questions: z.array(z.string()),
  }),
  z.object({ type: z.literal('unlinked'), who: z.array(z.string()) }),
]);

const firstEntry = z.looseObject({ event: z.looseObject({ type: z.string() }) });

/** Of the events of version 1, a request held the booking's old form and cancelling always returned the unit. */
function entryOfFirst(content: unknown): unknown {
  const entry = firstEntry.parse(content);
  const { type, booking } = entry.event;
  return {
    ...entry,
    event: {
      ...entry.event,
      ...(type === 'requested' ? { booking: bookingOfFirst(booking) } : {}),
      ...(type === 'cancelled' ? { unit: 'returned' } : {}),
    },
  };
}

export function quotaPartition(municipality: string, period: string): string {
  return joinKey('q', period, municipality);
}

/** Whose quota a partition is; undefined for others of the table. */
export function ofQuotaPartition(
  partition: string,
): { readonly municipality: string; readonly period: string } | undefined {
  const [mark, period, municipality] = partition.split('|');
  return mark === 'q' && period !== undefined && municipality !== undefined
    ? { municipality, period }
    : undefined;
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
  encodeHead: (partition, quota, sequence) => head.encode(partition, headKey, { ...whole(quota), sequence }),
  encodeRow: (_partition, _quota, key) => {
    throw new Error(`a quota has no row ${key}`);
  },
  sequence: (row) => head.decode(row).sequence,
  events: auditCodec(event, version, entryOfFirst),
};

/** A quota in the lists of the stored form, which may be changed. */
export function whole(quota: Quota): z.output<typeof quotaForm> {
  const { active, ended, plan, questions } = quota;
  return { ...quota, active: [...active], ended: [...ended], plan: [...plan], questions: [...questions] };
}

export async function readQuota(tables: Tables, municipality: string, period: string): Promise<Quota> {
  const row = await tables.get('Quotas', quotaPartition(municipality, period), headKey);
  return row ? head.decode(row) : emptyQuota;
}

/** The quota with the number of its last change; undefined while nothing has happened in it. */
export function decodeQuota(row: Row): { readonly quota: Quota; readonly sequence: number } {
  const { sequence, ...quota } = head.decode(row);
  return { quota, sequence };
}

/** Everything that happened in the quota, oldest first. */
export async function readQuotaHistory(
  tables: Tables,
  municipality: string,
  period: string,
): Promise<readonly AuditEntry<QuotaEvent>[]> {
  const rows = await tables.range('Quotas', quotaPartition(municipality, period), auditAfter(0), auditTo);
  return rows.map((row) => quotaKind.events.decode(row));
}
