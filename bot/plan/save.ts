import { quotaKind, quotaPartition } from '../../storage/quota.ts';
import { planTextsRow, readWorkshops } from '../../storage/quota-texts.ts';
import { cardCommand, freshActor } from '../change.ts';
import { consultingNow } from '../consulting-now.ts';
import { actingFor, type Member } from '../member.ts';
import { authorize } from '../shared/authorize.ts';
import { addressees } from '../shared/consulting.ts';
import { tellItems, tendItem } from '../shared/outbox.ts';
import type { Quota, QuotaEvent } from '../shared/quota.ts';
import type { Services, Turn } from '../turn.ts';
import { type PlanFaults, type PlanFields, type PlannedUnit, readPlanForm, unitsPlanned } from './form.ts';
import { markOf } from './mark.ts';
import { unitsToPlan } from './present.ts';
import { quartersOf } from './quarters.ts';
import { decidePlan, type PlanOutcome } from './rules.ts';

/** `faulty`: the form must be corrected first. */
type PlanAnswer = PlanOutcome | { readonly kind: 'faulty'; readonly faults: PlanFaults };

export interface PlanSent {
  readonly nonce: string;
  readonly seen?: string | undefined;
  readonly fields: PlanFields;
}

/** What came of it, and the plan as it stands now. */
export interface PlanSaved {
  readonly answer: PlanAnswer;
  readonly quota: Quota;
  readonly standing: readonly PlannedUnit[];
}

/** Saves the plan in one change; both sides' people are found while it is read. */
export async function commitPlan(
  turn: Turn,
  member: Member,
  { nonce, seen, fields }: PlanSent,
  services: Services,
): Promise<PlanSaved> {
  const { code, period } = member;
  const actor = freshActor(turn, services);
  let texts: readonly { readonly theme: string; readonly who: string }[] = [];
  let otherSide: readonly string[] = [];
  let saved: readonly PlannedUnit[] | undefined;
  const ready = Promise.all([
    actor.read,
    readWorkshops(services.tables, code, period.id).then((workshops) => {
      texts = workshops.plan();
    }),
    tellFrom(turn, code, services).then((people) => {
      otherSide = people;
    }),
  ]);
  const { answer, state } = await services.committer.run<Quota, QuotaEvent, PlanAnswer>(
    quotaKind,
    quotaPartition(code, period.id),
    {
      id: cardCommand(turn, 'plan.save', nonce),
      by: turn.actor.id,
      ready,
      sends: true,
      decide(quota, now) {
        const person = actor.get();
        saved = undefined;
        if (!person || !authorize(person, 'plan.edit', code)) {
          return { answer: { kind: 'not-allowed' }, unmarked: true };
        }
        const read = readPlanForm(fields, {
          quarters: quartersOf(period),
          units: unitsToPlan(quota, member),
        });
        if ('faults' in read) {
          return { answer: { kind: 'faulty', faults: read.faults }, unmarked: true };
        }
        const act = { by: person.id, at: now.getTime() };
        const standing = unitsPlanned(quota.plan, texts);
        const decision = decidePlan(standing, { units: read.units, seen }, act, markOf);
        if (decision.event === undefined) {
          return { ...decision, unmarked: true };
        }
        saved = read.units;
        const message = { about: 'plan-changed', municipality: code, period: period.id } as const;
        return {
          ...decision,
          texts: [planTextsRow(read.units.map(({ theme, who }) => ({ theme, who })))],
          outbox: [tendItem(code, period.id), ...tellItems(otherSide, 'plan', message)],
        };
      },
    },
  );
  return { answer, quota: state, standing: saved ?? unitsPlanned(state.plan, texts) };
}

/** The other side than the actor's. */
async function tellFrom(turn: Turn, municipality: string, services: Services): Promise<readonly string[]> {
  return turn.actor.municipality === municipality
    ? addressees(await consultingNow(services, turn.now), municipality)
    : actingFor(await services.directory.get(), municipality);
}
