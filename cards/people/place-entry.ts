import type { Invitation, InvitationState } from '../../bot/shared/invitation.ts';
import type { Language, Role } from '../../bot/shared/people.ts';
import { plain } from '../escape.ts';
import { roleTitle } from '../role/role-title.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import { shortDateText } from '../text/dates.ts';

/** A person, or an invitation. */
export type PlaceEntry =
  | {
      readonly kind: 'person';
      readonly id: string;
      readonly name: string;
      readonly role: Role;
      /** Names of those a consultant looks after. */
      readonly municipalities: readonly string[];
      /** Whether the reader may open them. */
      readonly opens: boolean;
    }
  /** Somebody who has left and has no successor yet; `id` is of the handing over. */
  | {
      readonly kind: 'left';
      readonly id: string;
      readonly name: string;
      readonly role: Role;
      /** When, milliseconds since 1970. */
      readonly at: number;
      readonly opens: boolean;
    }
  | {
      readonly kind: 'invitation';
      readonly id: string;
      readonly invitation: Invitation;
      readonly state: InvitationState;
      /** Name of who made it; undefined: made on the command line. */
      readonly by: string | undefined;
      /** Name of who came in by it. */
      readonly usedBy: string;
      /** Name of whoever left and whose work they carry on. */
      readonly after?: string | undefined;
      readonly revokes: boolean;
    };

/** Characters of people's texts in a list. */
const longest = 60;
/** On a button, which is cut at the edge of a phone. */
const longestTitle = 13;
const short = (words: string) => shortened(plain(words), longest);

export function titleOf(language: Language, entry: PlaceEntry): string {
  if (entry.kind !== 'invitation') {
    return short(entry.name);
  }
  const { role, note } = entry.invitation;
  const title = roleTitle(language, role);
  return note === ''
    ? text(language, 'people.invitation', { role: title })
    : text(language, 'people.invitationFor', { role: title, note: short(note) });
}

export function detailOf(language: Language, entry: PlaceEntry): string {
  if (entry.kind === 'person') {
    const { role, municipalities } = entry;
    return [roleTitle(language, role), short(municipalities.join(', '))]
      .filter((part) => part !== '')
      .join(' · ');
  }
  if (entry.kind === 'left') {
    const left = text(language, 'people.stateLeft', { day: shortDateText(language, entry.at) });
    return `${roleTitle(language, entry.role)} · ${left}`;
  }
  const by = entry.by === undefined ? text(language, 'people.commandLine') : short(entry.by);
  return [
    stateText(language, entry),
    text(language, 'people.invitedBy', { by }),
    ...(entry.after === undefined
      ? []
      : [text(language, 'people.invitationSuccessor', { name: short(entry.after) })]),
  ].join(' · ');
}

/** What a press on it does. */
export function buttonOf(language: Language, entry: PlaceEntry): string {
  if (entry.kind === 'person') {
    return text(language, 'people.open', { name: short(entry.name) });
  }
  if (entry.kind === 'left') {
    return text(language, 'people.successorOpen', { name: short(entry.name) });
  }
  const { role, note } = entry.invitation;
  const title = roleTitle(language, role);
  return note === ''
    ? text(language, 'people.revoke', { role: title })
    : text(language, 'people.revokeFor', { note: shortened(plain(note), longestTitle) });
}

function stateText(
  language: Language,
  { state, usedBy, invitation: { used, revoked, ends } }: Extract<PlaceEntry, { kind: 'invitation' }>,
): string {
  const on = (at: number) => shortDateText(language, at);
  switch (state) {
    case 'open':
      return text(language, 'people.stateOpen', { day: on(ends) });
    case 'used':
      return text(language, 'people.stateUsed', { day: on(used?.at ?? ends), name: short(usedBy) });
    case 'revoked':
      return text(language, 'people.stateRevoked', { day: on(revoked?.at ?? ends) });
    case 'expired':
      return text(language, 'people.stateExpired', { day: on(ends) });
    case 'lapsed':
      return text(language, 'people.stateLapsed');
  }
}
