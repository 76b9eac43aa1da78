import type { CalendarWords } from '../../cards/calendar/calendar-words.ts';
import type { Slot } from '../shared/booking.ts';
import type { Day } from '../shared/helsinki.ts';

/** One thing in a calendar. */
export interface CalendarEntry extends CalendarWords {
  /** The same for as long as the thing exists, whoever has it in their calendar. */
  readonly uid: string;
  /** Rises with each change. */
  readonly sequence: number;
  /** Milliseconds since 1970; undefined: never changed since it was made. */
  readonly changedAt?: number | undefined;
  /** Undefined for what is due on a day. */
  readonly time?: Slot | undefined;
  readonly day?: Day | undefined;
  readonly link?: string | undefined;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
}
