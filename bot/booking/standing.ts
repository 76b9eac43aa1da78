import { networkWith } from '../network-with.ts';
import { dayOf } from '../shared/helsinki.ts';
import {
  isMember,
  type Municipality,
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

export type NoStanding = {
  readonly refusal: 'not-allowed' | 'no-running-period' | 'not-member';
  readonly period?: Period;
};

/** The actor's own municipality in the running period. */
export async function ownStanding(turn: Turn, services: Services): Promise<Standing | NoStanding> {
  const code = turn.actor.municipality;
  if (code === undefined) {
    return { refusal: 'not-allowed' };
  }
  const network = await networkWith(services, code, dayOf(turn.now));
  const period = periodOn(network, dayOf(turn.now), code);
  return period ? standingIn(network, code, period, turn) : { refusal: 'no-running-period' };
}

/** A municipality in a period that a card names. */
export async function standingOf(
  turn: Turn,
  ids: { readonly municipality: string; readonly period: string },
  services: Services,
): Promise<Standing | NoStanding> {
  const network = await networkWith(services, ids.municipality, dayOf(turn.now));
  const period = network.periods.find((p) => p.id === ids.period);
  return period ? standingIn(network, ids.municipality, period, turn) : { refusal: 'no-running-period' };
}

function standingIn(network: Network, code: string, period: Period, turn: Turn): Standing | NoStanding {
  const municipality = network.municipalities.get(code);
  if (!municipality || !isMember(network, code, period.id)) {
    return { refusal: 'not-member', period };
  }
  const name = municipalityName(municipality, turn.language);
  return { municipality, name, period, entitlement: period.entitlements.workshop };
}
