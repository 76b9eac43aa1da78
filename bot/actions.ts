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
import { acknowledge } from './announce/acknowledge.ts';
import { openAudience, saveAudience } from './announce/address.ts';
import { openAnnounce, sendAnnouncement } from './announce/announce.ts';
import { beginAnnouncement } from './announce/begin.ts';
import { contentFieldNames } from './announce/content-form.ts';
import { listAnnouncements, openAnnouncement } from './announce/list.ts';
import { preview, sendTest } from './announce/preview.ts';
import { discard, schedule, sendNow, withdraw } from './announce/release.ts';
import {
  askRecall,
  extend,
  recall,
  resend,
  resume,
  settleUncertain,
  showReport,
  stop,
} from './announce/report.ts';
import { showReview } from './announce/review.ts';
import { wantedFieldNames } from './announce/wanted-form.ts';
import { editAnnouncement, newAnnouncement, saveAnnouncement } from './announce/write.ts';
import { allCame, openAttendance, saveAttendance } from './attendance/handler.ts';
import { changeByHost, decideLate, openAttendeeChange } from './attendees/change.ts';
import { listHosted, showAttendees } from './attendees/list.ts';
import { chaseSilent, previewSilent } from './attendees/silent.ts';
import { attendeesViews } from './attendees/views.ts';
import { removeAway, saveAway } from './away/handler.ts';
import { bookingFilters } from './booking/bookings-filter.ts';
import { cancelBooking, decideOnUnit } from './booking/cancel.ts';
import { openHandOver, sendHandOver } from './booking/hand-over.ts';
import { listBookings, listRequests } from './booking/list.ts';
import { confirmRequest, declineRequest, openProposal, sendProposal } from './booking/negotiate.ts';
import { openBookingForm, submitBooking } from './booking/request.ts';
import { showBooking, showBookingAgain } from './booking/show.ts';
import { openCalendar, renewCalendar, revokeCalendar } from './calendar/handler.ts';
import { bindChannel } from './channels/bind.ts';
import { listChannels } from './channels/list.ts';
import { showChannel } from './channels/show.ts';
import { commandWords } from './command-words.ts';
import { commandHandlers } from './commands.ts';
import { openCorrection, saveCorrection } from './correction/handler.ts';
import { sendEvaluation, showEvaluation } from './evaluation/handler.ts';
import { changeLanguage } from './language/handler.ts';
import { openMaterials, saveMaterials } from './materials/handler.ts';
import { changeReminders } from './my-data/handler.ts';
import { planFieldNames } from './plan/form.ts';
import { openPlan, savePlan } from './plan/handler.ts';
import { openPoll, replyToPoll, sendPoll, showPoll } from './poll/handler.ts';
import { answerQuestion } from './question/answer.ts';
import { openQuestionForm, sendQuestion } from './question/ask.ts';
import { listQuestions } from './question/list.ts';
import { showQuestion } from './question/show.ts';
import { showQuotaOf } from './quota/handler.ts';
import { showQuotaList } from './quota/list.ts';
import { changeAttendee, openAttendee } from './registration/attendee.ts';
import { registrationFields } from './registration/form.ts';
import { openRegistration } from './registration/open.ts';
import { sendRegistration } from './registration/send.ts';
import { openReminder, showReminders } from './remind/open.ts';
import { giveFeedback } from './report/feedback.ts';
import { reportFieldNames } from './report/form.ts';
import { openReport, reportNotHeld, sendReport } from './report/handler.ts';
import { answerSession } from './rsvp/answer.ts';
import { saveDiet } from './rsvp/diet.ts';
import { sendLate } from './rsvp/late.ts';
import { leaveLine } from './rsvp/leave.ts';
import { openSubstitute, sendSubstitute } from './rsvp/substitute.ts';
import { cancelSession, openSessionCancel } from './sessions/cancel.ts';
import { copySession } from './sessions/copy.ts';
import { createSession } from './sessions/create.ts';
import { openSessionEdit, previewSessionChange, saveSessionChange } from './sessions/edit.ts';
import { sessionFieldNames } from './sessions/form.ts';
import { listSessions, showSession } from './sessions/list.ts';
import { publishSessions } from './sessions/publish.ts';
import { reportViews } from './shared/announcement.ts';
import { isDay } from './shared/helsinki.ts';
import { sessionKinds } from './shared/network.ts';
import { languages } from './shared/people.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { listUndelivered, settle } from './undelivered/handler.ts';

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
const questionRef = z.object({ municipality: id, period: id, question: id });
const requestAnswer = bookingPress.extend({ slot: typed, message: typed });
const ofSession = z.object({ session: id });
const sessionPress = ofSession.extend({ nonce: id.optional() });
/** What a button of a one-person card about a session carries, and about one of its attendees. */
const sessionForm = ofSession.extend({ nonce: id });
const attendeePress = sessionForm.extend({ who: id });
const sessionPage = ofSession.extend({ page });
/** What a button opens comes as a card of its own, and the one it stands on stays. */
const aside = z.coerce
  .number()
  .transform((n) => n === 1)
  .catch(false);

