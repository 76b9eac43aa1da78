import { z } from 'zod/v4';
import {
  type Counts,
  comes,
  noCounts,
  type Session,
  type SessionFacts,
  type SessionStatus,
} from '../bot/shared/session.ts';
import { putIfNews } from './put-if-news.ts';
import { readNumbered } from './session.ts';
import { countsForm, factsForm, statusForm } from './session-rows.ts';
import { type Ages, Snapshot } from './snapshot.ts';
import type { Tables } from './tables/client.ts';
import { codec, type Row } from './tables/row.ts';

const hidden = {
  remoteLink: true,
  perMunicipality: true,
  descriptionFi: true,
  descriptionSv: true,
  descriptionEn: true,
} as const;

/** What lists show of a session. */
export interface SessionIndexEntry extends Omit<SessionFacts, keyof typeof hidden> {
  readonly id: string;
  readonly status: SessionStatus;
  readonly counts: Counts;
  /** How many of each municipality were there; undefined: not marked yet. */
  readonly came?: Readonly<Record<string, number>> | undefined;
  /** The session's change that the entry shows; 0: written ahead of the session, which may not exist. */
  readonly sequence: number;
}

const entries = codec<SessionIndexEntry>(
  factsForm.omit(hidden).extend({
    id: z.string(),
    status: statusForm,
    counts: countsForm,
    came: z.record(z.string(), z.number()).optional(),
    sequence: z.number(),
  }),
  2,
  // Of version 1 all were published.
  (content) => ({ status: 'published', ...z.looseObject({}).parse(content) }),
);

/** A network has some hundreds of sessions in all its periods: one partition, one range. */
const partition = 'sessions';

/** Before a session is created, so that a crash in between never hides one that exists. */
export async function indexSession(
  tables: Tables,
  id: string,
  facts: SessionFacts,
  status: SessionStatus = 'published',
): Promise<void> {
  await write(tables, entryOf(id, { facts, status, counts: noCounts }, 0));
}

/** After a change: shows the session as of its change number `sequence`, unless a later one is shown already. */
export async function refreshIndex(
  tables: Tables,
  id: string,
  session: Session,
  sequence: number,
): Promise<void> {
  await write(tables, entryOf(id, session, sequence));
}

/** The same with the session read from the store: for whoever does not know the number of the change. */
export async function refreshIndexFromStore(tables: Tables, id: string): Promise<void> {
  const read = await readNumbered(tables, id);
  if (read) {
    await refreshIndex(tables, id, read.session, read.sequence);
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

function entryOf(
  id: string,
  session: Pick<Session, 'facts' | 'status' | 'counts'> & Partial<Session>,
  sequence: number,
): SessionIndexEntry {
  const { facts, status, counts } = session;
  const {
    remoteLink: _link,
    perMunicipality: _cap,
    descriptionFi: _fi,
    descriptionSv: _sv,
    descriptionEn: _en,
    ...shown
  } = facts;
  return { id, ...shown, status, counts, came: cameOf(session), sequence };
}

/** Who held a place and was not marked as absent, by municipality. */
function cameOf({ attendance, answers }: Partial<Session>): Record<string, number> | undefined {
  if (!attendance || !answers) {
    return undefined;
  }
  const absent = new Set(attendance.absent);
  const came: Record<string, number> = {};
  for (const [who, answer] of answers) {
    if (comes(answer) && !absent.has(who)) {
      const of = answer.municipality ?? '';
      came[of] = (came[of] ?? 0) + 1;
    }
  }
  return came;
}

async function write(tables: Tables, entry: SessionIndexEntry): Promise<void> {
  const row = entries.encode(partition, entry.id, entry);
  await putIfNews(tables, 'SessionIndex', row, (standing) => isNews(entry, standing));
}

/** Ahead of a session the latest facts count: an earlier attempt to create it may have left others. */
function isNews(entry: SessionIndexEntry, standing: Row): boolean {
  const { sequence } = entries.decode(standing);
  return (
    sequence < entry.sequence ||
    (sequence === 0 && standing['data'] !== entries.encode('', '', entry)['data'])
  );
}
