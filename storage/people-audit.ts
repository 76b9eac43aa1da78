import { z } from 'zod/v4';
import { type Role, roles } from '../bot/shared/people.ts';
import { peoplePartition } from './person-rows.ts';
import type { Tables, Write } from './tables/client.ts';
import { joinKey } from './tables/keys.ts';
import { codec } from './tables/row.ts';

interface AsWhat {
  readonly role: Role;
  readonly municipality?: string | undefined;
}

/** A change of who belongs to the network and as what: ids only, no names and no codes. */
export type PeopleEvent =
  | ({ readonly type: 'invited'; readonly invitation: string } & AsWhat)
  | { readonly type: 'revoked'; readonly invitation: string }
  | ({ readonly type: 'joined'; readonly invitation: string; readonly person: string } & AsWhat)
  | ({ readonly type: 'ended'; readonly person: string } & AsWhat);

export interface PeopleDeed {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Undefined: somebody on the command line. */
  readonly by?: string | undefined;
  readonly event: PeopleEvent;
}

const asWhat = { role: z.enum(roles), municipality: z.string().optional() };
const invitation = z.string();
const person = z.string();
const deeds = codec<PeopleDeed>(
  z.object({
    at: z.number(),
    by: z.string().optional(),
    event: z.discriminatedUnion('type', [
      z.object({ type: z.literal('invited'), invitation, ...asWhat }),
      z.object({ type: z.literal('revoked'), invitation }),
      z.object({ type: z.literal('joined'), invitation, person, ...asWhat }),
      z.object({ type: z.literal('ended'), person, ...asWhat }),
    ]),
  }),
);

/** Stands in the transaction of the change. Each change happens once, so that its kind and its object name the row. */
export function auditPeople(deed: PeopleDeed): Write {
  const { at, event } = deed;
  const about = 'person' in event ? event.person : event.invitation;
  const key = joinKey('x', String(at).padStart(13, '0'), event.type, about);
  return { kind: 'insert', row: deeds.encode(peoplePartition, key, deed) };
}

/** In the order of time. */
export async function readPeopleAudit(tables: Tables): Promise<readonly PeopleDeed[]> {
  // `}` is the character after `|`.
  const rows = await tables.range('People', peoplePartition, 'x|', 'x}');
  return rows.map((row) => deeds.decode(row));
}
