import { type Booking, holdsUnit, type Proposal, type Report, type Slot, type UnitFate } from './booking.ts';
import type { Day } from './helsinki.ts';

/** `YYYY-Qn`. */
export type Quarter = string;

/** The situation analysis of a municipality in a period. */
export const analysisStatuses = ['ordered', 'underWay', 'done'] as const;
export type AnalysisStatus = (typeof analysisStatuses)[number];
export interface Analysis {
  readonly status: AnalysisStatus;
  readonly by: string;
  readonly at: number;
}

/** A question to the consultant, or a wish for other support: outside the units. */
export interface Question {
  readonly id: string;
  readonly kind: 'question' | 'support';
  readonly by: string;
  readonly at: number;
  readonly answeredBy?: string | undefined;
  readonly answeredAt?: number | undefined;
}

/** A municipality's workshops in a period: the unit of consistency for "never more than the entitlement". */
export interface Quota {
  /** Bookings that hold a unit, in the order they were asked for. */
  readonly active: readonly Booking[];
  /** Those that hold none any more, newest first; only the latest are kept at hand. */
  readonly ended: readonly Booking[];
  /** Units granted (or, negative, removed) by the coordinator. */
  readonly adjustment: number;
  /** When each unit is meant to be used, first unit first; `''`: not planned. */
  readonly plan: readonly Quarter[];
  readonly analysis?: Analysis | undefined;
  /** Open ones and the latest answered, newest first. */
  readonly questions: readonly Question[];
  /** When the municipality was last warned of units about to expire, milliseconds since 1970. */
  readonly warnedAt?: number | undefined;
}

export const emptyQuota: Quota = { active: [], ended: [], adjustment: 0, plan: [], questions: [] };

/** How many ended bookings and answered questions stay in the head; older ones remain in the audit trail. */
const endedKept = 20;
const questionsKept = 10;

/** Who did something to a booking, and when (milliseconds since 1970); `behalf`: in whose place. */
interface Act {
  readonly id: string;
  readonly by: string;
  readonly at: number;
  readonly behalf?: string | undefined;
}

/** `reason`: the key of a row of free text; the key is the hash of its content. */
interface Reasoned {
  readonly reason?: string | undefined;
}

export type QuotaEvent =
  | { readonly type: 'requested'; readonly booking: Booking; readonly behalf?: string | undefined }
  | (Act & { readonly type: 'proposed'; readonly proposal: Proposal })
  | (Act & { readonly type: 'confirmed'; readonly chosen?: Slot | undefined; readonly due?: Day | undefined })
  | (Act & { readonly type: 'declined' })
  /** A new time was refused: the agreed one stands. */
  | (Act & { readonly type: 'kept' })
  | (Act & Reasoned & { readonly type: 'cancelled'; readonly unit: UnitFate })
  | (Act & Reasoned & { readonly type: 'unitDecided'; readonly unit: UnitFate })
  | (Act & { readonly type: 'handedOver'; readonly to: string })
  | (Act & { readonly type: 'held' })
  | (Act & Reasoned & { readonly type: 'notHeld'; readonly unit: UnitFate })
  | (Act & { readonly type: 'reported'; readonly report: Report })
  | (Act & { readonly type: 'feedback'; readonly stars: number })
  | (Act & { readonly type: 'expired' })
  | (Act & { readonly type: 'reminded'; readonly count: number })
  /** Those concerned were reminded of the agreed time; `dropped`: it was too late for it. */
  | (Act & { readonly type: 'coming'; readonly dropped?: boolean | undefined })
  | (Omit<Act, 'id'> & Reasoned & { readonly type: 'corrected'; readonly units: number })
  | (Omit<Act, 'id'> & { readonly type: 'planned'; readonly plan: readonly Quarter[] })
  | (Omit<Act, 'id'> & { readonly type: 'analysis'; readonly status: AnalysisStatus })
  | { readonly type: 'asked'; readonly question: Question }
  | (Act & { readonly type: 'answered' })
  | { readonly type: 'warned'; readonly by: string; readonly at: number }
  /** Whoever asked has left: what is open of theirs is their successor's from now on. */
  | (Omit<Act, 'id'> & {
      readonly type: 'succeeded';
      readonly from: string;
      readonly to: string;
      readonly bookings: readonly string[];
      readonly questions: readonly string[];
    })
  /** These people are erased, or it is long ago: what they did stays, and not who did it. */
  | { readonly type: 'unlinked'; readonly who: readonly string[] };

