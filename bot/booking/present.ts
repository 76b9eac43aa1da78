import { type BookingCardInput, bookingCard } from '../../cards/booking/booking-card.ts';
import { requestCard } from '../../cards/booking/request-card.ts';
import type { Card } from '../../cards/card.ts';
import { roleTitle } from '../../cards/role/role-title.ts';
import { readPerson } from '../../storage/people.ts';
import { readBookingTexts } from '../../storage/quota.ts';
import { authorize } from '../shared/authorize.ts';
import type { Language, Person } from '../shared/people.ts';
import type { Booking, BookingTexts, Quota } from '../shared/quota.ts';
import type { Services } from '../turn.ts';
import { bookingState } from './rules.ts';
import type { Standing } from './standing.ts';

interface Reader {
  readonly reader: Person;
  readonly language: Language;
  readonly now: Date;
}

/** The consultants a municipality's requests go to: its own, else all. */
export async function consultantsOf(services: Services, municipality: string): Promise<readonly Person[]> {
  const all = await services.consultants.get();
  const own = all.filter((person) => person.municipalities.includes(municipality));
  return own.length > 0 ? own : all;
}

/** A booking as its reader sees it: facts, what is true now and whose turn it is. */
export async function presentBooking(
  { reader, language, now }: Reader,
  standing: Standing,
  quota: Quota,
  booking: Booking,
  services: Services,
  news?: BookingCardInput['news'],
  /** The texts, where the caller has them. */
  known?: BookingTexts,
): Promise<Card> {
  const { code } = standing.municipality;
  const personOf = async (id: string | undefined): Promise<Person | undefined> => {
    if (id === undefined || id === reader.id) {
      return id === undefined ? undefined : reader;
    }
    return readPerson(services.tables, id);
  };
  const [texts, consultants, requester, answerer] = await Promise.all([
    known ?? readBookingTexts(services.tables, code, standing.period.id, booking.id),
    consultantsOf(services, code),
    personOf(booking.requestedBy),
    personOf(booking.answeredBy),
  ]);
  const state = bookingState(booking, now);
  return bookingCard({
    language,
    now,
    municipality: standing.name,
    code,
    period: standing.period,
    booking,
    texts,
    state,
    ...(news === undefined ? {} : { news }),
    viewer: reader.municipality === code ? 'municipality' : 'consultant',
    who: {
      ...(requester ? { requester: requester.name } : {}),
      ...(answerer ? { answerer: answerer.name } : {}),
      consultants: consultants.map((person) => person.name),
    },
    left: Math.max(0, standing.entitlement - quota.active.length),
    of: standing.entitlement,
    canCancel: (state === 'requested' || state === 'confirmed') && authorize(reader, 'booking.cancel', code),
    nonce: services.newId(),
  });
}

/** An open request as the consultant decides on it. */
export async function presentRequest(
  { language, now }: Reader,
  standing: Standing,
  quota: Quota,
  booking: Booking,
  services: Services,
  typed: {
    readonly slot: string;
    readonly message: string;
    readonly fault?: 'time-not-chosen' | 'time-passed' | 'too-long';
  } = {
    slot: '',
    message: '',
  },
): Promise<Card> {
  const { code } = standing.municipality;
  const [texts, requester] = await Promise.all([
    readBookingTexts(services.tables, code, standing.period.id, booking.id),
    readPerson(services.tables, booking.requestedBy),
  ]);
  return requestCard({
    language,
    now,
    municipality: standing.name,
    code,
    period: standing.period,
    booking,
    texts,
    requester: {
      name: requester?.name ?? '',
      roleTitle: requester ? roleTitle(language, requester.role) : '',
    },
    ordinal: quota.active.findIndex((b) => b.id === booking.id) + 1,
    of: standing.entitlement,
    values: { slot: typed.slot, message: typed.message },
    ...(typed.fault === undefined ? {} : { fault: typed.fault }),
    nonce: services.newId(),
  });
}
