import type { Booking } from '../shared/booking.ts';
import { holdsUnit } from '../shared/booking.ts';
import type { Person } from '../shared/people.ts';
import type { Quota, QuotaEvent } from '../shared/quota.ts';
import { noRegistration } from '../shared/registration-time.ts';
import {
  answerOf,
  fillPlaces,
  type OfferRules,
  openSeating,
  type Seating,
  seatsOf,
  setAnswer,
} from '../shared/seating.ts';
import { type Answer, comes, type Session, type SessionFacts } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';

export interface Passing {
  readonly from: string;
  readonly to: string;
  /** Who named the successor, and when (milliseconds). */
  readonly by: string;
  readonly at: number;
}

/** What is not over of what somebody asked for: workshops until they are reported, questions until they are answered. */
export function passedInQuota(
  { active, questions }: Quota,
  { from, to, by, at }: Passing,
): Extract<QuotaEvent, { readonly type: 'succeeded' }> {
  return {
    type: 'succeeded',
    by,
    at,
    from,
    to,
    bookings: active.filter((one) => one.requestedBy === from && isUnderWay(one)).map(({ id }) => id),
    questions: questions.filter((one) => one.by === from && one.answeredAt === undefined).map(({ id }) => id),
  };
}

function isUnderWay({ status, unit }: Booking): boolean {
  return status !== 'reported' && unit !== 'lost';
}

/** A consultant's bookings that are another's from now on. */
export function ownedBy({ active }: Quota, owner: string): readonly Booking[] {
  return active.filter((one) => one.owner === owner && holdsUnit(one) && isUnderWay(one));
}

/**
 * The seats of a session once somebody's place, or turn in line, is their successor's. A successor who comes already or
 * has declined keeps their own answer, and the place becomes free. Undefined where there is nothing to pass on.
 */
export function passedSeats(
  session: Session,
  {
    from,
    to,
    at,
    municipality,
    offers,
    group,
  }: Passing & {
    readonly municipality: string | undefined;
    readonly offers: OfferRules;
    readonly group: Person['group'];
  },
): Extract<SessionEvent, { readonly type: 'seated' }> | undefined {
  const closed = noRegistration(session, at);
  if (closed === 'cancelled' || closed === 'past') {
    return undefined;
  }
  const seating = openSeating(session, at, offers);
  const own = answerOf(seating, from);
  if (!own || own.municipality !== municipality || !(comes(own) || own.waits)) {
    return undefined;
  }
  const takes = isTaken(seating, own, to);
  const { seat, waits, municipality: of } = own;
  setAnswer(seating, from, {
    seat: 'no',
    at,
    municipality: of,
    group: own.group,
    by: own.by,
    before: { seat, at: own.at },
    ...(takes ? { substitute: to } : {}),
  });
  if (takes) {
    setAnswer(seating, to, { seat, at, municipality: of, group, by: from, ...(waits ? { waits } : {}) });
  }
  fillPlaces(seating);
  return { type: 'seated', seats: seatsOf(seating) };
}

/** Whether the successor is better off with what the other one has. */
function isTaken(seating: Seating, own: Answer, to: string): boolean {
  const theirs = answerOf(seating, to);
  return theirs === undefined || (theirs.seat === 'waiting' && comes(own));
}

/** A session with its new host; undefined where the other one was none. */
export function passedHosting(facts: SessionFacts, { from, to }: Passing): SessionFacts | undefined {
  const { hosts, createdBy } = facts;
  if (!hosts?.includes(from) && createdBy !== from) {
    return undefined;
  }
  const next = hosts?.map((id) => (id === from ? to : id));
  return {
    ...facts,
    ...(next ? { hosts: [...new Set(next)] } : {}),
    ...(createdBy === from ? { createdBy: to } : {}),
  };
}
