import type { InviteFault, InviteValues } from '../../cards/people/invite-card.ts';
import { findMunicipality } from '../find-municipality.ts';
import type { Network } from '../shared/network.ts';
import { type Language, languages, type Role } from '../shared/people.ts';

export const inviteFieldNames = ['role', 'municipalities', 'note', 'language'] as const;

/** What was typed; a field that the client left out is empty. */
export type InviteFields = Readonly<Partial<Record<(typeof inviteFieldNames)[number], string>>>;

export interface InviteWish {
  readonly role: Role;
  readonly municipalities: readonly string[];
  readonly note: string;
  readonly language: Language;
}

/** Characters. */
const longestNote = 80;
const longestName = 60;

export type ReadInvite =
  | { readonly wish: InviteWish }
  | { readonly values: InviteValues; readonly faults: readonly InviteFault[] };

/** Only a consultant has municipalities: what was typed for another role is ignored. */
export function readInvite(
  { role = '', municipalities = '', note = '', language = '' }: InviteFields,
  roles: readonly Role[],
  network: Network,
): ReadInvite {
  const chosen = roles.find((one) => one === role);
  const spoken = languages.find((one) => one === language);
  const about = note.replace(/\s+/g, ' ').trim();
  const { codes, unknown } = readMunicipalities(chosen === 'consultant' ? municipalities : '', network);
  const faults: readonly InviteFault[] = [
    ...(chosen ? [] : [{ kind: 'choose-role' } as const]),
    ...(unknown === undefined ? [] : [{ kind: 'no-such-municipality', name: unknown } as const]),
    ...([...about].length > longestNote ? [{ kind: 'note-too-long' } as const] : []),
    ...(spoken ? [] : [{ kind: 'choose-language' } as const]),
  ];
  if (!chosen || !spoken || faults.length > 0) {
    return {
      values: {
        role: chosen ?? '',
        municipalities: municipalities.slice(0, 1_000),
        note: [...about].slice(0, 2 * longestNote).join(''),
        language: spoken ?? '',
      },
      faults,
    };
  }
  return { wish: { role: chosen, municipalities: codes, note: about, language: spoken } };
}

/** Municipalities by their names or codes, as typed; the first that there is not. */
export function readMunicipalities(
  typed: string,
  network: Network,
): { readonly codes: readonly string[]; readonly unknown?: string } {
  const found = namesIn(typed).map((name) => ({ name, code: findMunicipality(network, name) }));
  const unknown = found.find(({ code }) => code === undefined);
  return {
    codes: [...new Set(found.flatMap(({ code }) => code ?? []))],
    ...(unknown ? { unknown: cut(unknown.name) } : {}),
  };
}

function namesIn(typed: string): readonly string[] {
  return typed
    .slice(0, 1_000)
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function cut(name: string): string {
  return [...name].slice(0, longestName).join('');
}
