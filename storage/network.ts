import { z } from 'zod/v4';
import {
  languageStatuses,
  type Membership,
  type Municipality,
  type Network,
  type Period,
  type PeriodRules,
  usualRules,
} from '../bot/shared/network.ts';
import { type Ages, Snapshot } from './snapshot.ts';
import type { Tables, Write } from './tables/client.ts';
import { joinKey } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

const bilingual = z.object({ fi: z.string(), sv: z.string() });
const rules: z.ZodType<PeriodRules> = z.object({
  cancelDays: z.number(),
  requestDays: z.number(),
  counterDays: z.number(),
  escalateDays: z.number(),
  reportDays: z.number(),
  expiryMonths: z.array(z.number()),
  expiryDays: z.number(),
  offerDays: z.number().default(usualRules.offerDays),
  offerHours: z.number().default(usualRules.offerHours),
  closingDays: z.array(z.number()).default([...usualRules.closingDays]),
  comingDays: z.array(z.number()).default([...usualRules.comingDays]),
  reminderHour: z.number().default(usualRules.reminderHour),
  kmCents: z.record(z.string(), z.number()),
});
const periods = codec<Period>(
  z.object({
    id: z.string(),
    name: z.string(),
    from: z.string(),
    to: z.string(),
    entitlements: z.object({
      workshop: z.number(),
      themeSeminar: z.number(),
      workingSeminar: z.number(),
      sparring: z.number(),
      situationAnalysis: z.number(),
    }),
    leadTheme: bilingual.optional(),
    themes: z.array(bilingual),
    topics: z.array(bilingual),
    fees: z.array(
      z.object({ below: z.number().optional(), upTo: z.number().optional(), eurosPerYear: z.number() }),
    ),
    rules,
  }),
  2,
  // Version 1 had no rules of its own.
  (content) => ({ ...z.looseObject({}).parse(content), rules: usualRules }),
);
const municipalities = codec<Municipality>(
  z.object({
    code: z.string(),
    nameFi: z.string(),
    nameSv: z.string(),
    languageStatus: z.enum(languageStatuses),
    population: z.number().optional(),
    populationYear: z.number().optional(),
  }),
);
const memberships = codec<Membership>(
  z.object({
    municipality: z.string(),
    period: z.string(),
    decidedOn: z.string().optional(),
    population: z.number().optional(),
  }),
);

/** One partition: the whole network is one range, in as many pages as it has thousands of rows. */
const partition = 'network';
const periodKey = (id: string) => joinKey('p', id);
const municipalityKey = (code: string) => joinKey('m', code);
const membershipKey = (period: string, code: string) => joinKey('b', period, code);

export async function readNetwork(tables: Tables): Promise<Network> {
  const rows = await tables.range('Network', partition);
  const ofKind = (kind: string) => rows.filter((row) => row.rowKey.startsWith(`${kind}|`));
  return {
    periods: ofKind('p')
      .map((row) => periods.decode(row))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    municipalities: new Map(
      ofKind('m').map((row) => {
        const municipality = municipalities.decode(row);
        return [municipality.code, municipality];
      }),
    ),
    memberships: ofKind('b').map((row) => memberships.decode(row)),
  };
}

/** A period and whether the municipality is in it, as they stand now: what a change is decided on. */
export async function readPeriodFacts(
  tables: Tables,
  period: string,
  municipality: string,
): Promise<{ readonly period?: Period; readonly member: boolean }> {
  const [row, membership] = await Promise.all([
    tables.get('Network', partition, periodKey(period)),
    tables.get('Network', partition, membershipKey(period, municipality)),
  ]);
  return { ...(row && { period: periods.decode(row) }), member: membership !== undefined };
}

export interface NetworkRows {
  readonly periods: readonly Period[];
  readonly municipalities: readonly Municipality[];
  readonly memberships: readonly Membership[];
}

/** Periods hold up to 48 KB each; so many of them still fit a transaction. */
const rowsPerWrite = 40;

/** Writes these rows over what stands; memberships last, so that what they name is there already. */
export async function writeNetwork(tables: Tables, rows: NetworkRows): Promise<void> {
  const all: readonly Row[] = [
    ...rows.periods.map((p) => periods.encode(partition, periodKey(p.id), p)),
    ...rows.municipalities.map((m) => municipalities.encode(partition, municipalityKey(m.code), m)),
    ...rows.memberships.map((b) => memberships.encode(partition, membershipKey(b.period, b.municipality), b)),
  ];
  for (let i = 0; i < all.length; i += rowsPerWrite) {
    const writes = all.slice(i, i + rowsPerWrite).map((row): Write => ({ kind: 'put', row }));
    await tables.transact('Network', writes);
  }
}

const ages: Ages = { fresh: 30_000, usable: 600_000 };

/** The network for look-ups: at most 30 s old, or 10 min while the store does not answer. */
export class NetworkCache extends Snapshot<Network> {
  constructor(tables: Tables, now: () => number) {
    super(() => readNetwork(tables), now, ages);
  }
}
