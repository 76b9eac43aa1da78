import type { Network } from './network.ts';

/**
 * How long personal things are kept; the network agrees on it, so it is data of the period. Diets are no part of it:
 * each person is promised their days where they tell of one (`diets-kept.ts`).
 */
export interface Retention {
  /** Months after the period's end: answers, names of guests, and what people wrote in it. */
  readonly personMonths: number;
  /** Months: who changed what and when. */
  readonly auditMonths: number;
}

export const usualRetention: Retention = { personMonths: 6, auditMonths: 24 };

/** Of the period that a Helsinki day (`YYYY-MM-DD`) falls in; between periods that of the one before. */
export function retentionOn({ periods }: Pick<Network, 'periods'>, day: string): Retention {
  const begun = periods.filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? 1 : -1));
  const period = begun.find(({ to }) => day <= to) ?? begun[0];
  return period?.rules.retention ?? usualRetention;
}