export function findBooking(quota: Quota, id: string): Booking | undefined {
  return quota.active.find((b) => b.id === id) ?? quota.ended.find((b) => b.id === id);
}

/** The state after an event; replaying all events of the audit trail gives the stored state. */
export function applyQuotaEvent(quota: Quota, event: QuotaEvent): Quota {
  switch (event.type) {
    case 'requested':
      return { ...quota, active: [...quota.active, event.booking] };
    case 'corrected':
      return { ...quota, adjustment: quota.adjustment + event.units };
    case 'planned':
      return { ...quota, plan: event.plan };
    case 'analysis':
      return { ...quota, analysis: { status: event.status, by: event.by, at: event.at } };
    case 'asked':
      return { ...quota, questions: keptQuestions([event.question, ...quota.questions]) };
    case 'answered': {
      const answer = { answeredBy: event.by, answeredAt: event.at };
      return {
        ...quota,
        questions: keptQuestions(quota.questions.map((q) => (q.id === event.id ? { ...q, ...answer } : q))),
      };
    }
    case 'warned':
      return { ...quota, warnedAt: event.at };
    case 'succeeded':
      return succeeded(quota, event);
    case 'unlinked':
      return unlinked(quota, new Set(event.who));
    default: {
      const booking = findBooking(quota, event.id);
      return booking ? withBooking(quota, changed(booking, event)) : quota;
    }
  }
}

function succeeded(
  quota: Quota,
  { to, bookings, questions }: Extract<QuotaEvent, { readonly type: 'succeeded' }>,
): Quota {
  return {
    ...quota,
    active: quota.active.map((one) => (bookings.includes(one.id) ? { ...one, requestedBy: to } : one)),
    questions: quota.questions.map((one) => (questions.includes(one.id) ? { ...one, by: to } : one)),
  };
}

function unlinked(quota: Quota, gone: ReadonlySet<string>): Quota {
  const named = (id: string) => (gone.has(id) ? '' : id);
  const known = (id: string | undefined) => (id === undefined || gone.has(id) ? undefined : id);
  const booking = (one: Booking): Booking => ({
    ...one,
    requestedBy: named(one.requestedBy),
    owner: known(one.owner),
    answeredBy: known(one.answeredBy),
  });
  return {
    ...quota,
    active: quota.active.map(booking),
    ended: quota.ended.map(booking),
    analysis: quota.analysis && { ...quota.analysis, by: named(quota.analysis.by) },
    questions: quota.questions.map((question) => ({
      ...question,
      by: named(question.by),
      ...(question.answeredBy === undefined ? {} : { answeredBy: named(question.answeredBy) }),
    })),
  };
}

/** Everybody who is named in a quota. */
export function namedInQuota({ active, ended, analysis, questions }: Quota): readonly string[] {
  const all = [
    ...[...active, ...ended].flatMap(({ requestedBy, owner, answeredBy }) => [
      requestedBy,
      owner,
      answeredBy,
    ]),
    analysis?.by,
    ...questions.flatMap(({ by, answeredBy }) => [by, answeredBy]),
  ];
  return [...new Set(all.flatMap((id) => (id ? [id] : [])))];
}

type BookingEvent = Extract<QuotaEvent, Act & { readonly type: string }>;

