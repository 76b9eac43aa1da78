import type { Card } from '../../cards/card.ts';
import { planCard } from '../../cards/plan/plan-card.ts';
import type { Member } from '../member.ts';
import type { Person } from '../shared/people.ts';
import { type Quota, unitsOf } from '../shared/quota.ts';
import type { Services, Turn } from '../turn.ts';
import { mostPlanned, type PlanFaults, type PlanFields, type PlannedUnit, typedPlan } from './form.ts';
import { markOf } from './mark.ts';

export type PlanNews = 'saved' | 'unchanged' | 'stale' | 'changed';

/** Units of the municipality that can be planned. */
export function unitsToPlan(quota: Quota, { entitlements }: Member): number {
  return Math.min(mostPlanned, unitsOf(quota, entitlements.workshop));
}

/** The plan's form, filled with the plan that stands or with what was typed. */
export function presentPlan(
  reader: Pick<Turn, 'language'> & { readonly person: Person },
  member: Member,
  { quota, standing }: { readonly quota: Quota; readonly standing: readonly PlannedUnit[] },
  services: Pick<Services, 'newId'>,
  more: {
    readonly news?: PlanNews | undefined;
    readonly values?: PlanFields | undefined;
    readonly faults?: PlanFaults | undefined;
  } = {},
): Card {
  return planCard({
    language: reader.language,
    municipality: member.name,
    code: member.code,
    period: member.period,
    units: unitsToPlan(quota, member),
    values: more.values ?? typedPlan(standing),
    faults: more.faults ?? {},
    news: more.news,
    viewer: reader.person.municipality === member.code ? 'municipality' : 'consultant',
    seen: markOf(standing),
    nonce: services.newId(),
  });
}
