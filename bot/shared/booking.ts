import { type Day, dayOf } from './helsinki.ts';

/** What a workshop unit may be spent on; the last three need a due date instead of a time. */
export const workshopKinds = ['coDevelopment', 'seminar', 'preparation', 'study', 'strategy'] as const;
export type WorkshopKind = (typeof workshopKinds)[number];

export function needsTime(kind: WorkshopKind): boolean {
  return kind === 'coDevelopment' || kind === 'seminar';
}

export const audiences = ['political', 'professional', 'sectors', 'supervisors', 'residents'] as const;
/** For whom a workshop is: the leadership (political, professional), sectors, supervisors, residents and stakeholders. */
export type Audience = (typeof audiences)[number];

export const modes = ['onSite', 'remote', 'both'] as const;
export type Mode = (typeof modes)[number];

/** A proposed or agreed time: instants in milliseconds since 1970 (UTC). */
export interface Slot {
  readonly start: number;
  readonly end: number;
}

/** Who negotiates: the municipality whose workshop it is, and the network's consultants. */
export type Side = 'municipality' | 'consultant';

/** Times, or a due date, that wait for the other side's answer. */
export interface Proposal {
  readonly side: Side;
  readonly slots: readonly Slot[];
  readonly due?: Day | undefined;
  /** When it was made, milliseconds since 1970. */
  readonly at: number;
}

export const bookingStatuses = [
  'requested',
  'countered',
  'confirmed',
  'held',
  'reported',
  'declined',
  'cancelled',
  'expired',
] as const;
export type BookingStatus = (typeof bookingStatuses)[number];

/** What became of the unit of a workshop that was cancelled late or not held. */
export type UnitFate = 'undecided' | 'returned' | 'lost';

export const costItems = ['train', 'km', 'flight', 'taxi', 'hotel', 'allowance', 'other'] as const;
export type CostItem = (typeof costItems)[number];

/** A workshop's report in numbers; its words are free text. */
export interface Report {
  readonly participants: Readonly<Partial<Record<Audience, number>>>;
  /** The consultant's work, in quarters of an hour. */
  readonly quarterHours: number;
  /** Travel costs in cents. */
  readonly costs: Readonly<Partial<Record<CostItem, number>>>;
  /** Kilometres by car; their cost is in `costs.km`, at the rate of the year they were driven in. */
  readonly km?: number | undefined;
}

/** A workshop booking without its free texts, which live in rows of their own and can be erased. */
export interface Booking {
  readonly id: string;
  readonly kind: WorkshopKind;
  readonly status: BookingStatus;
  readonly audience: readonly Audience[];
  readonly mode?: Mode | undefined;
  /** How many are expected to take part. */
  readonly expected?: number | undefined;
  /** What waits for an answer; of a confirmed workshop: a new time, and the agreed one stands meanwhile. */
  readonly proposal?: Proposal | undefined;
  readonly chosen?: Slot | undefined;
  readonly due?: Day | undefined;
  readonly requestedBy: string;
  readonly requestedAt: number;
  /** The consultant who took it: the first who answered, or whom it was handed to. */
  readonly owner?: string | undefined;
  /** Who changed its state last, and when. */
  readonly answeredBy?: string | undefined;
  readonly answeredAt?: number | undefined;
  /** Cancelled or not held: whether the unit came back. Absent: it came back by itself. */
  readonly unit?: UnitFate | undefined;
  readonly report?: Report | undefined;
  /** The municipality's feedback, 1–5. */
  readonly stars?: number | undefined;
  /** Reminders sent about what stands now; see `bot/remind`. */
  readonly reminded?: { readonly count: number; readonly at: number } | undefined;
  /** When those concerned were last reminded of the agreed time. */
  readonly comingToldAt?: number | undefined;
}

/** Free text of a booking; never in the audit trail. */
export interface BookingTexts {
  readonly theme: string;
  readonly aim: string;
  readonly place: string;
  readonly message: string;
}

export const noTexts: BookingTexts = { theme: '', aim: '', place: '', message: '' };

/** Whose answer is awaited; undefined when nothing is. */
export function turnOf({ proposal }: Booking): Side | undefined {
  return proposal && (proposal.side === 'municipality' ? 'consultant' : 'municipality');
}

/** Still to be agreed on. */
export function isOpen({ status }: Booking): boolean {
  return status === 'requested' || status === 'countered';
}

/** Whether the booking uses up one of the units. */
export function holdsUnit({ status, unit }: Booking): boolean {
  switch (status) {
    case 'requested':
    case 'countered':
    case 'confirmed':
    case 'held':
    case 'reported':
      return true;
    case 'cancelled':
      return unit === 'undecided' || unit === 'lost';
    case 'declined':
    case 'expired':
      return false;
  }
}

/** Whether a workshop's agreed time, or its due date, has passed. */
export function isOver({ chosen, due }: Booking, now: Date): boolean {
  return chosen ? chosen.end <= now.getTime() : due !== undefined && due < dayOf(now);
}
