import { placeName } from './municipality-forms.ts';
import { networkWith } from './network-with.ts';
import { notice } from './notice.ts';
import { assertNever } from './shared/assert-never.ts';
import { authorize } from './shared/authorize.ts';
import { entitlementsOf } from './shared/entitlements.ts';
import { dayOf } from './shared/helsinki.ts';
import { type Entitlements, membershipIn, type NameForms, type Period, periodOn } from './shared/network.ts';
import { peopleOf } from './shared/offices.ts';
import type { Person } from './shared/people.ts';
import type { Reply, Services, Turn } from './turn.ts';

/** A municipality as a member of a period. */
export interface Member {
  readonly code: string;
  /** The name as shown to the reader. */
  readonly name: string;
  readonly forms?: NameForms | undefined;
  readonly period: Period;
  /** The municipality's own. */
  readonly entitlements: Entitlements;
}

export interface NoMember {
  readonly refusal: 'no-running-period' | 'not-member';
  readonly period?: Period | undefined;
}

/** The municipality in the period that is named, else in the running one. */
export async function memberIn(
  reader: Pick<Turn, 'language' | 'now'>,
  ids: { readonly municipality: string; readonly period?: string | undefined },
  services: Services,
): Promise<Member | NoMember> {
  const today = dayOf(reader.now);
  const network = await networkWith(services, ids.municipality, today);
  const period =
    ids.period === undefined
      ? periodOn(network, today, ids.municipality)
      : network.periods.find(({ id }) => id === ids.period);
  if (!period) {
    return { refusal: 'no-running-period' };
  }
  const municipality = network.municipalities.get(ids.municipality);
  const membership = membershipIn(network, ids.municipality, period.id);
  if (!municipality || !membership) {
    return { refusal: 'not-member', period };
  }
  const { municipality: name, forms } = placeName(municipality, reader.language);
  return { code: municipality.code, name, forms, period, entitlements: entitlementsOf(period, membership) };
}

/** Whether the period is over: what was planned in it is read, and no more changed. */
export function isClosed({ period }: Pick<Member, 'period'>, now: Date): boolean {
  return period.to < dayOf(now);
}

export function refuseMember(turn: Turn, { refusal, period }: NoMember): Reply {
  const params = { period: period?.name ?? '' };
  switch (refusal) {
    case 'no-running-period':
      return notice(turn, { notice: refusal });
    case 'not-member':
      // Who can add the membership is not told to ask somebody else for it.
      return authorize(turn.actor, 'membership.edit')
        ? notice(turn, { notice: 'no-such-membership', params }, ['members'])
        : notice(turn, { notice: refusal, params });
    default:
      return assertNever(refusal);
  }
}

/** Those who act for a municipality: its manager and contact people. */
export function actingFor(people: readonly Person[], municipality: string): readonly string[] {
  return peopleOf(people, municipality)
    .filter(({ role }) => role === 'manager' || role === 'contact')
    .map(({ id }) => id);
}
