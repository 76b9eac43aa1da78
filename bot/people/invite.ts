import { type InviteCardInput, inviteCard } from '../../cards/people/invite-card.ts';
import { invitedCard } from '../../cards/people/invited-card.ts';
import { addInvitation } from '../../storage/invitations.ts';
import { readSuccession } from '../../storage/successions.ts';
import { cardCommand, freshActor, idOf } from '../change.ts';
import { newCode, shownCode } from '../invitation-code.ts';
import { nameEver } from '../name-ever.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import type { Network } from '../shared/network.ts';
import type { Language, Person, Role } from '../shared/people.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type InviteFields, readInvite } from './invite-form.ts';
import { noSuchPlace, type PlaceRef, placeNamed, showPlace } from './place.ts';
import { invitationLives, rolesToInvite } from './rules.ts';

/** The handing over that the invited person is for, by its id. */
interface ForSuccessor {
  readonly succession?: string | undefined;
}

/** What was said of whom to invite. */
interface Said {
  readonly said?: { readonly note: string; readonly role?: Role };
}

/** Whose successor the invited person becomes; undefined: nobody's, or somebody is named by now. */
async function afterWhom(
  { actor, language }: Pick<Turn, 'actor' | 'language'>,
  { municipality }: PlaceRef,
  id: string | undefined,
  services: Services,
): Promise<InviteCardInput['after']> {
  const standing = id === undefined ? undefined : await readSuccession(services.tables, id);
  if (!id || !standing || !authorize(actor, 'people.end')) {
    return undefined;
  }
  const { from, role, to } = standing.succession;
  return to === undefined && standing.succession.municipality === municipality
    ? { succession: id, name: await nameEver(from, language, services), role }
    : undefined;
}

/** The form for inviting somebody to a municipality or to the network itself. */
export async function openInvite(
  turn: Turn,
  { succession, said, ...place }: PlaceRef & ForSuccessor & Said,
  services: Services,
): Promise<Reply> {
  const [network, after] = await Promise.all([
    services.network.get(),
    afterWhom(turn, place, succession, services),
  ]);
  const values = {
    role: after?.role ?? said?.role ?? '',
    municipalities: '',
    note: said?.note ?? '',
    language: languageOf(network, place.municipality),
  };
  const shown = { values, faults: [], nonce: services.newId(), after };
  return showForm(turn, turn.actor, place, network, shown);
}

/** Makes the invitation and shows its code, this once. */
export async function sendInvitation(
  turn: Turn,
  {
    municipality,
    succession,
    nonce,
    fields,
  }: PlaceRef & ForSuccessor & { readonly nonce: string; readonly fields: InviteFields },
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
  const after = await afterWhom({ ...turn, actor }, { municipality }, succession, services);
  const read = readInvite(fields, roles, network);
  if ('faults' in read) {
    return showForm(turn, actor, { municipality }, network, { ...read, nonce, after });
  }
  const { wish } = read;
  const at = turn.now.getTime();
  const ends = at + invitationLives;
  const code = newCode();
  const id = idOf(cardCommand(turn, 'invitation.send', nonce));
  const done = await addInvitation(
    services.tables,
    { id, ...wish, municipality, succession: after?.succession, by: actor.id, at, ends },
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
    after: after?.name,
  });
  return { kind: 'card', card };
}

function showForm(
  turn: Turn,
  actor: Person,
  { municipality }: PlaceRef,
  network: Network,
  shown: Pick<InviteCardInput, 'values' | 'faults' | 'nonce' | 'after'>,
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
