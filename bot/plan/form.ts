import type { Quarter } from '../shared/quota.ts';

/** So many units fit on one card. */
export const mostPlanned = 8;

type Part = 'quarter' | 'theme' | 'who';
export type PlanField = `${Part}${number}`;

/** Names of the plan form's fields, in which everything is text, whatever the client sends. */
export const planFieldNames: readonly PlanField[] = Array.from(
  { length: mostPlanned },
  (_, n) => n + 1,
).flatMap((n) => [`quarter${n}`, `theme${n}`, `who${n}`] as const);

export type PlanFields = Readonly<Partial<Record<PlanField, string>>>;
export type PlanFault = 'no-such-quarter' | 'theme-too-long' | 'who-too-long';
export type PlanFaults = Readonly<Partial<Record<PlanField, PlanFault>>>;

/** The choice of no quarter: clients do not send an empty one. */
export const notDecided = '-';

/** Longest texts of the form, in characters; stated on the card. */
export const planThemeLength = 120;
export const whoLength = 80;

/** What a unit is planned for; all of it may be open still. */
export interface PlannedUnit {
  readonly quarter: Quarter;
  readonly theme: string;
  readonly who: string;
}

/** Reads the units of the plan, or names each fault at its field. */
export function readPlanForm(
  fields: PlanFields,
  rules: { readonly quarters: readonly Quarter[]; readonly units: number },
): { readonly units: readonly PlannedUnit[] } | { readonly faults: PlanFaults } {
  const faults: Partial<Record<PlanField, PlanFault>> = {};
  const units = Array.from({ length: Math.min(rules.units, mostPlanned) }, (_, i) => {
    const n = i + 1;
    const chosen = fields[`quarter${n}`] ?? '';
    const quarter = chosen === notDecided ? '' : chosen;
    const theme = (fields[`theme${n}`] ?? '').trim();
    const who = (fields[`who${n}`] ?? '').trim();
    if (quarter && !rules.quarters.includes(quarter)) {
      faults[`quarter${n}`] = 'no-such-quarter';
    }
    if (theme.length > planThemeLength) {
      faults[`theme${n}`] = 'theme-too-long';
    }
    if (who.length > whoLength) {
      faults[`who${n}`] = 'who-too-long';
    }
    return { quarter, theme, who };
  });
  return Object.keys(faults).length > 0 ? { faults } : { units };
}

/** A plan as it would be typed. */
export function typedPlan(units: readonly PlannedUnit[]): PlanFields {
  return Object.fromEntries(
    units.flatMap(({ quarter, theme, who }, i) => [
      [`quarter${i + 1}`, quarter],
      [`theme${i + 1}`, theme],
      [`who${i + 1}`, who],
    ]),
  );
}

/** Quarters and texts as they are kept, put together unit by unit. */
export function unitsPlanned(
  quarters: readonly Quarter[],
  texts: readonly { readonly theme: string; readonly who: string }[],
): readonly PlannedUnit[] {
  return Array.from({ length: Math.max(quarters.length, texts.length) }, (_, i) => ({
    quarter: quarters[i] ?? '',
    theme: texts[i]?.theme ?? '',
    who: texts[i]?.who ?? '',
  }));
}