/** The same about an announcement. */
const ofAnnouncement = z.object({ announcement: id });
const announcementForm = ofAnnouncement.extend({ nonce: id });
const announceForm = z
  .object({ nonce: id, session: id.or(z.literal('')).catch(''), channels: typed })
  .transform(({ channels, ...rest }) => ({
    ...rest,
    channels: channels
      .split(',')
      .map((c) => c.trim())
      .filter(Boolean),
  }));
const deliveryPress = announcementForm.extend({ target: id });
const ids = typed.transform((text) => text.split(',').filter((one) => id.safeParse(one).success));
const commandIds = commandWords.map((command) => command.id);
/** Days that a card suggests for a booking. */
const days = typed.transform((text) => text.split(',').filter(isDay).slice(0, 3));

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
      .object({
        page,
        mine: z.coerce.number().catch(0),
        kind: z.enum(sessionKinds).optional().catch(undefined),
      })
      .transform((data) => ({ ...data, mine: data.mine === 1 })),
    listSessions,
  ),
  'session.show': action(
    ofSession.extend({ in: z.enum(languages).optional().catch(undefined), aside }),
    showSession,
  ),
  'session.create': action(form(sessionFieldNames, { nonce: id }), createSession),
  'session.publish': action(z.object({ sessions: ids, nonce: id }), publishSessions),
  'session.copy': action(ofSession, copySession),
  'session.edit': action(ofSession, openSessionEdit),
  'session.preview': action(form(sessionFieldNames, sessionForm.shape), previewSessionChange),
  'session.change': action(form(sessionFieldNames, sessionForm.shape), saveSessionChange),
  'session.cancelOpen': action(ofSession, openSessionCancel),
  'session.cancel': action(sessionForm.extend({ reason: typed }), cancelSession),
  'rsvp.onSite': action(sessionPress, answerSession('onSite')),
  'rsvp.remote': action(sessionPress, answerSession('remote')),
  'rsvp.no': action(sessionPress, answerSession('no')),
  'rsvp.leave': action(sessionForm, leaveLine),
  'diet.save': action(sessionForm.extend({ diet: typed }), saveDiet),
  'substitute.open': action(ofSession, openSubstitute),
  'substitute.send': action(sessionForm.extend({ to: typed, name: typed }), sendSubstitute),
  'late.send': action(
    sessionForm.extend({ wish: z.enum(['onSite', 'remote', 'no']), message: typed }),
    sendLate,
  ),
  'late.decide': action(
    attendeePress.extend({ granted: z.enum(['yes', 'no']), reason: typed }).transform((data) => ({
      ...data,
      granted: data.granted === 'yes',
    })),
    decideLate,
  ),
  'registration.open': action(sessionPage, openRegistration),
  'registration.send': action(form(registrationFields, sessionForm.shape), sendRegistration),
  'registration.edit': action(ofSession.extend({ who: id }), openAttendee),
  'registration.change': action(
    attendeePress.extend({ wish: typed, diet: typed, name: typed }),
    changeAttendee,
  ),
  'attendees.choose': action(z.object({ page }), listHosted),
  'attendees.show': action(
    sessionPage.extend({ view: z.enum(attendeesViews).catch('municipalities') }),
    showAttendees,
  ),
  'attendee.open': action(ofSession.extend({ who: id }), openAttendeeChange),
  'attendee.change': action(attendeePress.extend({ wish: typed, reason: typed }), changeByHost),
  'silent.preview': action(sessionPage, previewSilent),
  'silent.send': action(sessionForm.extend({ seen: typed }), chaseSilent),
  'poll.open': action(ofSession, openPoll),
  'poll.send': action(sessionForm.extend({ words: typed }), sendPoll),
  'poll.reply': action(sessionForm.extend({ question: id, words: typed }), replyToPoll),
  'poll.show': action(sessionPage.extend({ question: id }), showPoll),
  'attendance.open': action(sessionPage, openAttendance),
  'attendance.save': action(sessionForm.extend({ page, came: typed }), saveAttendance),
  'attendance.all': action(sessionForm, allCame),
  'materials.open': action(ofSession, openMaterials),
  'materials.save': action(
    sessionForm.extend({ materials: typed, recording: typed, toAll: typed }),
    saveMaterials,
  ),
  'evaluation.send': action(
    sessionForm.extend({ useful: typed, arranged: typed, words: typed }),
    sendEvaluation,
  ),
  'evaluation.show': action(sessionPage, showEvaluation),
  'calendar.open': action(z.object({}), openCalendar),
  'calendar.renew': action(z.object({ nonce: id }), renewCalendar),
  'calendar.revoke': action(z.object({ nonce: id }), revokeCalendar),
  'announce.open': action(z.object({ session: id.optional() }), openAnnounce),
  'announce.send': action(announceForm, sendAnnouncement),
  'announce.begin': action(announceForm, beginAnnouncement),
  'announcement.new': action(z.object({}), newAnnouncement),
  'announcement.list': action(z.object({ page, aside }), listAnnouncements),
  'announcement.open': action(ofAnnouncement, openAnnouncement),
  'announcement.edit': action(ofAnnouncement, editAnnouncement),
  'announcement.save': action(form(contentFieldNames, announcementForm.shape), saveAnnouncement),
  'announcement.audience': action(ofAnnouncement, openAudience),
  'announcement.address': action(form(wantedFieldNames, announcementForm.shape), saveAudience),
  'announcement.review': action(ofAnnouncement.extend({ page }), showReview),
  'announcement.preview': action(ofAnnouncement.extend({ in: z.enum([...languages, 'both']) }), preview),
  'announcement.test': action(ofAnnouncement, sendTest),
  'announcement.send': action(announcementForm.extend({ seen: id }), sendNow),
  'announcement.schedule': action(announcementForm.extend({ seen: id, date: typed, time: typed }), schedule),
  'announcement.withdraw': action(announcementForm, withdraw),
  'announcement.discard': action(announcementForm, discard),
  'announcement.report': action(
    ofAnnouncement.extend({ view: z.enum(reportViews).catch('all'), page }),
    showReport,
  ),
  'announcement.stop': action(announcementForm, stop),
  'announcement.resume': action(announcementForm, resume),
  'announcement.resend': action(announcementForm, resend),
  'announcement.extend': action(announcementForm, extend),
  'announcement.recallAsk': action(ofAnnouncement, askRecall),
  'announcement.recall': action(announcementForm, recall),
  'announcement.acknowledge': action(ofAnnouncement, acknowledge),
  'delivery.came': action(deliveryPress, settleUncertain('came')),
  'delivery.again': action(deliveryPress, settleUncertain('again')),
  'undelivered.list': action(z.object({ page }), listUndelivered),
  'undelivered.came': action(z.object({ message: id }), settle('came')),
  'undelivered.again': action(z.object({ message: id }), settle('again')),
  'reminders.open': action(z.object({ reminder: id }), openReminder),
  'reminders.show': action(z.object({ bundle: id, page }), showReminders),
  'my-data.reminders': action(z.object({ reminders: z.enum(['on', 'off']) }), changeReminders),
  'channels.open': action(z.object({ team: id.optional().catch(undefined), page }), listChannels),
  'channel.show': action(z.object({ channel: id }), showChannel),
  'channel.bind': action(z.object({ channel: id, seen: id, to: typed }), bindChannel),
  'language.set': action(z.object({ language: z.enum(languages) }), changeLanguage),
} as const satisfies Readonly<Record<string, Action>>;

export type Verb = keyof typeof actions;

export function findAction(verb: string): Action | undefined {
  return Object.hasOwn(actions, verb) ? actions[verb as Verb] : undefined;
}
