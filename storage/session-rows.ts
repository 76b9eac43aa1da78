import { z } from 'zod/v4';
import { type Audience, audienceRoles } from '../bot/shared/audience.ts';
import { sessionKinds } from '../bot/shared/network.ts';
import { groups } from '../bot/shared/people.ts';
import {
  type Answer,
  type Attendance,
  type Counts,
  noCounts,
  type Session,
  type SessionFacts,
  sessionReminders,
  withAnswer,
} from '../bot/shared/session.ts';
import type { SessionEvent } from '../bot/shared/session-events.ts';
import { headKey } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

const audience: z.ZodType<Audience> = z.object({
  roles: z.array(z.enum(audienceRoles)).optional(),
  sizes: z.array(z.number()).optional(),
  languages: z.array(z.enum(['fi', 'sv'])).optional(),
  municipalities: z.array(z.string()).optional(),
});
/** The form of a session's facts in rows. */
export const factsForm = z.object({
  kind: z.enum(sessionKinds),
  titleFi: z.string(),
  titleSv: z.string(),
  titleEn: z.string().optional(),
  descriptionFi: z.string().optional(),
  descriptionSv: z.string().optional(),
  descriptionEn: z.string().optional(),
  start: z.number(),
  end: z.number(),
  place: z.string(),
  remote: z.boolean(),
  remoteLink: z.string().optional(),
  capacity: z.number().optional(),
  remoteCapacity: z.number().optional(),
  perMunicipality: z.number().optional(),
  audience: audience.optional(),
  opens: z.number().optional(),
  closes: z.number(),
  catering: z.boolean().optional(),
  topic: z.number().optional(),
  hosts: z.array(z.string()).optional(),
  programme: z.string().optional(),
  materials: z.string().optional(),
  recording: z.string().optional(),
  materialsToAll: z.boolean().optional(),
  createdBy: z.string().optional(),
  presentation: z.string().optional(),
  reminders: z
    .object({ closingDays: z.array(z.number()).optional(), comingDays: z.array(z.number()).optional() })
    .optional(),
}) satisfies z.ZodType<SessionFacts>;

const mode = z.enum(['onSite', 'remote']);
const seat = z.enum(['onSite', 'remote', 'no', 'waiting']);
const group = z.enum(groups);
const answer: z.ZodType<Answer> = z.object({
  seat,
  at: z.number(),
  waits: z.object({ for: mode, number: z.number(), offeredUntil: z.number().optional() }).optional(),
  municipality: z.string().optional(),
  group: group.optional(),
  by: z.string().optional(),
  before: z.object({ seat, at: z.number() }).optional(),
  lapsed: z.boolean().optional(),
  substitute: z.string().optional(),
  diet: z.boolean().optional(),
  feedback: z.object({ useful: z.number(), arranged: z.number() }).optional(),
});
export const answers = codec<Answer>(answer, 2, (content) => {
  const { queued, ...rest } = z.looseObject({ queued: z.number().optional() }).parse(content);
  return queued === undefined ? rest : { ...rest, waits: { for: 'onSite', number: queued } };
});
export const attendances = codec<Attendance>(
  z.object({ at: z.number(), by: z.string(), absent: z.array(z.string()) }),
);

