import { z } from 'zod/v4';
import { type Group, groups } from '../bot/shared/people.ts';
import { type Ages, Snapshot } from './snapshot.ts';
import type { Tables } from './tables/client.ts';
import { joinKey } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';
import { removeRows } from './trail.ts';

/** Somebody without Teams whom a colleague registered. Their name is nowhere but here. */
export interface Guest {
  /** As `isGuest` knows it. */
  readonly id: string;
  /** Empty: registered as one of a group, without a name. */
  readonly name: string;
  readonly group: Group;
  readonly municipality: string;
}

const guests = codec<Guest>(
  z.object({ id: z.string(), name: z.string(), group: z.enum(groups), municipality: z.string() }),
);

export function guestOf(row: Row): Guest {
  return guests.decode(row);
}

const ages: Ages = { fresh: 30_000, usable: 600_000 };
const sessionsKept = 200;

/** A partition for each session, so that its guests are one range and go when they are not needed any more. */
const partitionOf = (session: string) => joinKey('guests', session);

/** Written before the guests have places, so that a crash in between leaves a name too many and never one too few. */
export async function saveGuests(tables: Tables, session: string, added: readonly Guest[]): Promise<void> {
  if (added.length > 0) {
    const rows = added.map((guest) => guests.encode(partitionOf(session), guest.id, guest));
    await tables.transact(
      'People',
      rows.map((row) => ({ kind: 'put', row })),
    );
  }
}

/** Takes back those who got no place in a session that is none of who registered them. */
export async function removeGuests(
  tables: Tables,
  session: string,
  added: readonly Pick<Guest, 'id'>[],
): Promise<void> {
  await Promise.all(added.map(({ id }) => tables.remove('People', partitionOf(session), id)));
}

/** Their names are not needed any more. */
export async function removeAllGuests(tables: Tables, session: string): Promise<void> {
  await removeRows(tables, 'People', await tables.range('People', partitionOf(session)));
}

async function readGuests(tables: Tables, session: string): Promise<readonly Guest[]> {
  return (await tables.range('People', partitionOf(session))).map((row) => guests.decode(row));
}

/** Guests of sessions for look-ups, at most 30 s old. */
export class GuestsCache {
  readonly #tables: Tables;
  readonly #now: () => number;
  readonly #sessions = new Map<string, Snapshot<readonly Guest[]>>();

  /** `now` is a monotonic clock in milliseconds. */
  constructor(tables: Tables, now: () => number) {
    this.#tables = tables;
    this.#now = now;
  }

  of(session: string): Promise<readonly Guest[]> {
    const known = this.#sessions.get(session);
    const snapshot = known ?? new Snapshot(() => readGuests(this.#tables, session), this.#now, ages);
    this.#sessions.delete(session);
    this.#sessions.set(session, snapshot);
    for (const oldest of this.#sessions.keys()) {
      if (this.#sessions.size <= sessionsKept) {
        break;
      }
      this.#sessions.delete(oldest);
    }
    return snapshot.get();
  }

  /** This process has added some. */
  forget(session: string): void {
    this.#sessions.delete(session);
  }
}
