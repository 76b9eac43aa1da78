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
import { askRecall, recall, resend, resume, settleUncertain, showReport, stop } from './announce/report.ts';
import { showReview } from './announce/review.ts';
import { wantedFieldNames } from './announce/wanted-form.ts';
import { editAnnouncement, newAnnouncement, saveAnnouncement } from './announce/write.ts';
import { chooseMeant } from './answer-text.ts';
import { allCame, openAttendance, saveAttendance } from './attendance/handler.ts';
import { changeByHost, decideLate, openAttendeeChange } from './attendees/change.ts';
import { listHosted, showAttendees } from './attendees/list.ts';
import { chaseSilent, previewSilent } from './attendees/silent.ts';
import { attendeesViews } from './attendees/views.ts';
import { askAudit, askHold, holdErasing, showAudit } from './audit/show.ts';
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
import { refuseBinding } from './channels/refuse.ts';
import { showChannel } from './channels/show.ts';
import { commandWords } from './command-words.ts';
import { isCommand, runCommand } from './commands.ts';
import { listContacts, openContacts } from './contacts/handler.ts';
import { openCorrection, saveCorrection } from './correction/handler.ts';
import { askGuestErasure, eraseGuest } from './erasure/guest.ts';
import { askErasure, confirmErasure } from './erasure/handler.ts';
import { sendEvaluation, showEvaluation } from './evaluation/handler.ts';
import { chooseGroup } from './help/group.ts';
import { changeLanguage } from './language/handler.ts';
import { openMaterials, saveMaterials } from './materials/handler.ts';
import { chooseMunicipality, openFind } from './membership/find.ts';
import { membershipFieldNames } from './membership/form.ts';
import { removeMember } from './membership/remove.ts';
import { addMember, changeMember } from './membership/save.ts';
import { askRemoval, editMembership, showMembership } from './membership/show.ts';
import { showAllData } from './my-data/all.ts';
import { openDetails, saveDetails } from './my-data/details.ts';
import { changeReminders } from './my-data/handler.ts';
import { openImport } from './network/open-import.ts';
import { runUpload, showUpload } from './network/press-upload.ts';
import { notice } from './notice.ts';
import { replyOfOffice } from './of-office.ts';
import { askOffice, chooseOffice, type Then } from './offices/handler.ts';
import { officeOfPress, type PressData } from './offices/rules.ts';
import { openInvite, sendInvitation } from './people/invite.ts';
import { inviteFieldNames } from './people/invite-form.ts';
import { listMembers } from './people/list.ts';
import { askEnd, endRole, saveMunicipalities, showPerson } from './people/person.ts';
import { showPlace } from './people/place.ts';
import { revoke } from './people/revoke.ts';
import { nameSuccessor, openSuccessor } from './people/successor.ts';
import { askCarry, carryUnits } from './periods/carry.ts';
import { makePeriod, reviewPeriod, turnPage } from './periods/create.ts';
import { periodFieldNames } from './periods/form.ts';
import { listPeriods, showPeriod } from './periods/show.ts';
import { editPeriod, newPeriod, savePeriod } from './periods/write.ts';
import { planFieldNames } from './plan/form.ts';
import { openPlan, savePlan } from './plan/handler.ts';
import { openPoll, replyToPoll, sendPoll, showPoll } from './poll/handler.ts';
import { agreePresentation, declinePresentation, showPresentation } from './presentation/answer.ts';
import { answerFieldNames } from './presentation/answer-form.ts';
import { listPresentations } from './presentation/list.ts';
import { showPrivacy } from './privacy/handler.ts';
import { answerQuestion } from './question/answer.ts';
import { openQuestionForm, sendQuestion } from './question/ask.ts';
import { listQuestions } from './question/list.ts';
import { showQuestion } from './question/show.ts';
import { showQuotaOf } from './quota/handler.ts';
import { showQuotaList } from './quota/list.ts';
import { refusePress } from './refuse-press.ts';
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
import { type Action, mayTry } from './shared/authorize.ts';
import { isDay } from './shared/helsinki.ts';
import { groups, languages } from './shared/people.ts';
import { kindsFrom, spansFrom } from './shared/session-filter.ts';
import { succeed } from './successor/succeed.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { listUndelivered, settle } from './undelivered/handler.ts';
import { showWhereWeAre } from './where-we-are.ts';

