import { type Suggestion, suggestionFor } from '../shared/carrying.ts';
import { type EntitlementKind, entitlementKinds, entitlementsOf } from '../shared/entitlements.ts';
import { type Entitlements, feeStepOf, type Period } from '../shared/network.ts';
import type { MembershipFacts } from './facts.ts';
import { askedKinds, type MembershipValues } from './form.ts';

/** What the period's settings make of the municipality, when its board decided on that day. */
export function suggestionOf({ period, before }: MembershipFacts, decidedOn: string | undefined): Suggestion {
  return suggestionFor(period, decidedOn, before?.left ?? 0);
}

/** The workshop units that the form offers: those that stand, as far as they were said for this municipality. */
export function offeredUnits(facts: MembershipFacts, decidedOn: string | undefined): number {
  const { period, standing } = facts;
  return standing
    ? entitlementsOf(period, { ...standing.membership, decidedOn }).workshop
    : suggestionOf(facts, decidedOn).entitlements.workshop;
}

/** What the form begins with; `reason`: the words for what is carried over. */
export function firstValues(facts: MembershipFacts, reason: string): MembershipValues {
  const { municipality, period, standing } = facts;
  const membership = standing?.membership;
  const suggestion = suggestionOf(facts, undefined);
  const whole = membership ? entitlementsOf(period, membership) : suggestion.entitlements;
  const typed = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    population: typed(membership ? membership.population : municipality.population),
    populationYear: typed(membership ? undefined : municipality.populationYear),
    decidedOn: membership?.decidedOn ?? '',
    section: membership?.decisionSection ?? '',
    ...counts(whole),
    reason: membership ? (membership.reason ?? '') : suggestion.carried > 0 ? reason : '',
  };
}

/** What a press without these fields means: Teams may leave out a field that was emptied. */
export function emptied(period: Period, first: MembershipValues): Partial<Record<EntitlementKind, string>> {
  return Object.fromEntries(askedKinds(period, first).map((kind) => [kind, '']));
}

function counts(whole: Entitlements): Readonly<Record<keyof Entitlements, string>> {
  return Object.fromEntries(entitlementKinds.map((kind) => [kind, String(whole[kind])])) as Record<
    keyof Entitlements,
    string
  >;
}

/** What a card has shown of a municipality's terms: should it come out otherwise, it is shown before it is saved. */
export function shownMark(
  { fees }: Period,
  { population, units }: { readonly population: number | undefined; readonly units: number },
): string {
  const step = population === undefined ? undefined : feeStepOf(fees, population);
  return `${step ?? 0}.${units}`;
}

/** The units that were offered when the card was shown. */
export function unitsOfMark(mark: string): string {
  return mark.split('.')[1] ?? '';
}
