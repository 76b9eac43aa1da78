import { type MemberRow, membersCard } from '../../cards/people/members-card.ts';
import { findMunicipality } from '../find-municipality.ts';
import { networkNow } from '../network-now.ts';
import { authorize } from '../shared/authorize.ts';
import { dayOf } from '../shared/helsinki.ts';
import { municipalityName, type Network, type Period, periodOn } from '../shared/network.ts';
import { peopleOf } from '../shared/offices.ts';
import type { Language, Person } from '../shared/people.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { noSuchPlace, showPlace } from './place.ts';

const pageSize = 10;

/** `jäsenet`: the members of the running period, the one that is named, or one's own municipality. */
export async function showMembers(turn: Turn, named: string, services: Services): Promise<Reply> {
  const { actor } = turn;
  if (!authorize(actor, 'members.list')) {
    return showPlace(turn, { municipality: actor.municipality, page: 0 }, services);
  }
  const name = named.trim();
  if (!name) {
    return listMembers(turn, { page: 0 }, services);
  }
  const municipality = findMunicipality(await networkNow(services), name);
  return municipality === undefined
    ? noSuchPlace(turn, name)
    : showPlace(turn, { municipality, page: 0 }, services);
}

/** A page of the members of the running period; before them, on the first, the network's own people. */
export async function listMembers(
  turn: Turn,
  { page: asked }: { readonly page: number },
  services: Services,
): Promise<Reply> {
  const [network, people] = await Promise.all([networkNow(services), services.directory.get()]);
  const period = periodOn(network, dayOf(turn.now));
  const members = period ? memberRows(network, period, people, turn.language) : [];
  const own = { code: undefined, name: '', people: peopleIn(people, undefined), consultants: [] };
  const rows = [own, ...members];
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(asked, pages - 1);
  const card = membersCard({
    language: turn.language,
    period: period?.name,
    open: network.periods.some(({ to }) => to >= dayOf(turn.now)),
    rows: rows.slice(page * pageSize, (page + 1) * pageSize),
    total: members.length,
    page,
    pages,
  });
  return { kind: 'card', card };
}

function memberRows(
  network: Network,
  period: Period,
  people: readonly Person[],
  language: Language,
): readonly MemberRow[] {
  const consultants = people.filter(({ role }) => role === 'consultant');
  return network.memberships
    .filter((membership) => membership.period === period.id)
    .flatMap(({ municipality }) => network.municipalities.get(municipality) ?? [])
    .map((municipality) => ({
      code: municipality.code,
      name: municipalityName(municipality, language),
      people: peopleIn(people, municipality.code),
      consultants: consultants
        .filter(({ municipalities }) => municipalities.includes(municipality.code))
        .map(({ name }) => name),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fi'));
}

function peopleIn(people: readonly Person[], municipality: string | undefined): number {
  return peopleOf(people, municipality).length;
}
