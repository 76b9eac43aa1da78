import { z } from 'zod/v4';
import {
  bookingPress,
  bookingRef,
  fate,
  form,
  id,
  ofPeriod,
  page,
  timeNames,
  typed,
} from './action-inputs.ts';
import { openAnalysis, saveAnalysis } from './analysis/handler.ts';
import { openAnnounce, sendAnnouncement } from './announce/announce.ts';
import { removeAway, saveAway } from './away/handler.ts';
import { bookingFilters } from './booking/bookings-filter.ts';
import { cancelBooking, decideOnUnit } from './booking/cancel.ts';
import { openHandOver, sendHandOver } from './booking/hand-over.ts';
import { listBookings, listRequests } from './booking/list.ts';
import { confirmRequest, declineRequest, openProposal, sendProposal } from './booking/negotiate.ts';
import { openBookingForm, submitBooking } from './booking/request.ts';
import { showBooking, showBookingAgain } from './booking/show.ts';
import { commandWords } from './command-words.ts';
import { commandHandlers } from './commands.ts';
import { openCorrection, saveCorrection } from './correction/handler.ts';
import { changeLanguage } from './language/handler.ts';
import { planFieldNames } from './plan/form.ts';
import { openPlan, savePlan } from './plan/handler.ts';
import { answerQuestion } from './question/answer.ts';
import { openQuestionForm, sendQuestion } from './question/ask.ts';
import { listQuestions } from './question/list.ts';
import { showQuestion } from './question/show.ts';
import { showQuotaOf } from './quota/handler.ts';
import { showQuotaList } from './quota/list.ts';
import { giveFeedback } from './report/feedback.ts';
import { reportFieldNames } from './report/form.ts';
import { openReport, reportNotHeld, sendReport } from './report/handler.ts';
import { answerSession, type PresentSession } from './rsvp/answer.ts';
import { createSession } from './sessions/create.ts';
import { listSessions, showSession } from './sessions/list.ts';
import { presentSession } from './sessions/present.ts';
import { isDay } from './shared/helsinki.ts';
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

const bookingFields = [
  'kind',
  'theme',
  'ownTheme',
  'aim',
  'audience',
  'mode',
  'place',
  'expected',
  ...timeNames,
] as const;
const sessionFields = [
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
] as const;
const questionRef = z.object({ municipality: id, period: id, question: id });
const requestAnswer = bookingPress.extend({ slot: typed, message: typed });
const sessionPress = z.object({ session: id, nonce: id.optional() });
const commandIds = commandWords.map((command) => command.id);
/** Days that a card suggests for a booking. */
const days = typed.transform((text) => text.split(',').filter(isDay).slice(0, 3));

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
  'quota.show': action(z.object({ municipality: id, period: id.optional() }), showQuotaOf),
  'quota.list': action(z.object({ page }), showQuotaList),
  'booking.open': action(z.object({ days }), openBookingForm),
  'booking.submit': action(form(bookingFields, { nonce: id }), submitBooking),
  'booking.show': action(bookingRef, showBooking),
  'bookings.list': action(
    z.object({ filter: z.enum(bookingFilters).optional().catch(undefined), page }),
    listBookings,
  ),
  'booking.cancel': action(bookingPress.extend({ reason: typed }), cancelBooking),
  'unit.decide': action(bookingPress.extend({ fate, reason: typed }), decideOnUnit),
  'handover.open': action(bookingRef, openHandOver),
  'handover.send': action(bookingPress.extend({ to: typed, message: typed }), sendHandOver),
  'request.show': action(bookingRef, showBooking),
  'request.list': action(z.object({ page }), listRequests),
  'request.confirm': action(requestAnswer, confirmRequest),
  'request.decline': action(requestAnswer, declineRequest),
  'proposal.open': action(bookingRef, openProposal),
  'proposal.send': action(form([...timeNames, 'message'], bookingPress.shape), sendProposal),
  'report.open': action(bookingRef, openReport(showBookingAgain)),
  'report.send': action(form(reportFieldNames, bookingPress.shape), sendReport(showBookingAgain)),
  'report.notHeld': action(
    form(reportFieldNames, { ...bookingPress.shape, fate }),
    reportNotHeld(showBookingAgain),
  ),
  'feedback.send': action(
    bookingPress.extend({ stars: typed, words: typed }),
    giveFeedback(showBookingAgain),
  ),
  'plan.open': action(z.object({ municipality: id }), openPlan),
  'plan.save': action(form(planFieldNames, { ...ofPeriod, seen: id.optional() }), savePlan),
  'analysis.open': action(z.object({ municipality: id }), openAnalysis),
  'analysis.save': action(z.object({ ...ofPeriod, status: typed, link: typed }), saveAnalysis),
  'question.open': action(z.object({}), openQuestionForm),
  'question.send': action(form(['kind', 'words'], { nonce: id }), sendQuestion),
  'question.show': action(questionRef, showQuestion),
  'question.list': action(z.object({ page }), listQuestions),
  'question.answer': action(questionRef.extend({ nonce: id, words: typed }), answerQuestion),
  'away.save': action(form(['from', 'to', 'substitute'], { nonce: id }), saveAway),
  'away.remove': action(z.object({ nonce: id, away: id }), removeAway),
  'correction.open': action(z.object({ municipality: id }), openCorrection),
  'correction.save': action(
    z.object({ ...ofPeriod, units: typed, reason: typed }),
    saveCorrection(showQuotaOf),
  ),
  'sessions.list': action(
    z
      .object({ page, mine: z.coerce.number().catch(0) })
      .transform((data) => ({ page: data.page, mine: data.mine === 1 })),
    listSessions,
  ),
  'session.show': action(z.object({ session: id }), showSession),
  'session.create': action(form(sessionFields, { nonce: id }), createSession),
  'rsvp.onSite': action(sessionPress, answerSession('onSite', showAnswered)),
  'rsvp.remote': action(sessionPress, answerSession('remote', showAnswered)),
  'rsvp.no': action(sessionPress, answerSession('no', showAnswered)),
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
