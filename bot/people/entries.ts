import type { PlaceEntry } from '../../cards/people/place-entry.ts';
import { text } from '../../cards/text/catalogue.ts';
import { isPresent } from '../../storage/people.ts';
import type { StoredPerson } from '../../storage/person-rows.ts';
import type { Succession } from '../../storage/successions.ts';
import { authorize } from '../shared/authorize.ts';
import { dayOf } from '../shared/helsinki.ts';
import type { Invitation } from '../shared/invitation.ts';
import { municipalityName, type Network } from '../shared/network.ts';
import { peopleOf } from '../shared/offices.ts';
import { type Language, roles } from '../shared/people.ts';
import type { Turn } from '../turn.ts';
import { mayInvite, stateOf } from './rules.ts';

export interface Known {
  /** Whose entries; undefined: those of the network itself. */
  readonly municipality: string | undefined;
  readonly network: Network;
  /** Also those whose role has ended. */
  readonly known: readonly StoredPerson[];
  readonly invitations: readonly Invitation[];
  readonly successions: readonly Succession[];
}

type InvitationEntry = Extract<PlaceEntry, { readonly kind: 'invitation' }>;

/** Open invitations first, those that end soonest before the others; then people; then what is over, the newest first. */
export function entriesOf(turn: Turn, known: Known): readonly PlaceEntry[] {
  const invitations = known.invitations
    .filter((invitation) => invitation.municipality === known.municipality)
    .map((invitation) => invitationEntry(turn, invitation, known))
    .sort((a, b) => a.invitation.ends - b.invitation.ends || (a.id < b.id ? -1 : 1));
  return [
    ...invitations.filter(({ state }) => state === 'open'),
    ...personEntries(turn, known),
    ...leftEntries(turn, known),
    ...invitations.filter(({ state }) => state !== 'open').reverse(),
  ];
}

function invitationEntry(
  { actor, now, language }: Turn,
  invitation: Invitation,
  { known, successions }: Known,
): InvitationEntry {
  const person = (id: string | undefined) => known.find((one) => one.id === id);
  const maker = person(invitation.by);
  const state = stateOf(invitation, maker && isPresent(maker) ? maker : undefined, now.getTime());
  const after = successions.find(({ id, to }) => id === invitation.succession && to === undefined);
  return {
    kind: 'invitation',
    id: invitation.id,
    invitation,
    state,
    by: invitation.by === undefined ? undefined : (maker?.name ?? ''),
    usedBy: person(invitation.used?.by)?.name ?? '',
    after: after && state === 'open' ? nameAmong(known, after.from, language) : undefined,
    revokes: state === 'open' && mayInvite(actor, invitation),
  };
}

/** Somebody who may have been erased since. */
export function nameAmong(known: readonly StoredPerson[], id: string, language: Language): string {
  return known.find((person) => person.id === id)?.name || text(language, 'erasure.name');
}

const collator = new Intl.Collator('fi');

function personEntries(
  { actor, language }: Turn,
  { municipality, network, known }: Known,
): readonly PlaceEntry[] {
  const opens = authorize(actor, 'people.end');
  return peopleOf(known.filter(isPresent), municipality)
    .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || collator.compare(a.name, b.name))
    .map(({ id, name, role, municipalities }) => ({
      kind: 'person',
      id,
      name,
      role,
      municipalities: municipalities.flatMap((code) => {
        const found = network.municipalities.get(code);
        return found ? municipalityName(found, language) : [];
      }),
      opens,
    }));
}

/** Those whose work nobody has taken over, the latest first; a participant leaves none. */
function leftEntries(
  { actor, language, now }: Turn,
  { municipality, network, known, successions }: Known,
): readonly PlaceEntry[] {
  const opens = authorize(actor, 'people.end');
  return successions
    .filter((one) => one.municipality === municipality && isOpen(one, known))
    .filter((one) => known.some(({ id }) => id === one.from) || !isOfEndedPeriod(network, one.at, now))
    .toSorted((a, b) => b.at - a.at)
    .map(({ id, from, role, at }) => ({
      kind: 'left',
      id,
      name: nameAmong(known, from, language),
      role,
      at,
      opens,
    }));
}

/** Of somebody erased since, nothing of it is left to take over. `at`: milliseconds since 1970. */
function isOfEndedPeriod({ periods }: Network, at: number, now: Date): boolean {
  return periods.some(({ to }) => to < dayOf(now) && dayOf(new Date(at)) <= to);
}

/** Nobody takes over yet; or whoever should has left before it was done. */
export function isOpen({ role, to, done }: Succession, known: readonly StoredPerson[]): boolean {
  const successor = known.find(({ id }) => id === to);
  return (
    done === undefined &&
    role !== 'participant' &&
    role !== 'coordinator' &&
    (successor === undefined || !isPresent(successor))
  );
}
