import { type FeeStep, feeStepOf } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import { numberText } from '../report/amounts.ts';
import { text } from '../text/catalogue.ts';

/** The fee class of so many residents, with its bounds; empty: the period has no fees. */
export function feeText(
  language: Language,
  fees: readonly FeeStep[],
  population: number | undefined,
): string {
  if (fees.length === 0) {
    return '';
  }
  const step = population === undefined ? undefined : feeStepOf(fees, population);
  return step === undefined ? text(language, 'membership.feeUnknown') : stepText(language, fees, step);
}

/** A step of the table by its number from 1. */
export function stepText(language: Language, fees: readonly FeeStep[], step: number): string {
  const euros = numberText(language, fees[step - 1]?.eurosPerYear ?? 0);
  const from = (lastOf(fees[step - 2]) ?? -1) + 1;
  const to = lastOf(fees[step - 1]);
  const params = { step, euros, from: numberText(language, from), to: numberText(language, to ?? 0) };
  if (to === undefined) {
    return text(language, from === 0 ? 'membership.feeAll' : 'membership.feeFrom', params);
  }
  return text(language, from === 0 ? 'membership.feeUpTo' : 'membership.feeBetween', params);
}

/** The most residents that a step takes; undefined: it has no end. */
function lastOf(step: FeeStep | undefined): number | undefined {
  return step?.below === undefined ? step?.upTo : step.below - 1;
}
