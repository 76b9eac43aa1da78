import { z } from 'zod/v4';
import { groups, languages, municipalRoles, type Person, roles } from '../bot/shared/people.ts';
import type { Write } from './tables/client.ts';
import { joinKey } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

/** `choseLanguage`: the person picked it in the bot, so that no import sets it back. */
export interface StoredPerson extends Person {
  readonly choseLanguage?: boolean;
  /** The same of name, e-mail and phone. */
  readonly corrected?: boolean;
  /** When the role ended, milliseconds since 1970: the name stays for what happened, the person is a stranger. */
  readonly ended?: number;
  /** Presses that waited for a choice of municipality, and for which each was done then; the latest first. */
  readonly pressed?: readonly { readonly press: string; readonly municipality: string }[] | undefined;
}

export const people = codec<StoredPerson>(
  z
    .object({
      id: z.string(),
      tenantId: z.string(),
      aadObjectId: z.string(),
      name: z.string(),
      role: z.enum(roles),
      municipality: z.string().optional(),
      offices: z.array(z.object({ role: z.enum(municipalRoles), municipality: z.string() })).optional(),
      officeChosen: z.boolean().optional(),
      municipalities: z.array(z.string()),
      group: z.enum(groups),
      language: z.enum(languages),
      email: z.string().optional(),
      phone: z.string().optional(),
      choseLanguage: z.boolean().optional(),
      choseGroup: z.boolean().optional(),
      corrected: z.boolean().optional(),
      remindersOff: z.boolean().optional(),
      languageOffered: z.boolean().optional(),
      ended: z.number().optional(),
      pressed: z.array(z.object({ press: z.string(), municipality: z.string() })).optional(),
    })
    .transform(({ municipality, offices, email, phone, ended, ...rest }) => {
      const { officeChosen, choseLanguage, choseGroup, corrected, remindersOff, languageOffered, ...person } =
        rest;
      return {
        ...person,
        ...(municipality === undefined ? {} : { municipality }),
        ...(offices === undefined ? {} : { offices }),
        ...(officeChosen ? { officeChosen } : {}),
        ...(choseGroup ? { choseGroup } : {}),
        ...(corrected ? { corrected } : {}),
        ...(email === undefined ? {} : { email }),
        ...(phone === undefined ? {} : { phone }),
        ...(choseLanguage ? { choseLanguage } : {}),
        ...(remindersOff ? { remindersOff } : {}),
        ...(languageOffered ? { languageOffered } : {}),
        ...(ended === undefined ? {} : { ended }),
      };
    }),
);

/*
 * A person stands in up to three rows, each holding all of it: found by account, by id, and by role; one whose role
 * has ended by id only. One
 * partition for all people is what lets a single transaction write the rows together, so that they never
 * disagree and each look-up is one read. A network has hundreds of people, read far more often than changed;
 * a partition takes 2,000 requests a second.
 */
export const peoplePartition = 'people';

export const listedRoles = ['consultant', 'coordinator'] as const;
export type ListedRole = (typeof listedRoles)[number];

export function accountKey(tenantId: string, aadObjectId: string): string {
  return joinKey('a', tenantId.toLowerCase(), aadObjectId.toLowerCase());
}

export function personKey(id: string): string {
  return joinKey('p', id);
}

export function roleKey(role: ListedRole, id: string): string {
  return joinKey('r', role, id);
}

function keysOf(person: StoredPerson): readonly string[] {
  return person.ended === undefined
    ? [
        personKey(person.id),
        accountKey(person.tenantId, person.aadObjectId),
        ...listedRoles.filter((role) => role === person.role).map((role) => roleKey(role, person.id)),
      ]
    : [personKey(person.id)];
}

export function newPerson(person: StoredPerson): readonly Write[] {
  return rowsOf(person).map((row) => ({ kind: 'insert', row }));
}

/** The row by id is in each change, and its version (`etag`) guards the others. */
export function changedPerson(person: StoredPerson, previous: StoredPerson, etag: string): readonly Write[] {
  const standing = new Set(keysOf(previous));
  const rows = rowsOf(person);
  const [byId, ...others] = rows;
  const kept = new Set(rows.map((row) => row.rowKey));
  return [
    ...(byId ? [{ kind: 'replace', row: byId, etag } as const] : []),
    ...others.map((row): Write => ({ kind: standing.has(row.rowKey) ? 'put' : 'insert', row })),
    ...[...standing]
      .filter((rowKey) => !kept.has(rowKey))
      .map((rowKey): Write => ({ kind: 'delete', row: { partitionKey: peoplePartition, rowKey } })),
  ];
}

function rowsOf(person: StoredPerson): readonly Row[] {
  return keysOf(person).map((key) => people.encode(peoplePartition, key, person));
}

export function samePerson(a: StoredPerson, b: StoredPerson): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf(person: StoredPerson): string {
  return JSON.stringify(Object.entries(person).sort(([a], [b]) => (a < b ? -1 : 1)));
}
