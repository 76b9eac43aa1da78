import { type BookingCardInput, bookingCard } from '../../cards/booking/booking-card.ts';
import { proposalCard } from '../../cards/booking/proposal-card.ts';
import type { Card } from '../../cards/card.ts';
import { reportFacts } from '../../cards/report/report-facts.ts';
import { roleTitle } from '../../cards/role/role-title.ts';
import { feedbackKey, type Workshops } from '../../storage/quota-texts.ts';
import { agendaNow } from '../agenda-now.ts';
import { consultingNow } from '../consulting-now.ts';
import { actingFor } from '../member.ts';
import { nameEver } from '../name-ever.ts';
import { authorize } from '../shared/authorize.ts';
import {
  type Booking,
  type BookingTexts,
  holdsUnit,
  isOpen,
  isOver,
  type Side,
  turnOf,
} from '../shared/booking.ts';
import { actsFor, type Consulting, consultantsFor } from '../shared/consulting.ts';
import { type Agenda, type TimeWarning, warningsOf } from '../shared/free-days.ts';
import type { Language, Person } from '../shared/people.ts';
import { type Quota, unitsLeft, unitsOf } from '../shared/quota.ts';
import type { Services } from '../turn.ts';
import { isLate } from './rules.ts';
import type { Standing } from './standing.ts';

/** Who reads it, and when. */
export interface Reader {
  readonly reader: Person;
  readonly language: Language;
  readonly now: Date;
}

/** A booking and what is around it, as far as the caller has read it. */
export interface Subject {
  readonly standing: Standing;
  readonly quota: Quota;
  readonly booking: Booking;
  readonly texts: BookingTexts;
  /** Absent: the card shows neither report nor feedback in words. */
  readonly workshops?: Workshops | undefined;
  readonly agenda?: Agenda | undefined;
  readonly history?: BookingCardInput['history'] | undefined;
}

type More = Partial<Pick<BookingCardInput, 'news' | 'values' | 'faults' | 'overdueDays'>>;

export function sideOf(person: Person, municipality: string): Side {
  return person.municipality === municipality ? 'municipality' : 'consultant';
}

/** Whether the reader is asked to decide on what stands proposed. */
function decides(reader: Person, { booking, standing }: Subject, consulting: Consulting): boolean {
  const { code } = standing.municipality;
  const { owner } = booking;
  const turn = turnOf(booking);
  return (
    turn === sideOf(reader, code) &&
    authorize(reader, 'booking.negotiate', code) &&
    (turn === 'municipality' || owner === undefined || actsFor(consulting, reader.id)(owner))
  );
}

/** A booking as its reader sees it: what is true now, whose turn it is, the facts, and what they may do. */
export async function presentBooking(
  reader: Reader,
  subject: Subject,
  services: Services,
  more: More = {},
): Promise<Card> {
  const { standing, quota, booking, texts, workshops } = subject;
  const { code } = standing.municipality;
  const awaitsReport = booking.status === 'confirmed' && isOver(booking, reader.now);
  const agreed = booking.status === 'confirmed' && !awaitsReport;
  const ref = { municipality: code, period: standing.period.id, booking: booking.id };
  const [consulting, people, requester, owner, answerer, calendar] = await Promise.all([
    consultingNow(services, reader.now),
    services.directory.get(),
    nameOf(booking.requestedBy, reader.language, services),
    nameOf(booking.owner, reader.language, services),
    nameOf(booking.answeredBy, reader.language, services),
    agreed ? services.links.workshop(ref, reader.reader.id, reader.language) : undefined,
  ]);
  const stars = booking.stars;
  const said = workshops?.words(feedbackKey(booking.id)) ?? '';
  const report = booking.report;
  return bookingCard({
    language: reader.language,
    now: reader.now,
    municipality: standing.name,
    code,
    period: standing.period,
    booking,
    texts,
    state: awaitsReport ? 'awaitingReport' : booking.status,
    turn: turnOf(booking),
    viewer: reader.reader.role === 'coordinator' ? 'coordinator' : sideOf(reader.reader, code),
    who: {
      requester,
      owner,
      answerer,
      consultants: consultantsFor(consulting, code).map(({ name }) => name),
    },
    nobodyActs: actingFor(people, code).length === 0,
    warnings: warningsShown(subject, whoseTime(reader.reader, subject, consulting)),
    reportFacts:
      report && workshops ? reportFacts(reader.language, report, workshops.report(booking.id)) : [],
    ...(stars === undefined ? {} : { feedback: { stars, words: said } }),
    history: subject.history ?? [],
    left: unitsLeft(quota, standing.entitlement),
    of: unitsOf(quota, standing.entitlement),
    calendar,
    can: canDo(reader, subject, consulting),
    values: { reason: '' },
    faults: {},
    nonce: services.newId(),
    ...more,
  });
}

