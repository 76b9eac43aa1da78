import { type Answer, noCounts, type Session, type SessionFacts } from '../bot/shared/session.ts';
import { applySessionEvent, attendanceRow, type SessionEvent } from '../bot/shared/session-events.ts';
import { touchedByUnlinking } from '../bot/shared/unlinked.ts';
import type { AggregateKind } from './aggregate.ts';
import { auditCodec } from './audit.ts';
import {
  answers,
  attendances,
  decodeHead,
  encodeHead,
  sequenceOf,
  sessionEvent,
  tallied,
} from './session-rows.ts';
import type { Tables } from './tables/client.ts';
import { OlderForm } from './tables/errors.ts';
import { answerKey, attendanceKey, headKey, joinKey } from './tables/keys.ts';
import type { Row } from './tables/row.ts';

/** Stands where a session does not exist: nobody can answer it, since it is over. */
const noFacts: SessionFacts = {
  kind: 'other',
  titleFi: '',
  titleSv: '',
  start: 0,
  end: 0,
  place: '',
  remote: false,
  closes: 0,
};

export function sessionPartition(id: string): string {
  return joinKey('s', id);
}

export function exists(session: Session): boolean {
  return session.facts.start > 0;
}

/** A session with everybody's answers: the head has facts and counts, each answer a row of its own. */
export const sessionKind: AggregateKind<Session, SessionEvent> = {
  table: 'Sessions',
  load: 'rows',
  blank: () => ({
    facts: noFacts,
    status: 'published',
    revision: 0,
    changedAt: 0,
    counts: noCounts,
    tallies: {},
    lastQueued: 0,
    answers: new Map(),
    late: [],
    questions: [],
    told: {},
  }),
  decode(row, rows) {
    const read = new Map(
      rows.filter(isAnswer).map((r) => [r.rowKey.slice(answerKey('').length), answers.decode(r)]),
    );
    const attendance = rows.find(({ rowKey }) => rowKey === attendanceKey);
    return tallied({
      ...decodeHead(row),
      answers: read,
      attendance: attendance && attendances.decode(attendance),
    });
  },
  copy: (session) => ({ ...session, answers: new Map(session.answers) }),
  apply(session, e) {
    // `copy` gave this map to us alone.
    const own = session.answers as Map<string, Answer>;
    const { session: state, changed } = applySessionEvent(session, own, e);
    return { state, changed: changed.map((key) => (key === attendanceRow ? attendanceKey : answerKey(key))) };
  },
  touches(e, session) {
    switch (e.type) {
      case 'unlinked':
        return touchedByUnlinking(session, e.who);
      case 'attended':
        return 1;
      default:
        return 'seats' in e ? e.seats.length : 0;
    }
  },
  encodeHead: (partition, { answers: _answers, attendance: _attendance, ...head }, sequence) =>
    encodeHead(partition, head, sequence),
  encodeRow(partition, session, rowKey) {
    if (rowKey === attendanceKey && session.attendance) {
      return attendances.encode(partition, rowKey, session.attendance);
    }
    const value = session.answers.get(rowKey.slice(answerKey('').length));
    return value && answers.encode(partition, rowKey, value);
  },
  sequence: sequenceOf,
  events: auditCodec(sessionEvent, 3, () => {
    throw new OlderForm();
  }),
};

function isAnswer(row: Row): boolean {
  return row.rowKey.startsWith(answerKey(''));
}

/** A session's facts and counts without the answers: one point read. */
export async function readSessionHead(tables: Tables, id: string): Promise<Session | undefined> {
  const row = await tables.get('Sessions', sessionPartition(id), headKey);
  return row && { ...decodeHead(row), answers: new Map() };
}

/** The number of a session's last change: one point read. */
export async function readSessionSequence(tables: Tables, id: string): Promise<number | undefined> {
  const row = await tables.get('Sessions', sessionPartition(id), headKey);
  return row && sequenceOf(row);
}

/** A session with all its answers and its attendance, in one range. */
export async function readSession(tables: Tables, id: string): Promise<Session | undefined> {
  return (await readNumbered(tables, id))?.session;
}

/** The same with the number of its last change. */
export async function readNumbered(
  tables: Tables,
  id: string,
): Promise<{ readonly session: Session; readonly sequence: number } | undefined> {
  const rows = await tables.range('Sessions', sessionPartition(id), headKey, '3');
  const row = rows[0];
  return row?.rowKey === headKey
    ? { session: sessionKind.decode(row, rows.slice(1)), sequence: sequenceOf(row) }
    : undefined;
}
