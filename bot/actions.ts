import { z } from 'zod/v4';
import { openAnnounce, sendAnnouncement } from './announce/announce.ts';
import { cancelBooking, confirmRequest, declineRequest } from './booking/answer.ts';
import { submitBooking } from './booking/request.ts';
import { showBooking, showRequests } from './booking/show.ts';
import { commandWords } from './command-words.ts';
import { commandHandlers } from './commands.ts';
import { changeLanguage } from './language/handler.ts';
import { showQuotaList, showQuotaOf } from './quota/handler.ts';
import { answerSession, type PresentSession } from './rsvp/answer.ts';
import { createSession } from './sessions/create.ts';
import { listSessions, showSession } from './sessions/list.ts';
import { presentSession } from './sessions/present.ts';
import { languages } from './shared/people.ts';
import type { Reply, Services, Turn } from './turn.ts';

/** A button's verb: what its data must look like, and what handles it. */
export interface Action {
  run(turn: Turn, data: unknown, services: Services): Promise<Reply> | undefined;
}

/** Data comes from the client: read by the schema or refused; `run` gives undefined for what does not fit. */
function action<I>(
  input: z.ZodType<I>,
  handle: (turn: Turn, input: I, services: Services) => Promise<Reply>,
): Action {
  return {
    run(turn, data, services) {
      const read = input.safeParse(data);
      return read.success ? handle(turn, read.data, services) : undefined;
    },
  };
}

/** Ids and nonces are ours: short and of letters, digits, dots, colons and dashes. */
const id = z.string().regex(/^[\w.:-]{1,64}$/);
const page = z.coerce.number().int().min(0).max(10_000).catch(0);
/** What was typed, whatever type the client sends it as; lengths are judged by the forms. */
const asTyped = (value: unknown): string =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value).slice(0, 20_000) : '';
const typed = z.unknown().optional().transform(asTyped);
/** A field that the client left out keeps the form's default. */
const field = z
  .unknown()
  .optional()
  .transform((value) => (value === undefined ? undefined : asTyped(value)));
const fields = <K extends string>(...names: readonly K[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, field])) as Record<K, typeof field>);

const bookingFields = fields(
  'kind',
  'theme',
  'ownTheme',
  'aim',
  'due',
  'date1',
  'start1',
  'end1',
  'date2',
  'start2',
  'end2',
  'date3',
  'start3',
  'end3',
);
const sessionFields = fields(
  'kind',
  'titleFi',
  'titleSv',
  'date',
  'start',
  'end',
  'place',
  'remote',
  'remoteLink',
  'capacity',
  'perMunicipality',
  'closes',
  'topic',
);
const bookingRef = z.object({ municipality: id, period: id, booking: id });
const requestAnswer = bookingRef.extend({ nonce: id, slot: typed, message: typed });
const answer = z.object({ session: id, nonce: id.optional() });
const commandIds = commandWords.map((command) => command.id);

const showAnswered: PresentSession = async (turn, session, state, services, news) => {
  const reader = { reader: turn.actor, language: turn.language, now: turn.now };
  const own = state.answers.get(turn.actor.id);
  return { kind: 'card', card: await presentSession(reader, session, state, own, services, news) };
};

/** The routing table of card verbs. */
export const actions = {
  'command.run': action(z.object({ command: z.enum(commandIds) }), (turn, { command }, services) =>
    commandHandlers[command](turn, '', services),
  ),
  'quota.show': action(z.object({ municipality: id }), showQuotaOf),
  'quota.list': action(z.object({ page }), showQuotaList),
  'booking.submit': action(
    z
      .object({ nonce: id })
      .and(bookingFields)
      .transform(({ nonce, ...rest }) => ({ nonce, fields: defined(rest) })),
    submitBooking,
  ),
  'booking.show': action(bookingRef, showBooking),
  'booking.cancel': action(bookingRef.extend({ nonce: id }), cancelBooking),
  'request.show': action(bookingRef, showBooking),
  'request.list': action(z.object({ page }), showRequests),
  'request.confirm': action(requestAnswer, confirmRequest),
  'request.decline': action(requestAnswer, declineRequest),
  'sessions.list': action(
    z
      .object({ page, mine: z.coerce.number().catch(0) })
      .transform((data) => ({ page: data.page, mine: data.mine === 1 })),
    listSessions,
  ),
  'session.show': action(z.object({ session: id }), showSession),
  'session.create': action(
    z
      .object({ nonce: id })
      .and(sessionFields)
      .transform(({ nonce, ...rest }) => ({ nonce, fields: defined(rest) })),
    createSession,
  ),
  'rsvp.onSite': action(answer, answerSession('onSite', showAnswered)),
  'rsvp.remote': action(answer, answerSession('remote', showAnswered)),
  'rsvp.no': action(answer, answerSession('no', showAnswered)),
  'announce.open': action(z.object({ session: id.optional() }), openAnnounce),
  'announce.send': action(
    z
      .object({ nonce: id, session: id.or(z.literal('')).catch(''), channels: typed })
      .transform(({ channels, ...rest }) => ({
        ...rest,
        channels: channels
          .split(',')
          .map((c) => c.trim())
          .filter(Boolean),
      })),
    sendAnnouncement,
  ),
  'language.set': action(z.object({ language: z.enum(languages) }), changeLanguage),
} as const satisfies Readonly<Record<string, Action>>;

export type Verb = keyof typeof actions;

export function findAction(verb: string): Action | undefined {
  return Object.hasOwn(actions, verb) ? actions[verb as Verb] : undefined;
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}
