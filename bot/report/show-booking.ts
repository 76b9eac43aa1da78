import { notice } from '../notice.ts';
import type { BookingIds } from '../shared/outbox.ts';
import { findBooking, type Quota } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import type { ReportOutcome } from './rules.ts';

/** What the booking's card says first, after what was done. */
export type ReportNews =
  | 'report-ready'
  | 'unit-returned'
  | 'unit-lost'
  | 'thanked'
  | 'taken'
  | 'already-answered';

/** Shows a booking to one person; composed outside, since features do not know each other. */
export type PresentBooking = (
  turn: Turn,
  ref: BookingIds,
  services: Services,
  news?: ReportNews,
) => Promise<Reply>;

export function noSuchBooking(turn: Turn): Reply {
  return notice(turn, { notice: 'no-such-booking' }, ['bookings', 'help']);
}

/** The booking as it stands, whatever came of what was asked. Somebody else's looks like one that is not there. */
export function showBooking(
  turn: Turn,
  { municipality, period, booking: id }: BookingIds,
  answer: { readonly kind: ReportOutcome['kind'] | 'faulty' },
  quota: Quota,
  present: PresentBooking,
  services: Services,
): Promise<Reply> {
  const booking = findBooking(quota, id);
  if (!booking || answer.kind === 'not-allowed' || answer.kind === 'no-such-booking') {
    return Promise.resolve(noSuchBooking(turn));
  }
  return present(turn, { municipality, period, booking: id }, services, newsOf(answer.kind, booking.unit));
}

function newsOf(kind: ReportOutcome['kind'] | 'faulty', unit: string | undefined): ReportNews | undefined {
  switch (kind) {
    case 'reported':
      return 'report-ready';
    case 'not-held':
      return unit === 'lost' ? 'unit-lost' : 'unit-returned';
    case 'thanked':
    case 'taken':
    case 'already-answered':
      return kind;
    case 'faulty':
    case 'not-allowed':
    case 'no-such-booking':
    case 'not-over':
    case 'not-reported':
      return undefined;
  }
}