/** A button's verb: what of the table it needs, what its data must look like, and what handles it. */
interface CardAction {
  readonly needs: Action;
  /** Undefined for data that do not fit. */
  run(turn: Turn, data: unknown, services: Services): Promise<Reply> | undefined;
  refuse(turn: Turn, needs: Action): Reply;
}

/** Data comes from the client: read by the schema or refused. */
function action<I>(
  needs: Action,
  input: z.ZodType<I>,
  handle: (turn: Turn, input: I, services: Services) => Promise<Reply>,
  refuse: (turn: Turn, needs: Action) => Reply = refusePress,
): CardAction {
  return {
    needs,
    run(turn, data, services) {
      const read = input.safeParse(data);
      return read.success ? handle(turn, read.data, services) : undefined;
    },
    refuse,
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
const ofPresentation = z.object({ presentation: id });
const presentationPress = { ...ofPresentation.shape, nonce: id };
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

const ofPerson = z.object({ person: id, office: id.optional() });
const ofSuccession = z.object({ succession: id });
/** A municipality, or the network itself, which nobody gets by leaving something out. */
const forSuccessor = { succession: id.optional() } as const;
const ofMembership = { municipality: id, period: id } as const;
const ticked = { out: typed, codes: typed, stay: typed } as const;
const ofPlace = { municipality: id.optional(), network: z.literal(1).optional() } as const;
const isOnePlace = ({
  municipality,
  network,
}: {
  readonly municipality?: unknown;
  readonly network?: unknown;
}) => (municipality === undefined) !== (network === undefined);

/** The same about an announcement. */
const auditSubject = { municipality: id.optional(), person: id.optional() } as const;
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
  'command.run': action(
    'word.press',
    z.object({ command: z.enum(commandIds), as: id.optional().catch(undefined) }),
    (turn, { command, as }, services) => runCommand(turn, { id: command, rest: '' }, services, as),
  ),
  'understood.choose': action('word.press', z.object({ intent: id, said: typed }), chooseMeant),
  'quota.show': action('quota.see', z.object({ municipality: id, period: id.optional() }), showQuotaOf),
  'quota.list': action('overview.see', z.object({ page }), showQuotaList),
  'booking.open': action('booking.request', z.object({ days }), openBookingForm),
  'booking.submit': action('booking.request', form(bookingFields, { nonce: id }), submitBooking),
  'booking.show': action('booking.see', bookingRef, showBooking),
  'bookings.list': action(
    'booking.see',
    z.object({
      filter: z.enum(bookingFilters).optional().catch(undefined),
      period: id.optional(),
      municipality: id.optional(),
      page,
    }),
    listBookings,
  ),
  'booking.cancel': action('booking.cancel', bookingPress.extend({ reason: typed }), cancelBooking),
  'unit.decide': action('unit.decide', bookingPress.extend({ fate, reason: typed }), decideOnUnit),
  'handover.open': action('booking.handOver', bookingRef, openHandOver),
  'handover.send': action(
    'booking.handOver',
    bookingPress.extend({ to: typed, message: typed }),
    sendHandOver,
  ),
  'request.show': action('booking.see', bookingRef, showBooking),
  'request.list': action('request.answer', z.object({ page }), listRequests),
  'request.confirm': action('booking.negotiate', requestAnswer, confirmRequest),
  'request.decline': action('booking.negotiate', requestAnswer, declineRequest),
  'proposal.open': action('booking.negotiate', bookingRef, openProposal),
  'proposal.send': action(
    'booking.negotiate',
    form([...timeNames, 'message'], bookingPress.shape),
    sendProposal,
  ),
  'report.open': action('report.write', bookingRef, openReport(showBookingAgain)),
  'report.send': action(
    'report.write',
    form(reportFieldNames, bookingPress.shape),
    sendReport(showBookingAgain),
  ),
  'report.notHeld': action(
    'report.write',
    form(reportFieldNames, { ...bookingPress.shape, fate }),
    reportNotHeld(showBookingAgain),
  ),
  'feedback.send': action(
    'feedback.give',
    bookingPress.extend({ stars: typed, words: typed }),
    giveFeedback(showBookingAgain),
  ),
  'plan.open': action('plan.edit', z.object({ municipality: id }), openPlan),
  'plan.save': action('plan.edit', form(planFieldNames, { ...ofPeriod, seen: id.optional() }), savePlan),
  'analysis.open': action('analysis.see', z.object({ municipality: id }), openAnalysis),
  'analysis.save': action(
    'analysis.edit',
    z.object({ ...ofPeriod, status: typed, link: typed }),
    saveAnalysis,
  ),
  'presentation.show': action('presentation.see', ofPresentation, showPresentation),
  'presentation.list': action('presentation.see', z.object({ page }), listPresentations),
  'presentation.agree': action(
    'presentation.answer',
    form(answerFieldNames, presentationPress),
    agreePresentation,
  ),
  'presentation.decline': action(
    'presentation.answer',
    form(answerFieldNames, presentationPress),
    declinePresentation,
  ),
  'question.open': action('question.see', z.object({}), openQuestionForm),
  'question.send': action('question.ask', form(['kind', 'words'], { nonce: id }), sendQuestion),
  'question.show': action('question.see', questionRef, showQuestion),
  'question.list': action('overview.see', z.object({ page }), listQuestions),
  'question.answer': action(
    'question.answer',
    questionRef.extend({ nonce: id, words: typed }),
    answerQuestion,
  ),
  'away.save': action('away.mark', form(['from', 'to', 'substitute'], { nonce: id }), saveAway),
  'away.remove': action('away.mark', z.object({ nonce: id, away: id }), removeAway),
  'correction.open': action('unit.correct', z.object({ municipality: id }), openCorrection),
  'correction.save': action(
    'unit.correct',
    z.object({ ...ofPeriod, units: typed, reason: typed }),
    saveCorrection(showQuotaOf),
  ),
  'sessions.list': action(
    'session.see',
    z
      .object({
        page,
        mine: z.coerce.number().catch(0),
        kind: z.string().transform(kindsFrom).catch([]),
        when: z.string().transform(spansFrom).catch([]),
      })
      .transform(({ page, mine, kind, when }) => ({
        page,
        mine: mine === 1,
        filter: { kinds: kind, spans: when },
      })),
    listSessions,
  ),
  'session.show': action(
    'session.see',
    ofSession.extend({ in: z.enum(languages).optional().catch(undefined), aside }),
    showSession,
  ),
  'session.create': action('session.create', form(sessionFieldNames, { nonce: id }), createSession),
  'session.publish': action('session.host', z.object({ sessions: ids, nonce: id }), publishSessions),
  'session.copy': action('session.create', ofSession, copySession),
  'session.edit': action('session.host', ofSession, openSessionEdit),
  'session.preview': action('session.host', form(sessionFieldNames, sessionForm.shape), previewSessionChange),
  'session.change': action('session.host', form(sessionFieldNames, sessionForm.shape), saveSessionChange),
  'session.cancelOpen': action('session.host', ofSession, openSessionCancel),
  'session.cancel': action('session.host', sessionForm.extend({ reason: typed }), cancelSession),
  'rsvp.onSite': action('session.answer', sessionPress, answerSession('onSite')),
  'rsvp.remote': action('session.answer', sessionPress, answerSession('remote')),
  'rsvp.no': action('session.answer', sessionPress, answerSession('no')),
  'rsvp.leave': action('session.answer', sessionForm, leaveLine),
  'diet.save': action('session.answer', sessionForm.extend({ diet: typed }), saveDiet),
  'substitute.open': action('session.answer', ofSession, openSubstitute),
  'substitute.send': action('session.answer', sessionForm.extend({ to: typed, name: typed }), sendSubstitute),
  'late.send': action(
    'session.answer',
    sessionForm.extend({ wish: z.enum(['onSite', 'remote', 'no']), message: typed }),
    sendLate,
  ),
  'late.decide': action(
    'session.host',
    attendeePress.extend({ granted: z.enum(['yes', 'no']), reason: typed }).transform((data) => ({
      ...data,
      granted: data.granted === 'yes',
    })),
    decideLate,
  ),
  'registration.open': action('session.register', sessionPage, openRegistration),
  'registration.send': action(
    'session.register',
    form(registrationFields, sessionForm.shape),
    sendRegistration,
  ),
  'registration.edit': action('session.register', ofSession.extend({ who: id }), openAttendee),
  'registration.change': action(
    'session.register',
    attendeePress.extend({ wish: typed, diet: typed, name: typed }),
    changeAttendee,
  ),
  'attendees.choose': action('session.host', z.object({ page }), listHosted),
  'attendees.show': action(
    'session.host',
    sessionPage.extend({ view: z.enum(attendeesViews).catch('municipalities') }),
    showAttendees,
  ),
  'attendee.open': action('session.host', ofSession.extend({ who: id }), openAttendeeChange),
  'attendee.change': action(
    'session.host',
    attendeePress.extend({ wish: typed, reason: typed }),
    changeByHost,
  ),
  'silent.preview': action('session.host', sessionPage, previewSilent),
  'silent.send': action('session.host', sessionForm.extend({ seen: typed }), chaseSilent),
  'poll.open': action('session.host', ofSession, openPoll),
  'poll.send': action('session.host', sessionForm.extend({ words: typed }), sendPoll),
  'poll.reply': action('session.answer', sessionForm.extend({ question: id, words: typed }), replyToPoll),
  'poll.show': action('session.host', sessionPage.extend({ question: id }), showPoll),
  'attendance.open': action('session.host', sessionPage, openAttendance),
  'attendance.save': action('session.host', sessionForm.extend({ page, came: typed }), saveAttendance),
  'attendance.all': action('session.host', sessionForm, allCame),
  'materials.open': action('session.host', ofSession, openMaterials),
  'materials.save': action(
    'session.host',
    sessionForm.extend({ materials: typed, recording: typed, toAll: typed }),
    saveMaterials,
  ),
  'evaluation.send': action(
    'session.answer',
    sessionForm.extend({ useful: typed, arranged: typed, words: typed }),
    sendEvaluation,
  ),
  'evaluation.show': action('session.host', sessionPage, showEvaluation),
  'calendar.open': action('calendar.subscribe', z.object({}), openCalendar),
  'calendar.renew': action('calendar.subscribe', z.object({ nonce: id }), renewCalendar),
  'calendar.revoke': action('calendar.subscribe', z.object({ nonce: id }), revokeCalendar),
  'announce.open': action('session.announce', z.object({ session: id.optional() }), openAnnounce),
  'announce.send': action('session.announce', announceForm, sendAnnouncement),
  'announce.begin': action('session.announce', announceForm, beginAnnouncement),
  'announcement.new': action('session.announce', z.object({}), newAnnouncement),
  'announcement.list': action('session.announce', z.object({ page, aside }), listAnnouncements),
  'announcement.open': action('session.announce', ofAnnouncement, openAnnouncement),
  'announcement.edit': action('session.announce', ofAnnouncement, editAnnouncement),
  'announcement.save': action(
    'session.announce',
    form(contentFieldNames, announcementForm.shape),
    saveAnnouncement,
  ),
  'announcement.audience': action('session.announce', ofAnnouncement, openAudience),
  'announcement.address': action(
    'session.announce',
    form(wantedFieldNames, announcementForm.shape),
    saveAudience,
  ),
  'announcement.review': action('session.announce', ofAnnouncement.extend({ page }), showReview),
  'announcement.preview': action(
    'session.announce',
    ofAnnouncement.extend({ in: z.enum([...languages, 'both']) }),
    preview,
  ),
  'announcement.test': action('session.announce', ofAnnouncement, sendTest),
  'announcement.send': action('session.announce', announcementForm.extend({ seen: id }), sendNow),
  'announcement.schedule': action(
    'session.announce',
    announcementForm.extend({ seen: id, date: typed, time: typed }),
    schedule,
  ),
  'announcement.withdraw': action('session.announce', announcementForm, withdraw),
  'announcement.discard': action('session.announce', announcementForm, discard),
  'announcement.report': action(
    'session.announce',
    ofAnnouncement.extend({ view: z.enum(reportViews).catch('all'), page }),
    showReport,
  ),
  'announcement.stop': action('session.announce', announcementForm, stop),
  'announcement.resume': action('session.announce', announcementForm, resume),
  'announcement.resend': action('session.announce', announcementForm, resend),
  'announcement.recallAsk': action('session.announce', ofAnnouncement, askRecall),
  'announcement.recall': action('session.announce', announcementForm, recall),
  'announcement.acknowledge': action('announcement.acknowledge', ofAnnouncement, acknowledge),
  'delivery.came': action('session.announce', deliveryPress, settleUncertain('came')),
  'delivery.again': action('session.announce', deliveryPress, settleUncertain('again')),
  'undelivered.list': action('undelivered.see', z.object({ page }), listUndelivered),
  'undelivered.came': action('undelivered.see', z.object({ message: id }), settle('came')),
  'undelivered.again': action('undelivered.see', z.object({ message: id }), settle('again')),
  'reminders.open': action('reminder.see', z.object({ reminder: id }), openReminder),
  'reminders.show': action('reminder.see', z.object({ bundle: id, page }), showReminders),
  'my-data.reminders': action(
    'ownData.change',
    z.object({ reminders: z.enum(['on', 'off']) }),
    changeReminders,
  ),
  'privacy.show': action('help.see', z.object({}), showPrivacy),
  'my-data.all': action('ownData.see', z.object({ page }), showAllData),
  'my-data.details': action('ownData.change', z.object({}), openDetails),
  'my-data.correct': action(
    'ownData.change',
    z.object({ name: typed, email: typed, phone: typed }),
    saveDetails,
  ),
  'guest.eraseAsk': action('guest.erase', ofSession.extend({ who: id }), askGuestErasure),
  'guest.erase': action('guest.erase', ofSession.extend({ who: id }), eraseGuest),
  'erasure.ask': action('ownData.change', z.object({}), askErasure),
  'erasure.confirm': action('ownData.change', z.object({ sure: typed }), confirmErasure),
  'channels.open': action(
    'channel.bind',
    z.object({ team: id.optional().catch(undefined), page }),
    listChannels,
    refuseBinding,
  ),
  'channel.show': action('channel.bind', z.object({ channel: id }), showChannel),
  'channel.bind': action('channel.bind', z.object({ channel: id, seen: id, to: typed }), bindChannel),
  'contacts.list': action('contacts.see', z.object({ page }), listContacts),
  'contacts.open': action('contacts.see', z.object({ municipality: id, page }), openContacts),
  'people.list': action('members.list', z.object({ page }), listMembers),
  'membership.find': action('membership.edit', z.object({ period: id.optional() }), openFind),
  'membership.choose': action(
    'membership.edit',
    z.object({ named: typed, period: typed }),
    chooseMunicipality,
  ),
  'membership.add': action(
    'membership.edit',
    form(membershipFieldNames, { ...ofMembership, shown: typed }),
    addMember,
  ),
  'membership.show': action('membership.edit', z.object(ofMembership), showMembership),
  'membership.edit': action('membership.edit', z.object(ofMembership), editMembership),
  'membership.change': action(
    'membership.edit',
    form(membershipFieldNames, { ...ofMembership, shown: typed, seen: id }),
    changeMember,
  ),
  'membership.removeAsk': action('membership.edit', z.object(ofMembership), askRemoval),
  'membership.remove': action('membership.edit', z.object({ ...ofMembership, seen: id }), removeMember),
  'period.list': action('members.list', z.object({}), listPeriods),
  'period.show': action('members.list', z.object({ period: id, page }), showPeriod),
  'period.new': action('period.edit', form(periodFieldNames, {}), newPeriod),
  'period.review': action('period.edit', form(periodFieldNames, {}), reviewPeriod),
  'period.page': action('period.edit', form(periodFieldNames, { ...ticked, page, nonce: id }), turnPage),
  'period.create': action('period.edit', form(periodFieldNames, { ...ticked, nonce: id }), makePeriod),
  'period.edit': action('period.edit', z.object({ period: id }), editPeriod),
  'period.change': action('period.edit', form(periodFieldNames, { period: id, seen: id }), savePeriod),
  'period.carryAsk': action('membership.edit', z.object({ period: id }), askCarry),
  'period.carry': action('membership.edit', z.object({ period: id, stay: typed }), carryUnits),
  'people.place': action('people.see', z.object({ ...ofPlace, page }).refine(isOnePlace), showPlace),
  'people.person': action('people.end', ofPerson, showPerson),
  'people.looksAfter': action(
    'people.end',
    z.object({ person: id, municipalities: typed }),
    saveMunicipalities,
  ),
  'people.endAsk': action('people.end', ofPerson, askEnd),
  'people.end': action('people.end', ofPerson.extend({ successor: typed }), endRole(succeed)),
  'successor.open': action('people.end', ofSuccession, openSuccessor),
  'successor.name': action('people.end', ofSuccession.extend({ successor: typed }), nameSuccessor(succeed)),
  'people.invite': action(
    'people.invite',
    z.object({ ...ofPlace, ...forSuccessor }).refine(isOnePlace),
    openInvite,
  ),
  'invitation.send': action(
    'people.invite',
    form(inviteFieldNames, { ...ofPlace, ...forSuccessor, nonce: id }).refine(isOnePlace),
    sendInvitation,
  ),
  'import.open': action('network.import', z.object({}), openImport),
  'import.show': action('network.import', z.object({ upload: id, page }), showUpload),
  'import.run': action('network.import', z.object({ upload: id }), runUpload),
  'invitation.revoke': action('people.invite', z.object({ invitation: id }), revoke),
  'page.show': action('quota.see', z.object({ municipality: id }), showWhereWeAre),
  'group.set': action('ownData.change', z.object({ group: z.enum(groups) }), chooseGroup),
  'office.choose': action(
    'office.choose',
    z.object({ to: id, next: typed }),
    (turn, input, services): Promise<Reply> =>
      chooseOffice(turn, input, services, (as, next) => runThen(as, next, services)),
  ),
  'audit.show': action('audit.see', z.object({ ...auditSubject, page }), showAudit),
  'audit.ask': action('audit.see', z.object({ of: typed }), askAudit),
  'audit.holdAsk': action('audit.hold', z.object({}), askHold),
  'audit.hold': action('audit.hold', z.object({ held: z.enum(['yes', 'no']) }), holdErasing),
  'language.set': action('ownData.change', z.object({ language: z.enum(languages) }), changeLanguage),
} as const satisfies Readonly<Record<string, CardAction>>;

export type Verb = keyof typeof actions;

/**
 * The only way from a press to what handles it: by what the table lets the actor's role try, for the municipality that
 * the card was made for.
 */
export async function runAction(turn: Turn, verb: string, data: unknown, services: Services): Promise<Reply> {
  services.recent.dropThread(turn.actor.id);
  const found: CardAction | undefined = Object.hasOwn(actions, verb) ? actions[verb as Verb] : undefined;
  const given: PressData & object = typeof data === 'object' && data !== null ? data : {};
  const which = found && officeOfPress(turn.actor, found.needs, given);
  if (which?.kind === 'ask') {
    return askOffice(turn, which.offices, { verb, data: { ...given } }, services);
  }
  if (!found || which?.kind !== 'act') {
    return notice(turn, { notice: 'old-card' });
  }
  const as = { ...turn, actor: which.as };
  if (!mayTry(as.actor, found.needs)) {
    return found.refuse(as, found.needs);
  }
  const reply = (await found.run(as, data, services)) ?? notice(turn, { notice: 'old-card' });
  return replyOfOffice(reply, as.actor, turn.actor, services);
}

/** What was asked for before it was said for which municipality. */
function runThen(turn: Turn, next: Then, services: Services): Promise<Reply> {
  if ('verb' in next) {
    return runAction(turn, next.verb, next.data, services);
  }
  const { command, rest } = next;
  return isCommand(command)
    ? runCommand(turn, { id: command, rest }, services)
    : Promise.resolve(notice(turn, { notice: 'old-card' }));
}
