import { z } from 'zod/v4';
import { sessionKinds } from '../bot/shared/network.ts';
import {
  type Answer,
  applySessionEvent,
  noCounts,
  type Session,
  type SessionEvent,
  type SessionFacts,
} from '../bot/shared/session.ts';
import type { AggregateKind } from './aggregate.ts';
import { auditCodec } from './audit.ts';
import type { Tables } from './tables/client.ts';
import { answerKey, headKey, joinKey } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

/** The form of a session's facts in rows. */
export const factsForm = z.object({
  kind: z.enum(sessionKinds),
  titleFi: z.string(),
  titleSv: z.string(),
  start: z.number(),
  end: z.number(),
  place: z.string(),
  remote: z.boolean(),
  remoteLink: z.string().optional(),
  capacity: z.number().optional(),
  perMunicipality: z.number().optional(),
  opens: z.number().optional(),
  closes: z.number(),
  topic: z.number().optional(),
  createdBy: z.string().optional(),
}) satisfies z.ZodType<SessionFacts>;
const seat = z.enum(['onSite', 'remote', 'no', 'waiting']);
const answer: z.ZodType<Answer> = z.object({
  seat,
  at: z.number(),
  queued: z.number().optional(),
  municipality: z.string().optional(),
  before: z.object({ seat, at: z.number() }).optional(),
});
export const countsForm = z.object({
  onSite: z.number(),
  remote: z.number(),
  no: z.number(),
  waiting: z.number(),
});
const posting = z.object({
  channel: z.string(),
  status: z.enum(['asked', 'posted', 'uncertain', 'failed']),
  conversation: z.string().optional(),
  activity: z.string().optional(),
});
const head = codec(
  z.object({
    sequence: z.number(),
    facts: factsForm,
    counts: countsForm,
    lastQueued: z.number(),
    postings: z.array(posting),
  }),
);
const answers = codec(answer);
const event: z.ZodType<SessionEvent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('created'), facts: factsForm }),
  z.object({
    type: z.literal('answered'),
    person: z.string(),
    answer,
    promoted: z.array(z.string()),
    at: z.number(),
  }),
  z.object({ type: z.literal('announced'), channels: z.array(z.string()) }),
  z.object({
    type: z.literal('posted'),
    ...posting.shape,
    status: z.enum(['posted', 'uncertain', 'failed']),
  }),
]);

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

/** A session with everybody's answers: the head has facts, counts and postings, each answer a row of its own. */
export const sessionKind: AggregateKind<Session, SessionEvent> = {
  table: 'Sessions',
  load: 'rows',
  blank: () => ({ facts: noFacts, counts: noCounts, lastQueued: 0, answers: new Map(), postings: [] }),
  decode: (row, rows) => ({
    ...head.decode(row),
    answers: new Map(
      rows.filter(isAnswer).map((r) => [r.rowKey.slice(answerKey('').length), answers.decode(r)]),
    ),
  }),
  copy: (session) => ({ ...session, answers: new Map(session.answers) }),
  apply(session, e) {
    // `copy` gave this map to us alone.
    const own = session.answers as Map<string, Answer>;
    const { session: state, changed } = applySessionEvent(session, own, e);
    return { state, changed: changed.map(answerKey) };
  },
  touches: (e) => (e.type === 'answered' ? 1 + e.promoted.length : 0),
  encodeHead: (partition, s, sequence) =>
    head.encode(partition, headKey, {
      sequence,
      facts: s.facts,
      counts: s.counts,
      lastQueued: s.lastQueued,
      postings: [...s.postings],
    }),
  encodeRow(partition, session, rowKey) {
    const value = session.answers.get(rowKey.slice(answerKey('').length));
    if (!value) {
      throw new Error('an answer cannot vanish');
    }
    return answers.encode(partition, rowKey, value);
  },
  sequence: (row) => head.decode(row).sequence,
  events: auditCodec(event),
};

function isAnswer(row: Row): boolean {
  return row.rowKey.startsWith(answerKey(''));
}

/** A session's facts and counts without the answers: one point read. */
export async function readSessionHead(tables: Tables, id: string): Promise<Session | undefined> {
  const row = await tables.get('Sessions', sessionPartition(id), headKey);
  return row && { ...head.decode(row), answers: new Map() };
}

/** One person's standing answer. */
export async function readAnswer(tables: Tables, id: string, person: string): Promise<Answer | undefined> {
  const row = await tables.get('Sessions', sessionPartition(id), answerKey(person));
  return row && answers.decode(row);
}

/** A session with all its answers: needed for a position in line and for lists. */
export async function readSession(tables: Tables, id: string): Promise<Session | undefined> {
  const rows = await tables.range('Sessions', sessionPartition(id), headKey, '2');
  const row = rows[0];
  return row?.rowKey === headKey ? sessionKind.decode(row, rows.slice(1)) : undefined;
}
