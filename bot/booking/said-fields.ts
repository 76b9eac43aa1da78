import { type Audience, type Mode, needsTime, type WorkshopKind } from '../shared/booking.ts';
import { type BookingFields, themeLength } from './form.ts';
import type { TimeFields } from './times.ts';

/** Times said before a form was opened. Days are of Helsinki, times "HH:mm"; those beside the days are of all others. */
export interface SaidTimes {
  readonly days: readonly { readonly day: string; readonly from?: string; readonly to?: string }[];
  readonly from?: string;
  readonly to?: string;
}

/** What was said of a workshop before its form was opened. */
export interface SaidWorkshop extends SaidTimes {
  readonly kind?: WorkshopKind;
  readonly theme: string;
  readonly audience: readonly Audience[];
  readonly mode?: Mode;
  readonly place?: string;
  readonly aim?: string;
  readonly expected?: number;
  /** By when it is to be ready. */
  readonly due?: string;
}

/**
 * The form's fields that can be filled from it. `offered`: the theme that was said, as the form offers it; another is one's
 * own, and one that is too long is in the aim as well.
 */
export function saidFields(
  { kind, theme, audience, mode, place, aim = '', expected, due, ...times }: SaidWorkshop,
  offered: string | undefined,
): Partial<BookingFields> {
  const long = offered === undefined && theme.length > themeLength;
  const { date1 = '', date2 = '', date3 = '', ...hours } = saidTimeFields(times);
  return {
    ...(kind ? { kind } : {}),
    ...(mode ? { mode } : {}),
    ...(place ? { place } : {}),
    ...(expected ? { expected: String(expected) } : {}),
    theme: offered ?? '',
    ownTheme: offered === undefined ? theme.slice(0, themeLength) : '',
    ...(long || aim !== '' ? { aim: [long ? theme : '', aim].filter(Boolean).join('. ') } : {}),
    audience: audience.join(','),
    ...(kind && !needsTime(kind) ? { due: due ?? date1 } : { date1, date2, date3 }),
    ...(due && !kind && date1 === '' ? { due } : {}),
    ...hours,
  };
}

/** What was not said is not among them. */
export function saidTimeFields({ days, ...shared }: SaidTimes): Partial<TimeFields> {
  const [first = shared, second = shared, third = shared] = days;
  const row = (n: 1 | 2 | 3, one: SaidTimes['days'][number] | typeof shared) => ({
    ...('day' in one ? { [`date${n}`]: one.day } : {}),
    ...(one.from === undefined ? {} : { [`start${n}`]: one.from }),
    ...(one.to === undefined ? {} : { [`end${n}`]: one.to }),
  });
  return { ...row(1, first), ...row(2, second), ...row(3, third) };
}
