import { z } from 'zod/v4';
import {
  languageStatuses,
  type Membership,
  type Municipality,
  type Period,
  type PeriodRules,
  usualRules,
} from '../bot/shared/network.ts';
import { hashKey, joinKey } from './tables/keys.ts';
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
  carryOver: z.number().default(usualRules.carryOver),
  lateJoiners: z
    .array(z.object({ from: z.string(), workshop: z.number() }))
    .default([...usualRules.lateJoiners]),
  retention: z.object({ personMonths: z.number(), auditMonths: z.number() }).default(usualRules.retention),
  model: z.boolean().default(usualRules.model),
});

export const entitlementsForm = z.object({
  workshop: z.number(),
  themeSeminar: z.number(),
  workingSeminar: z.number(),
  sparring: z.number(),
  situationAnalysis: z.number(),
});

export const periods = codec<Period>(
  z.object({
    id: z.string(),
    name: z.string(),
    from: z.string(),
    to: z.string(),
    entitlements: entitlementsForm,
    leadTheme: bilingual.optional(),
    themes: z.array(bilingual),
    topics: z.array(bilingual),
    fees: z.array(
      z.object({ below: z.number().optional(), upTo: z.number().optional(), eurosPerYear: z.number() }),
    ),
    rules,
  }),
  3,
  // Version 1 had no rules of its own; version 2 none of carrying over and joining late.
  (content, from) => (from === 1 ? { ...z.looseObject({}).parse(content), rules: usualRules } : content),
);

export const municipalities = codec<Municipality>(
  z.object({
    code: z.string(),
    nameFi: z.string(),
    nameSv: z.string(),
    forms: z.object({ genitive: z.string(), in: z.string(), from: z.string(), to: z.string() }).optional(),
    languageStatus: z.enum(languageStatuses),
    population: z.number().optional(),
    populationYear: z.number().optional(),
  }),
);

/** As stored: the reason is the key of the row with its words. Version 1 had the period's entitlements. */
export const memberships = codec<Membership>(
  z.object({
    municipality: z.string(),
    period: z.string(),
    decidedOn: z.string().optional(),
    decisionSection: z.string().optional(),
    population: z.number().optional(),
    entitlements: entitlementsForm.partial().optional(),
    reason: z.string().optional(),
  }),
  2,
);

const words = codec<{ readonly words: string }>(z.object({ words: z.string() }));

/** One partition: the whole network is one range, in as many pages as it has thousands of rows. */
export const networkPartition = 'network';
export const periodKey = (id: string) => joinKey('p', id);
export const municipalityKey = (code: string) => joinKey('m', code);
export const membershipKey = (period: string, code: string) => joinKey('b', period, code);
export const textKey = (key: string) => joinKey('t', key);
/** A period that is being made. */
export const draftKey = (period: string) => joinKey('d', period);
/** After everything but the audit trail. */
export const endOfState = 'u';

export function periodRow(period: Period): Row {
  return periods.encode(networkPartition, periodKey(period.id), period);
}

export function municipalityRow(municipality: Municipality): Row {
  return municipalities.encode(networkPartition, municipalityKey(municipality.code), municipality);
}

/** Words are kept under the hash of what they say and where: the audit trail holds that hash, not the words. */
export function reasonKey(reason: string, { period, municipality }: Membership): string {
  return hashKey(reason, period, municipality);
}

export function reasonRow(reason: string, about: Membership): Row {
  return words.encode(networkPartition, textKey(reasonKey(reason, about)), { words: reason });
}

export function wordsIn(row: Row): string {
  return words.decode(row).words;
}

/** A membership's rows: its own and, where it has a reason, that of the reason's words. */
export function membershipRows(membership: Membership): readonly [Row, ...Row[]] {
  const { municipality, period, reason } = membership;
  const stored = reason === undefined ? membership : { ...membership, reason: reasonKey(reason, membership) };
  return [
    memberships.encode(networkPartition, membershipKey(period, municipality), stored),
    ...(reason === undefined ? [] : [reasonRow(reason, membership)]),
  ];
}
