import type { QuotaEvent } from '../shared/quota.ts';
import type { PlannedUnit } from './form.ts';

/** `stale`: somebody has changed the plan since the card was opened. */
export interface PlanOutcome {
  readonly kind: 'saved' | 'unchanged' | 'stale' | 'not-allowed';
}

export interface PlanDecision {
  readonly answer: PlanOutcome;
  readonly event?: QuotaEvent;
}

/** Saves a plan over the one it was made from; `seen` is the mark of that one, where the card tells it. */
export function decidePlan(
  standing: readonly PlannedUnit[],
  wish: { readonly units: readonly PlannedUnit[]; readonly seen?: string | undefined },
  act: { readonly by: string; readonly at: number },
  markOf: (units: readonly PlannedUnit[]) => string,
): PlanDecision {
  const now = markOf(standing);
  if (markOf(wish.units) === now) {
    return { answer: { kind: 'unchanged' } };
  }
  if (wish.seen !== undefined && wish.seen !== now) {
    return { answer: { kind: 'stale' } };
  }
  const plan = wish.units.map(({ quarter }) => quarter);
  return { answer: { kind: 'saved' }, event: { type: 'planned', ...act, plan } };
}