export const countsForm = z.object({
  onSite: z.number(),
  remote: z.number(),
  no: z.number(),
  waiting: z.number(),
  offeredOnSite: z.number().default(0),
  offeredRemote: z.number().default(0),
});
const lateRequest = z.object({
  who: z.string(),
  wish: mode,
  at: z.number(),
  municipality: z.string().optional(),
  group: group.optional(),
});
const question = z.object({
  id: z.string(),
  at: z.number(),
  by: z.string(),
  asked: z.number(),
  answered: z.number(),
});
export const statusForm = z.enum(['draft', 'published', 'cancelled']);
const headForm = z.object({
  sequence: z.number(),
  facts: factsForm,
  status: statusForm,
  revision: z.number(),
  changedAt: z.number(),
  counts: countsForm,
  // Numbers alone, or some hundred municipalities would outgrow a property.
  tallies: z.record(z.string(), z.array(z.number())),
  lastQueued: z.number(),
  late: z.array(lateRequest),
  questions: z.array(question),
  told: z.object({ dayAfter: z.number().optional(), materials: z.number().optional() }),
  reminded: z.object({ closing: z.number().optional(), coming: z.number().optional() }).optional(),
});
const newInVersion2 = {
  status: 'published',
  revision: 0,
  changedAt: 0,
  tallies: {},
  late: [],
  questions: [],
  told: {},
};
/** Until version 2 a session knew in which channels it stood; now its announcement does. */
const heads = codec<Head>(headForm, 3, (content) => ({
  ...newInVersion2,
  ...z.looseObject({}).parse(content),
}));
type State = Omit<Session, 'answers' | 'attendance'>;
type Head = Omit<State, 'tallies'> & {
  readonly tallies: Readonly<Record<string, readonly number[]>>;
  readonly sequence: number;
};

const tallyOrder = ['onSite', 'remote', 'no', 'waiting', 'offeredOnSite', 'offeredRemote'] as const;

export function encodeHead(partition: string, { tallies, ...state }: State, sequence: number): Row {
  const numbers = Object.entries(tallies).map(([of, counts]): [string, number[]] => [
    of,
    tallyOrder.map((name) => counts[name]),
  ]);
  return heads.encode(partition, headKey, { ...state, tallies: Object.fromEntries(numbers), sequence });
}

export function sequenceOf(row: Row): number {
  return heads.decode(row).sequence;
}

export function decodeHead(row: Row): State {
  const { sequence: _sequence, tallies, ...head } = heads.decode(row);
  const counts = Object.entries(tallies).map(([of, numbers]): [string, Counts] => [of, countsOf(numbers)]);
  return { ...head, tallies: Object.fromEntries(counts) };
}

/** Counts by municipality came with version 2: of an older head they are counted from the answers. */
export function tallied(session: Session): Session {
  if (session.answers.size === 0 || Object.keys(session.tallies).length > 0) {
    return session;
  }
  const tallies: Record<string, Counts> = {};
  for (const one of session.answers.values()) {
    const of = one.municipality ?? '';
    tallies[of] = withAnswer(tallies[of] ?? noCounts, one, 1);
  }
  return { ...session, tallies };
}

function countsOf(numbers: readonly number[]): Counts {
  const [onSite = 0, remote = 0, no = 0, waiting = 0, offeredOnSite = 0, offeredRemote = 0] = numbers;
  return { onSite, remote, no, waiting, offeredOnSite, offeredRemote };
}

const seats = z.array(z.object({ who: z.string(), answer }));
export const sessionEvent: z.ZodType<SessionEvent> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('created'),
    facts: factsForm,
    draft: z.boolean().optional(),
    at: z.number().optional(),
  }),
  z.object({ type: z.literal('published'), at: z.number().optional() }),
  z.object({ type: z.literal('changed'), facts: factsForm, seats, at: z.number() }),
  z.object({ type: z.literal('cancelled'), at: z.number(), reason: z.string() }),
  z.object({ type: z.literal('seated'), seats, reason: z.string().optional() }),
  z.object({ type: z.literal('late-asked'), request: lateRequest }),
  z.object({ type: z.literal('late-decided'), who: z.string(), granted: z.boolean(), seats }),
  z.object({
    type: z.literal('attended'),
    absent: z.array(z.string()),
    present: z.array(z.string()),
    at: z.number(),
    by: z.string(),
  }),
  z.object({ type: z.literal('told'), about: z.enum(['dayAfter', 'materials']), at: z.number() }),
  z.object({
    type: z.literal('reminded'),
    about: z.enum(sessionReminders),
    stage: z.number(),
    dropped: z.boolean().optional(),
  }),
  z.object({ type: z.literal('asked'), question }),
  z.object({ type: z.literal('replied'), question: z.string(), first: z.boolean() }),
  z.object({ type: z.literal('unlinked'), who: z.array(z.string()) }),
]);
