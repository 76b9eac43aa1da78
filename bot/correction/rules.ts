import { mostUnits } from '../shared/entitlements.ts';
import { type Quota, type QuotaEvent, unitsLeft, unitsOf } from '../shared/quota.ts';

/** What came of a correction; everything but the first is a refusal. */
export interface CorrectionOutcome {
  readonly kind: 'corrected' | 'not-allowed' | 'unit-in-use' | 'too-many';
}

export interface CorrectionDecision {
  readonly answer: CorrectionOutcome;
  readonly event?: QuotaEvent;
}

/** Grants a unit, or removes one that nothing holds. */
export function decideCorrection(
  quota: Quota,
  act: { readonly by: string; readonly at: number; readonly units: 1 | -1; readonly reason: string },
  entitlement: number,
): CorrectionDecision {
  if (act.units < 0 && unitsLeft(quota, entitlement) === 0) {
    return { answer: { kind: 'unit-in-use' } };
  }
  if (act.units > 0 && unitsOf(quota, entitlement) >= mostUnits) {
    return { answer: { kind: 'too-many' } };
  }
  return { answer: { kind: 'corrected' }, event: { type: 'corrected', ...act } };
}
