import { findCard } from '../../cards/membership/find-card.ts';
import { networkNow } from '../network-now.ts';
import { notice } from '../notice.ts';
import { dayOf } from '../shared/helsinki.ts';
import type { Network, Period } from '../shared/network.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { readFacts, refuseFacts } from './facts.ts';
import { presentForm, presentMembership } from './present.ts';
import { municipalityNamed } from './register.ts';

/** Which municipality is to be a member of which period. */
export async function openFind(
  turn: Turn,
  { period, named = '' }: { readonly period?: string | undefined; readonly named?: string },
  services: Services,
): Promise<Reply> {
  return find(turn, await networkNow(services), { named, period: period ?? '' });
}

/** Shows the form for the one that was found; a member of the period is shown as it is. */
export async function chooseMunicipality(
  turn: Turn,
  typed: { readonly named: string; readonly period: string },
  services: Services,
): Promise<Reply> {
  const network = await networkNow(services);
  const periods = openPeriods(network, turn.now);
  const period =
    periods.find(({ id }) => id === typed.period) ?? (periods.length === 1 ? periods[0] : undefined);
  const municipality = municipalityNamed(network, typed.named);
  if (!period || !municipality) {
    const fault = municipality ? 'choose-period' : typed.named.trim() === '' ? 'name-missing' : 'not-found';
    return find(turn, network, typed, fault);
  }
  const ids = { municipality: municipality.code, period: period.id };
  const facts = await readFacts(turn, ids, services);
  if ('refusal' in facts) {
    return refuseFacts(turn, facts, ids);
  }
  const { standing } = facts;
  const card = standing
    ? presentMembership(turn, { ...facts, standing }, 'member-already')
    : presentForm(turn, facts);
  return { kind: 'card', card };
}

function find(
  turn: Turn,
  network: Network,
  { named, period }: { readonly named: string; readonly period: string },
  fault?: 'name-missing' | 'not-found' | 'choose-period',
): Reply {
  const periods = openPeriods(network, turn.now);
  const [first] = periods;
  if (!first) {
    return notice(turn, { notice: 'no-running-period' }, ['members']);
  }
  const chosen = periods.find(({ id }) => id === period) ?? first;
  const card = findCard({ language: turn.language, periods, period: chosen.id, named, fault });
  return { kind: 'card', card };
}

/** The running ones and those to come. */
function openPeriods({ periods }: Network, now: Date): readonly Period[] {
  return periods.filter(({ to }) => to >= dayOf(now));
}
