import { type InviteCardInput, inviteCard } from '../../cards/people/invite-card.ts';
import { invitedCard } from '../../cards/people/invited-card.ts';
import { addInvitation } from '../../storage/invitations.ts';
import { cardCommand, freshActor, idOf } from '../change.ts';
import { newCode, shownCode } from '../invitation-code.ts';
import { notice } from '../notice.ts';
import type { Network } from '../shared/network.ts';
import type { Language, Person } from '../shared/people.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type InviteFields, readInvite } from './invite-form.ts';
import { noSuchPlace, type PlaceRef, placeNamed, showPlace } from './place.ts';
import { invitationLives, rolesToInvite } from './rules.ts';

/** The form for inviting somebody to a municipality or to the network itself. */
export async function openInvite(turn: Turn, place: PlaceRef, services: Services): Promise<Reply> {
  const network = await services.network.get();
  const values = {
    role: '',
    municipalities: '',
    note: '',
    language: languageOf(network, place.municipality),
  };
  const shown = { values, faults: [], nonce: services.newId() };
  return showForm(turn, turn.actor, place, network, shown);
}

/** Makes the invitation and shows its code, this once. */
export async function sendInvitation(
  turn: Turn,
  { municipality, nonce, fields }: PlaceRef & { readonly nonce: string; readonly fields: InviteFields },
  services: Services,
): Promise<Reply> {
  const fresh = freshActor(turn, services);
  const [network] = await Promise.all([services.network.get(), fresh.read]);
  const actor = fresh.get();
  const place = placeNamed(network, municipality, turn.language);
  const roles = actor ? rolesToInvite(actor, municipality) : [];
  if (!actor || roles.length === 0) {
    return notice(turn, { notice: 'not-allowed' });
  }
  if (place === 'none') {
    return noSuchPlace(turn, municipality);
  }
  const read = readInvite(fields, roles, network);
  if ('faults' in read) {
    return showForm(turn, actor, { municipality }, network, { ...read, nonce });
  }
  const { wish } = read;
  const at = turn.now.getTime();
  const ends = at + invitationLives;
  const code = newCode();
  const id = idOf(cardCommand(turn, 'invitation.send', nonce));
  const done = await addInvitation(
    services.tables,
    { id, ...wish, municipality, by: actor.id, at, ends },
    code,
  );
  if (done === 'repeated') {
    return showPlace(turn, { municipality, page: 0, news: { kind: 'made-already' } }, services);
  }
  const { role, note } = wish;
  const card = invitedCard({
    language: turn.language,
    municipality: place,
    role,
    note,
    code: shownCode(code),
    ends,
  });
  return { kind: 'card', card };
}

function showForm(
  turn: Turn,
  actor: Person,
  { municipality }: PlaceRef,
  network: Network,
  shown: Pick<InviteCardInput, 'values' | 'faults' | 'nonce'>,
): Reply {
  const roles = rolesToInvite(actor, municipality);
  const place = placeNamed(network, municipality, turn.language);
  if (roles.length === 0) {
    return notice(turn, { notice: 'not-allowed' });
  }
  return place === 'none'
    ? noSuchPlace(turn, municipality)
    : { kind: 'card', card: inviteCard({ language: turn.language, municipality: place, roles, ...shown }) };
}

/** What people of the municipality most likely speak. */
function languageOf({ municipalities }: Network, municipality: string | undefined): Language {
  const status = municipalities.get(municipality ?? '')?.languageStatus;
  return status === 'sv' || status === 'bilingual-sv' ? 'sv' : 'fi';
}
