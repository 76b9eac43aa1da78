import { type Guest, guestOf } from './guests.ts';
import { auditPeople, transactPeople } from './people-audit.ts';
import { sessionKind, sessionPartition } from './session.ts';
import { dietKey } from './session-texts.ts';
import type { Tables } from './tables/client.ts';
import { joinKey, textKey } from './tables/keys.ts';

/** A guest where they are registered. */
export interface GuestIn {
  readonly session: string;
  readonly guest: Guest;
}

export async function readGuest(tables: Tables, session: string, id: string): Promise<GuestIn | undefined> {
  const row = await tables.get('People', joinKey('guests', session), id);
  return row && { session, guest: guestOf(row) };
}

/** All of a municipality by the same name, in all sessions; of one without a name only themselves. */
export async function sameGuests(tables: Tables, { session, guest }: GuestIn): Promise<readonly GuestIn[]> {
  if (guest.name === '') {
    return [{ session, guest }];
  }
  const rows = await tables.scan('People', ({ partitionKey }) => partitionKey.startsWith('guests|'));
  return rows
    .map((row) => ({ session: row.partitionKey.split('|')[1] ?? '', guest: guestOf(row) }))
    .filter(
      (other) =>
        other.guest.municipality === guest.municipality && folded(other.guest.name) === folded(guest.name),
    );
}

/** Removes the name and the diet, when the session leads to the guest no more. Done again it changes nothing. */
export async function removeGuest(
  tables: Tables,
  { session, guest }: GuestIn,
  deed: { readonly by: string; readonly at: number },
): Promise<void> {
  await tables.remove(sessionKind.table, sessionPartition(session), textKey(dietKey(guest.id)));
  const partitionKey = joinKey('guests', session);
  if (await tables.get('People', partitionKey, guest.id)) {
    // Before it, so that a crash in between leaves an entry too many and never one too few.
    await transactPeople(tables, [
      auditPeople({ ...deed, event: { type: 'guestErased', person: guest.id, session } }),
    ]);
    await tables.remove('People', partitionKey, guest.id);
  }
}

function folded(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase('fi').replace(/\s+/g, ' ').trim();
}
