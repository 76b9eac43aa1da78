import { chooseMunicipality, openFind } from './membership/find.ts';
import { municipalityNamed } from './membership/register.ts';
import { showMembership } from './membership/show.ts';
import { networkNow } from './network-now.ts';
import { notice } from './notice.ts';
import { listMembers } from './people/list.ts';
import { showPerson } from './people/person.ts';
import { showPlace } from './people/place.ts';
import { dayOf } from './shared/helsinki.ts';
import { isMember, municipalityName } from './shared/network.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { namedAmong } from './understanding/named-among.ts';
import type { Said } from './understanding/said.ts';

/** The form of the municipality's membership; where there are several periods, of which is asked first. */
export async function addSaidMember({ places }: Said, turn: Turn, services: Services): Promise<Reply> {
  const network = await networkNow(services);
  const found = municipalityNamed(network, places[0]?.code ?? '');
  const named = found ? municipalityName(found, turn.language) : '';
  const open = network.periods.filter(({ to }) => to >= dayOf(turn.now));
  return found && open.length === 1
    ? chooseMunicipality(turn, { named, period: '' }, services)
    : openFind(turn, { named }, services);
}

/** The membership, with the button that removes it. */
export async function removeSaidMember({ places }: Said, turn: Turn, services: Services): Promise<Reply> {
  const municipality = places[0]?.code;
  const network = await networkNow(services);
  if (municipality === undefined || !network.municipalities.has(municipality)) {
    return listMembers(turn, { page: 0 }, services);
  }
  const period = network.periods.find(
    ({ id, to }) => to >= dayOf(turn.now) && isMember(network, municipality, id),
  );
  return period
    ? showMembership(turn, { municipality, period: period.id }, services)
    : showPlace(turn, { municipality, page: 0 }, services);
}

/** Somebody of the network, with the button that ends their role. */
export async function removeSaidPerson({ text }: Said, turn: Turn, services: Services): Promise<Reply> {
  const [person, ...others] = namedAmong(text, await services.directory.get());
  if (!person) {
    return notice(turn, { notice: 'no-such-person' }, ['members']);
  }
  return others.length === 0
    ? showPerson(turn, { person: person.id }, services)
    : listMembers(turn, { page: 0 }, services);
}