function canDo({ reader, now }: Reader, { standing, booking }: Subject, consulting: Consulting) {
  const { code } = standing.municipality;
  const { owner, status, unit } = booking;
  const side = sideOf(reader, code);
  const acts = side === 'municipality' || owner === undefined || actsFor(consulting, reader.id)(owner);
  const may = (action: Parameters<typeof authorize>[1]) => authorize(reader, action, code);
  const over = isOver(booking, now);
  const standsNow = isOpen(booking) || (status === 'confirmed' && !over);
  const mayNegotiate = may('booking.negotiate') && acts;
  return {
    cancel: standsNow && may('booking.cancel') && acts,
    late: isLate(booking, now.getTime(), standing.period.rules.cancelDays),
    move: standsNow && mayNegotiate && turnOf(booking) !== side,
    decide:
      status === 'cancelled' &&
      ((unit === 'undecided' && may('unit.decide') && acts) || (unit !== undefined && may('unit.correct'))),
    handOver: may('booking.handOver') && (may('booking.reassign') || acts) && holdsUnit(booking),
    report:
      may('report.write') &&
      acts &&
      (status === 'held' || status === 'reported' || (status === 'confirmed' && over)),
    feedback: status === 'reported' && may('feedback.give'),
  };
}

/** What stands proposed, as the one decides on it whose turn it is. */
export async function presentProposal(
  reader: Reader,
  subject: Subject,
  services: Services,
  typed: {
    readonly slot: string;
    readonly message: string;
    readonly fault?: 'time-not-chosen' | 'time-passed' | 'too-long' | 'over-entitlement';
    readonly overdueDays?: number;
  } = { slot: '', message: '' },
): Promise<Card> {
  const { standing, quota, booking, texts } = subject;
  const { code } = standing.municipality;
  const consulting = await consultingNow(services, reader.now);
  const consultant = whoseTime(reader.reader, subject, consulting);
  const proposer =
    booking.proposal?.side === 'municipality' ? booking.requestedBy : (booking.owner ?? booking.answeredBy);
  const other = proposer === undefined ? undefined : await services.people.read(proposer);
  const { slot, message, fault, overdueDays } = typed;
  return proposalCard({
    language: reader.language,
    now: reader.now,
    municipality: standing.name,
    code,
    period: standing.period,
    booking,
    texts,
    viewer: sideOf(reader.reader, code),
    other: {
      name: other?.name ?? (proposer === undefined ? '' : await services.people.nameOf(proposer)),
      roleTitle: other ? roleTitle(reader.language, other.role) : '',
    },
    ordinal: quota.active.findIndex((b) => b.id === booking.id) + 1,
    of: unitsOf(quota, standing.entitlement),
    warnings: (booking.proposal?.slots ?? []).map((one) => warningsFor(subject, one, consultant)),
    values: { slot, message },
    ...(fault === undefined ? {} : { fault }),
    ...(overdueDays === undefined ? {} : { overdueDays }),
    moving: booking.status === 'confirmed',
    nonce: services.newId(),
  });
}

/** The decision for whoever must make it; else the booking as it stands. */
export async function presentFor(
  reader: Reader,
  subject: Subject,
  services: Services,
  more: More = {},
): Promise<Card> {
  const consulting = await consultingNow(services, reader.now);
  const { overdueDays } = more;
  return more.news === undefined && decides(reader.reader, subject, consulting)
    ? presentProposal(reader, await withAgenda(subject, services), services, {
        slot: '',
        message: '',
        ...(overdueDays === undefined ? {} : { overdueDays }),
      })
    : presentBooking(reader, subject, services, more);
}

/** With who is busy when; for who does not know it yet. */
export async function withAgenda(subject: Subject, services: Services): Promise<Subject> {
  return subject.agenda
    ? subject
    : { ...subject, agenda: await agendaNow(services, subject.standing.period.id) };
}

/** What speaks against the agreed time, or else against the first of those proposed. */
function warningsShown(subject: Subject, consultant: string | undefined): readonly TimeWarning[] {
  const { chosen, proposal } = subject.booking;
  const slot = proposal?.slots[0] ?? chosen;
  return slot === undefined ? [] : warningsFor(subject, slot, consultant);
}

/** Whose time it is: who has the booking, or while nobody has, the consultant who reads or the only one asked. */
function whoseTime(
  reader: Person,
  { booking, standing }: Subject,
  consulting: Consulting,
): string | undefined {
  if (booking.owner !== undefined || reader.role === 'consultant') {
    return booking.owner ?? reader.id;
  }
  const asked = consultantsFor(consulting, standing.municipality.code);
  return asked.length === 1 ? asked[0]?.id : undefined;
}

function warningsFor(
  { agenda, standing, booking }: Subject,
  slot: { start: number; end: number },
  consultant: string | undefined,
) {
  return agenda
    ? warningsOf(agenda, slot, {
        municipality: standing.municipality.code,
        consultant,
        booking: booking.id,
      })
    : [];
}

async function nameOf(
  id: string | undefined,
  language: Language,
  services: Services,
): Promise<string | undefined> {
  return id === undefined || id === 'bot' ? undefined : nameEver(id, language, services);
}
