import { findMunicipality } from './find-municipality.ts';
import { networkWith } from './network-with.ts';
import { notice } from './notice.ts';
import type { Named } from './place-named.ts';
import { showQuotaOf } from './quota/handler.ts';
import { dayOf } from './shared/helsinki.ts';
import { membershipIn, type Network, type Period } from './shared/network.ts';
import type { Reply, Services, Turn } from './turn.ts';

/** The period that a text names, "uso 9", where there is such a one. */
export function periodNamed(text: string, { periods }: Pick<Network, 'periods'>): Period | undefined {
  const [, number] = /(?<!\p{L})uso[\s-]{0,2}(\d{1,3})(?!\d)/iu.exec(text) ?? [];
  return number === undefined
    ? undefined
    : periods.find(({ name }) => name.toLowerCase().replace(/[\s-]/gu, '') === `uso${number}`);
}

/** What is left in one period of one's own municipality, or of the one named; undefined: it is of no one in particular. */
export async function leftInPeriod(
  period: Period,
  named: Named,
  turn: Turn,
  services: Services,
): Promise<Reply | undefined> {
  const network = await services.network.get();
  const municipality = named.kind === 'one' ? findMunicipality(network, named.name) : turn.actor.municipality;
  if (municipality === undefined) {
    return undefined;
  }
  const own = await networkWith(services, municipality, dayOf(turn.now));
  return membershipIn(own, municipality, period.id)
    ? showQuotaOf(turn, { municipality, period: period.id }, services)
    : notice(turn, { notice: 'not-member', params: { period: period.name } }, ['quota']);
}
