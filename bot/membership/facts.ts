import { readStandingMembership, type StandingMembership } from '../../storage/membership.ts';
import { readQuota } from '../../storage/quota.ts';
import { networkNow } from '../network-now.ts';
import { notice } from '../notice.ts';
import { assertNever } from '../shared/assert-never.ts';
import { entitlementsOf } from '../shared/entitlements.ts';
import { dayOf } from '../shared/helsinki.ts';
import {
  lastPeriodBefore,
  type Municipality,
  membershipIn,
  municipalityName,
  type Network,
  type Period,
} from '../shared/network.ts';
import { type Quota, unitsLeft } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { municipalityOf } from './register.ts';

export interface MembershipRef {
  readonly municipality: string;
  readonly period: string;
}

/** Everything that the terms of a membership depend on, as it stands now. */
export interface MembershipFacts {
  readonly network: Network;
  readonly municipality: Municipality;
  /** As shown to the reader. */
  readonly name: string;
  readonly period: Period;
  /** Undefined: it is no member of the period. */
  readonly standing: StandingMembership | undefined;
  readonly quota: Quota;
  /** The last period before it that the municipality was in, and what was left of it once it was over. */
  readonly before: { readonly period: Period; readonly left: number } | undefined;
}

export type NoFacts = { readonly refusal: 'no-such-municipality' | 'no-such-period' };

export async function readFacts(
  turn: Pick<Turn, 'language' | 'now'>,
  ids: MembershipRef,
  services: Services,
): Promise<MembershipFacts | NoFacts> {
  const network = await networkNow(services);
  const period = network.periods.find(({ id }) => id === ids.period);
  const municipality = municipalityOf(network, ids.municipality);
  if (!period || !municipality) {
    return { refusal: period ? 'no-such-municipality' : 'no-such-period' };
  }
  const { code } = municipality;
  const [standing, quota, before] = await Promise.all([
    readStandingMembership(services.tables, period.id, code),
    readQuota(services.tables, code, period.id),
    leftBefore(network, period, code, turn.now, services),
  ]);
  const name = municipalityName(municipality, turn.language);
  return { network, municipality, name, period, standing, quota, before };
}

/** Of a period that still runs nothing is left over yet: what is free in it may be booked till its end. */
async function leftBefore(
  network: Network,
  period: Period,
  code: string,
  now: Date,
  services: Services,
): Promise<MembershipFacts['before']> {
  const last = lastPeriodBefore(network, period.from);
  const membership = last && membershipIn(network, code, last.id);
  if (!last || !membership || last.to >= dayOf(now)) {
    return undefined;
  }
  const quota = await readQuota(services.tables, code, last.id);
  return { period: last, left: unitsLeft(quota, entitlementsOf(last, membership).workshop) };
}

export function refuseFacts(turn: Turn, { refusal }: NoFacts, { municipality }: MembershipRef): Reply {
  switch (refusal) {
    case 'no-such-period':
      return notice(turn, { notice: 'no-such-period' }, ['members']);
    case 'no-such-municipality':
      return notice(turn, { notice: refusal, params: { name: municipality } }, ['members']);
    default:
      return assertNever(refusal);
  }
}