function changed(booking: Booking, event: Exclude<BookingEvent, { readonly type: 'answered' }>): Booking {
  switch (event.type) {
    case 'proposed': {
      const status = booking.status === 'confirmed' ? 'confirmed' : statusAfter(event.proposal);
      return answered({ ...booking, status, proposal: event.proposal }, event, event.proposal.side);
    }
    case 'confirmed': {
      const due = event.due ?? booking.proposal?.due;
      const confirmed = {
        ...booking,
        status: 'confirmed' as const,
        chosen: event.chosen,
        due,
        proposal: undefined,
      };
      return answered(confirmed, event, booking.proposal?.side === 'municipality' ? 'consultant' : undefined);
    }
    case 'kept':
      return answered({ ...booking, proposal: undefined }, event);
    case 'declined':
      return answered({ ...booking, status: 'declined', proposal: undefined }, event, 'consultant');
    case 'expired':
    case 'held':
      return { ...booking, status: event.type, proposal: undefined, reminded: undefined };
    case 'cancelled':
    case 'notHeld':
      return answered(
        { ...booking, status: 'cancelled', proposal: undefined, unit: event.unit, report: undefined },
        event,
      );
    case 'unitDecided':
      return { ...booking, unit: event.unit, reminded: undefined };
    case 'handedOver':
      return { ...booking, owner: event.to, reminded: undefined };
    case 'reported':
      return answered({ ...booking, status: 'reported', proposal: undefined, report: event.report }, event);
    case 'feedback':
      return { ...booking, stars: event.stars };
    case 'coming':
      return { ...booking, comingToldAt: event.at };
    case 'reminded':
      return { ...booking, reminded: { count: event.count, at: event.at } };
  }
}

function statusAfter({ side }: Proposal): Booking['status'] {
  return side === 'municipality' ? 'requested' : 'countered';
}

/** A change of state starts the reminders anew; a consultant's first answer takes the booking. */
function answered(booking: Booking, event: Act, side?: 'municipality' | 'consultant'): Booking {
  return {
    ...booking,
    answeredBy: event.by,
    answeredAt: event.at,
    reminded: undefined,
    ...(side === 'consultant' && booking.owner === undefined ? { owner: event.behalf ?? event.by } : {}),
  };
}

/** In its place where it still holds a unit as before; else moved to where it belongs now. */
function withBooking(quota: Quota, booking: Booking): Quota {
  const replaced = (list: readonly Booking[]) => list.map((b) => (b.id === booking.id ? booking : b));
  const wasActive = quota.active.some((b) => b.id === booking.id);
  if (wasActive === holdsUnit(booking)) {
    return { ...quota, active: replaced(quota.active), ended: replaced(quota.ended) };
  }
  const without = (list: readonly Booking[]) => list.filter((b) => b.id !== booking.id);
  return wasActive
    ? {
        ...quota,
        active: without(quota.active),
        ended: [booking, ...quota.ended].slice(0, endedKept),
      }
    : { ...quota, active: [...quota.active, booking], ended: without(quota.ended) };
}

function keptQuestions(questions: readonly Question[]): readonly Question[] {
  const answered = questions.filter((q) => q.answeredAt !== undefined);
  const kept = new Set(answered.slice(0, questionsKept).map(({ id }) => id));
  return questions.filter((q) => q.answeredAt === undefined || kept.has(q.id));
}

/** Units that bookings hold. */
export function unitsUsed(quota: Quota): number {
  return quota.active.length;
}

/** Units of the period for this municipality: the period's own and what the coordinator corrected. */
export function unitsOf(quota: Quota, entitlement: number): number {
  return Math.max(0, entitlement + quota.adjustment);
}

/** Units that can still be booked. Never negative, also when an entitlement was lowered afterwards. */
export function unitsLeft(quota: Quota, entitlement: number): number {
  return Math.max(0, unitsOf(quota, entitlement) - unitsUsed(quota));
}
