import type { NoMember } from '../member.ts';
import { networkWith } from '../network-with.ts';
import { entitlementsOf } from '../shared/entitlements.ts';
import { type Day, dayOf } from '../shared/helsinki.ts';
import {
  type Municipality,
  membershipIn,
  municipalityName,
  type Network,
  type Period,
  periodOn,
} from '../shared/network.ts';
import type { Services, Turn } from '../turn.ts';

/** What booking needs to know of the network: whose workshops, in which period, how many. */
export interface Standing {
  readonly municipality: Municipality;
  readonly name: string;
  readonly period: Period;
  readonly entitlement: number;
}

/** The same, and the periods in which the municipality may book: the running one and those that come. */
export interface OwnStanding extends Standing {
  readonly bookable: readonly Bookable[];
}

export interface Bookable extends Period {
  /** Workshop units of the municipality's own. */
  readonly entitlement: number;
}

export type NoStanding = NoMember | { readonly refusal: 'not-allowed' };

/** The actor's own municipality in the running period. */
export async function ownStanding(turn: Turn, services: Services): Promise<OwnStanding | NoStanding> {
  const code = turn.actor.municipality;
  if (code === undefined) {
    return { refusal: 'not-allowed' };
  }
  const today = dayOf(turn.now);
  const network = await networkWith(services, code, today);
  const period = periodOn(network, today, code);
  if (!period) {
    return { refusal: 'no-running-period' };
  }
  const standing = standingIn(network, code, period, turn);
  return 'refusal' in standing ? standing : { ...standing, bookable: bookable(network, code, today) };
}

/** Periods of the municipality that are not over, in order of time. */
function bookable(network: Network, code: string, today: Day): readonly Bookable[] {
  return network.periods.flatMap((period) => {
    const membership = period.to >= today ? membershipIn(network, code, period.id) : undefined;
    return membership ? { ...period, entitlement: entitlementsOf(period, membership).workshop } : [];
  });
}

/** A municipality in a period that a card names. */
export async function standingOf(
  turn: Pick<Turn, 'language' | 'now'>,
  ids: { readonly municipality: string; readonly period: string },
  services: Services,
): Promise<Standing | NoStanding> {
  const network = await networkWith(services, ids.municipality, dayOf(turn.now));
  const period = network.periods.find((p) => p.id === ids.period);
  return period ? standingIn(network, ids.municipality, period, turn) : { refusal: 'no-running-period' };
}

/** The standing of the same municipality in another of its periods. */
export function inPeriod(standing: OwnStanding, period: string | undefined): OwnStanding {
  const other = standing.bookable.find(({ id }) => id === period);
  return other ? { ...standing, period: other, entitlement: other.entitlement } : standing;
}

function standingIn(
  network: Network,
  code: string,
  period: Period,
  { language }: Pick<Turn, 'language'>,
): Standing | NoStanding {
  const municipality = network.municipalities.get(code);
  const membership = membershipIn(network, code, period.id);
  if (!municipality || !membership) {
    return { refusal: 'not-member', period };
  }
  const name = municipalityName(municipality, language);
  return { municipality, name, period, entitlement: entitlementsOf(period, membership).workshop };
}
