import { findMunicipality } from './find-municipality.ts';
import { notice } from './notice.ts';
import { openInvite } from './people/invite.ts';
import { listMembers } from './people/list.ts';
import { rolesToInvite } from './people/rules.ts';
import { placeNamed } from './place-named.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { invitedRole } from './understanding/invited-role.ts';
import { peopleNamed } from './understanding/meanings-in.ts';
import type { Said } from './understanding/said.ts';

/** The form that lets somebody in, filled in with whom and as what; where it is not known to where, the members. */
export async function openSaidInvitation(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const { actor } = turn;
  const [named, model] = await Promise.all([placeNamed(said, actor, services), services.understanding()]);
  if (named.kind === 'foreign') {
    return notice(turn, { notice: 'own-only' }, ['members']);
  }
  const role = invitedRole(said.text);
  const network = await services.network.get();
  const municipality =
    named.kind === 'one' ? (findMunicipality(network, named.name) ?? named.name) : actor.municipality;
  const ofNetwork = role !== undefined && rolesToInvite(actor).includes(role);
  if (municipality === undefined && !ofNetwork) {
    return listMembers(turn, { page: 0 }, services);
  }
  const fits = role !== undefined && rolesToInvite(actor, municipality).includes(role);
  const note = peopleNamed(said, model).at(-1) ?? '';
  return openInvite(turn, { municipality, said: { note, ...(fits ? { role } : {}) } }, services);
}
