import { whichMunicipalityCard } from '../cards/plan/which-municipality-card.ts';
import { findMunicipality } from './find-municipality.ts';
import { notice } from './notice.ts';
import { type Action, authorize } from './shared/authorize.ts';
import { dayOf } from './shared/helsinki.ts';
import { municipalityName, periodOn } from './shared/network.ts';
import type { Reply, Services, Turn } from './turn.ts';

/**
 * Whose things a command is about: one's own municipality's; those who serve all name one, or choose it on a
 * card. A name in a text never grants anything.
 */
export async function namedMunicipality(
  turn: Turn,
  named: string,
  asked: { readonly about: 'plan' | 'analysis'; readonly action: Action },
  services: Services,
): Promise<string | Reply> {
  const { actor } = turn;
  if (actor.municipality !== undefined) {
    return authorize(actor, asked.action, actor.municipality)
      ? actor.municipality
      : notice(turn, { notice: 'not-allowed' });
  }
  if (!authorize(actor, asked.action, '')) {
    return notice(turn, { notice: 'not-allowed' });
  }
  const name = named.trim();
  if (name) {
    const found = findMunicipality(await services.network.get(), name);
    return found ?? notice(turn, { notice: 'no-such-municipality', params: { name } }, ['quota']);
  }
  const [only, ...others] = actor.municipalities;
  return only !== undefined && others.length === 0 ? only : which(turn, asked.about, services);
}

/** Their own municipalities first, then the others by name. */
async function which(turn: Turn, about: 'plan' | 'analysis', services: Services): Promise<Reply> {
  const network = await services.network.get();
  const period = periodOn(network, dayOf(turn.now));
  if (!period) {
    return notice(turn, { notice: 'no-running-period' });
  }
  const { municipalities: own } = turn.actor;
  const members = network.memberships
    .filter((membership) => membership.period === period.id)
    .flatMap(({ municipality }) => network.municipalities.get(municipality) ?? [])
    .map((municipality) => ({
      code: municipality.code,
      name: municipalityName(municipality, turn.language),
    }))
    .sort(
      (a, b) =>
        Number(own.includes(b.code)) - Number(own.includes(a.code)) || a.name.localeCompare(b.name, 'fi'),
    );
  return {
    kind: 'card',
    card: whichMunicipalityCard({ language: turn.language, about, municipalities: members }),
  };
}
