import { z } from 'zod/v4';
import { type Counts, noCounts, type Session, type SessionFacts } from '../bot/shared/session.ts';
import { countsForm, factsForm, sessionKind, sessionPartition } from './session.ts';
import { type Ages, Snapshot } from './snapshot.ts';
import type { Tables } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import { headKey } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

/** What lists show of a session. */
export interface SessionIndexEntry extends Omit<SessionFacts, 'remoteLink' | 'perMunicipality'> {
  readonly id: string;
  readonly counts: Counts;
  /** The session's change that the entry shows; 0: written ahead of the session, which may not exist. */
  readonly sequence: number;
}

const entries = codec<SessionIndexEntry>(
  factsForm
    .omit({ remoteLink: true, perMunicipality: true })
    .extend({ id: z.string(), counts: countsForm, sequence: z.number() }),
);

/** A network has some hundreds of sessions in all its periods: one partition, one range. */
const partition = 'sessions';

/** Before a session is created, so that a crash in between never hides one that exists. */
export async function indexSession(tables: Tables, id: string, facts: SessionFacts): Promise<void> {
  await write(tables, entryOf(id, facts, noCounts, 0));
}

/** After a change: shows the session as of its change number `sequence`, unless a later one is shown already. */
export async function refreshIndex(
  tables: Tables,
  id: string,
  session: Session,
  sequence: number,
): Promise<void> {
  await write(tables, entryOf(id, session.facts, session.counts, sequence));
}

/** The same with the session read from the store: for whoever does not know the number of the change. */
export async function refreshIndexFromStore(tables: Tables, id: string): Promise<void> {
  const head = await tables.get(sessionKind.table, sessionPartition(id), headKey);
  if (head) {
    await refreshIndex(tables, id, sessionKind.decode(head, []), sessionKind.sequence(head));
  }
}

export async function readSessionIndex(tables: Tables): Promise<readonly SessionIndexEntry[]> {
  return (await tables.range('SessionIndex', partition)).map((row) => entries.decode(row));
}

const ages: Ages = { fresh: 30_000, usable: 600_000 };

/** For what is the same to all and may lag: how many sessions of a kind were held. */
export class SessionIndexCache extends Snapshot<readonly SessionIndexEntry[]> {
  constructor(tables: Tables, now: () => number) {
    super(() => readSessionIndex(tables), now, ages);
  }
}

function entryOf(id: string, facts: SessionFacts, counts: Counts, sequence: number): SessionIndexEntry {
  const { remoteLink: _link, perMunicipality: _cap, ...shown } = facts;
  return { id, ...shown, counts, sequence };
}

const attempts = 6;

async function write(tables: Tables, entry: SessionIndexEntry): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const standing = await tables.get('SessionIndex', partition, entry.id);
    if (standing && !isNews(entry, standing)) {
      return;
    }
    const row = entries.encode(partition, entry.id, entry);
    try {
      await (standing
        ? tables.replace('SessionIndex', row, standing.etag ?? '')
        : tables.insert('SessionIndex', row));
      return;
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt === attempts) {
        throw error;
      }
    }
  }
}

/** Ahead of a session the latest facts count: an earlier attempt to create it may have left others. */
function isNews(entry: SessionIndexEntry, standing: Row): boolean {
  const { sequence } = entries.decode(standing);
  return (
    sequence < entry.sequence ||
    (sequence === 0 && standing['data'] !== entries.encode('', '', entry)['data'])
  );
}
