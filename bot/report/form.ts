import type { ReportTexts } from '../../storage/quota-texts.ts';
import { isHttpsLink } from '../https-link.ts';
import { type Audience, audiences, type CostItem, type Report } from '../shared/booking.ts';
import {
  kmCost,
  readCents,
  readCount,
  readKm,
  readQuarterHours,
  typedCents,
  typedNumber,
} from './amounts.ts';

/** Costs that are typed as euros; driving is typed as kilometres. */
export const euroItems = ['train', 'flight', 'taxi', 'hotel', 'allowance', 'other'] as const;
export type EuroItem = Exclude<CostItem, 'km'>;

const words = ['hours', 'results', 'nextSteps', 'link', 'km', 'otherCost', 'reason'] as const;

/** Names of the report form's fields, in which everything is text, whatever the client sends. */
export const reportFieldNames = [...audiences, ...euroItems, ...words] as const;
export type ReportField = (typeof reportFieldNames)[number];
/** `reason`: why the workshop was not held; no part of a report. */
export type ReportFields = Readonly<Record<ReportField, string>>;

export type ReportFault =
  | 'no-such-count'
  | 'nobody'
  | 'no-such-hours'
  | 'too-long'
  | 'no-such-link'
  | 'no-such-sum'
  | 'no-such-km'
  | 'no-rate'
  | 'for-what'
  | 'sum-missing'
  | 'reason-missing';
export type ReportFaults = Readonly<Partial<Record<ReportField, ReportFault>>>;
type Faults = Partial<Record<ReportField, ReportFault>>;

/** Longest texts of the form, in characters; stated on the card. */
export const wordsLength = 1000;
export const otherCostLength = 120;
export const reasonLength = 500;

/** A report as it is kept: numbers in the booking, words in a row of their own. */
export interface ReportRead {
  readonly report: Report;
  readonly texts: ReportTexts;
}

/** Reads the form, or names each fault at its field. */
export function readReportForm(
  fields: ReportFields,
  rules: {
    /** Cents per kilometre in the year of the workshop, where the period says it. */
    readonly rateCents?: number | undefined;
    /** The workshop was an event, so somebody was there. */
    readonly event: boolean;
  },
): ReportRead | { readonly faults: ReportFaults } {
  const faults: Faults = {};
  const participants = readParticipants(fields, rules.event, faults);
  const quarterHours = readQuarterHours(fields.hours);
  if (quarterHours === undefined) {
    faults.hours = 'no-such-hours';
  }
  const texts = readTexts(fields, faults);
  const km = readKm(fields.km);
  if (km === undefined) {
    faults.km = 'no-such-km';
  } else if (km > 0 && rules.rateCents === undefined) {
    faults.km = 'no-rate';
  }
  const euros = readEuros(fields, faults);
  if (quarterHours === undefined || km === undefined || Object.keys(faults).length > 0) {
    return { faults };
  }
  const driven = km > 0 ? { km: kmCost(km, rules.rateCents ?? 0) } : {};
  const report = { participants, quarterHours, costs: { ...euros, ...driven } };
  return { report: km > 0 ? { ...report, km } : report, texts };
}

function readParticipants(fields: ReportFields, event: boolean, faults: Faults): Report['participants'] {
  const counts: Partial<Record<Audience, number>> = {};
  for (const group of audiences) {
    const count = readCount(fields[group]);
    if (count === undefined) {
      faults[group] = 'no-such-count';
    } else if (count > 0) {
      counts[group] = count;
    }
  }
  const [first] = audiences;
  if (event && Object.keys(counts).length === 0 && !audiences.some((group) => faults[group])) {
    faults[first] = 'nobody';
  }
  return counts;
}

function readTexts(fields: ReportFields, faults: Faults): ReportTexts {
  const lengths = { results: wordsLength, nextSteps: wordsLength, otherCost: otherCostLength } as const;
  for (const [field, longest] of Object.entries(lengths) as readonly [keyof typeof lengths, number][]) {
    if (fields[field].trim().length > longest) {
      faults[field] = 'too-long';
    }
  }
  const link = fields.link.trim();
  if (link && !isHttpsLink(link)) {
    faults.link = 'no-such-link';
  }
  return {
    results: fields.results.trim(),
    nextSteps: fields.nextSteps.trim(),
    link,
    otherCost: fields.otherCost.trim(),
  };
}

function readEuros(fields: ReportFields, faults: Faults): Partial<Record<EuroItem, number>> {
  const costs: Partial<Record<EuroItem, number>> = {};
  for (const item of euroItems) {
    const cents = readCents(fields[item]);
    if (cents === undefined) {
      faults[item] = 'no-such-sum';
    } else if (cents > 0) {
      costs[item] = cents;
    }
  }
  const named = fields.otherCost.trim() !== '';
  if (costs.other !== undefined && !named) {
    faults.otherCost = 'for-what';
  } else if (named && costs.other === undefined && !faults.other) {
    faults.other = 'sum-missing';
  }
  return costs;
}

export const noReportFields = Object.fromEntries(reportFieldNames.map((name) => [name, ''])) as ReportFields;

/** A sent report as it would be typed, for correcting it. */
export function typedReport({ report, texts }: ReportRead): ReportFields {
  const counts = audiences.map((group) => [group, typedNumber(report.participants[group] ?? 0)]);
  const euros = euroItems.map((item) => [item, typedCents(report.costs[item] ?? 0)]);
  return {
    ...noReportFields,
    ...Object.fromEntries([...counts, ...euros]),
    ...texts,
    hours: typedNumber(report.quarterHours / 4),
    km: typedNumber(report.km ?? 0),
  };
}

/** Why a workshop was not held, or what is wrong with the reason. */
export function readReason(
  fields: ReportFields,
): { readonly reason: string } | { readonly faults: ReportFaults } {
  const reason = fields.reason.trim();
  if (!reason) {
    return { faults: { reason: 'reason-missing' } };
  }
  return reason.length > reasonLength ? { faults: { reason: 'too-long' } } : { reason };
}
