import { z } from 'zod/v4';
import type { BookingTexts } from '../bot/shared/booking.ts';
import { noTexts } from '../bot/shared/booking.ts';
import { emptyQuota, type Quota } from '../bot/shared/quota.ts';
import { decodeQuota, quotaPartition } from './quota.ts';
import type { Tables } from './tables/client.ts';
import { endOfState, hashKey, headKey, textKey } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';
import { removeRows } from './trail.ts';

/*
 * What people wrote about workshops: rows of their own in the quota's partition, so that they can be erased. The
 * head and all of them are one range.
 */

/** A report in words. `otherCost`: what the other costs were for. */
export interface ReportTexts {
  readonly results: string;
  readonly nextSteps: string;
  /** An https address, or empty. */
  readonly link: string;
  readonly otherCost: string;
}

/** What a planned unit is for and who leads it. */
export interface PlanText {
  readonly theme: string;
  readonly who: string;
}

const bookingTexts = codec<BookingTexts>(
  z.object({ theme: z.string(), aim: z.string(), place: z.string(), message: z.string() }),
  2,
  (content) => ({ ...noTexts, ...z.looseObject({}).parse(content) }),
);
const reportTexts = codec<ReportTexts>(
  z.object({ results: z.string(), nextSteps: z.string(), link: z.string(), otherCost: z.string() }),
);
const words = codec<{ readonly words: string }>(z.object({ words: z.string() }));
const plans = codec<{ readonly units: readonly PlanText[] }>(
  z.object({ units: z.array(z.object({ theme: z.string(), who: z.string() })) }),
);

/** A row of free text as a change writes it. */
export interface TextRow {
  readonly key: string;
  readonly row: (partition: string) => Row;
}

export function bookingTextsRow(id: string, value: BookingTexts): TextRow {
  return { key: id, row: (partition) => bookingTexts.encode(partition, textKey(id), value) };
}

const reportKey = (booking: string) => `${booking}.report`;

export function reportTextsRow(booking: string, value: ReportTexts): TextRow {
  const key = reportKey(booking);
  return { key, row: (partition) => reportTexts.encode(partition, textKey(key), value) };
}

/** Words under a key of the caller's: of feedback, a question, its answer, a link. */
export function wordsRow(key: string, value: string): TextRow {
  return { key, row: (partition) => words.encode(partition, textKey(key), { words: value }) };
}

export const feedbackKey = (booking: string) => `${booking}.feedback`;
export const answerKey = (question: string) => `${question}.answer`;
export const analysisKey = 'analysis';

/** A reason is kept under the hash of what it says and where: the audit trail holds that hash, not the words. */
export function reasonRow(value: string, ...about: readonly string[]): TextRow {
  return wordsRow(`r.${hashKey(value, ...about)}`, value);
}

const planKey = 'plan';

export function planTextsRow(units: readonly PlanText[]): TextRow {
  return { key: planKey, row: (partition) => plans.encode(partition, textKey(planKey), { units }) };
}

/** A quota with all that was written about it. */
export interface Workshops {
  readonly quota: Quota;
  readonly sequence: number;
  booking(id: string): BookingTexts;
  report(booking: string): ReportTexts;
  /** Words under a key, empty where there are none any more. */
  words(key: string): string;
  plan(): readonly PlanText[];
}

export async function readWorkshops(
  tables: Tables,
  municipality: string,
  period: string,
): Promise<Workshops> {
  const rows = await tables.range('Quotas', quotaPartition(municipality, period), headKey, endOfState);
  const byKey = new Map(rows.map((row) => [row.rowKey, row]));
  const head = byKey.get(headKey);
  const text = (key: string) => byKey.get(textKey(key));
  return {
    ...(head ? decodeQuota(head) : { quota: emptyQuota, sequence: 0 }),
    booking(id) {
      const row = text(id);
      return row ? bookingTexts.decode(row) : noTexts;
    },
    report(booking) {
      const row = text(reportKey(booking));
      return row ? reportTexts.decode(row) : { results: '', nextSteps: '', link: '', otherCost: '' };
    },
    words(key) {
      const row = text(key);
      return row ? words.decode(row).words : '';
    },
    plan() {
      const row = text(planKey);
      return row ? plans.decode(row).units : [];
    },
  };
}

export async function readBookingTexts(
  tables: Tables,
  municipality: string,
  period: string,
  id: string,
): Promise<BookingTexts> {
  const row = await tables.get('Quotas', quotaPartition(municipality, period), textKey(id));
  return row ? bookingTexts.decode(row) : noTexts;
}

/**
 * Of what was written about workshops long ago, the municipality's own record stays: themes, aims, places, reports. What
 * people said to each other, and who leads what, goes.
 */
export async function forgetConversations(
  tables: Tables,
  municipality: string,
  period: string,
): Promise<void> {
  const partition = quotaPartition(municipality, period);
  const rows = await tables.range('Quotas', partition, textKey(''), textKey('~'));
  const kept = rows.map((row) => [row, withoutConversation(row)] as const);
  for (const [, next] of kept.filter(([row, after]) => after && after !== row)) {
    await tables.put('Quotas', next as Row);
  }
  await removeRows(
    tables,
    'Quotas',
    kept.filter(([, after]) => !after).map(([row]) => row),
  );
}

function withoutConversation(row: Row): Row | undefined {
  const key = row.rowKey.slice(textKey('').length);
  if (key === analysisKey || key.endsWith('.report')) {
    return row;
  }
  if (key === planKey) {
    const units = plans.decode(row).units.map(({ theme }) => ({ theme, who: '' }));
    return plans.encode(row.partitionKey, row.rowKey, { units });
  }
  return isWords(row)
    ? undefined
    : bookingTexts.encode(row.partitionKey, row.rowKey, { ...bookingTexts.decode(row), message: '' });
}

function isWords(row: Row): boolean {
  return String(row['data']).startsWith('{"words":');
}
