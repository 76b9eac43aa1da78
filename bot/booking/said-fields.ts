import { type Audience, type Mode, needsTime, type WorkshopKind } from '../shared/booking.ts';
import type { BookingFields } from './form.ts';
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
}

/** The form's fields that can be filled from it; a theme among those offered is chosen, another is one's own. */
export function saidFields(
  { kind, theme, audience, mode, ...times }: SaidWorkshop,
  offered: readonly string[],
): Partial<BookingFields> {
  const known = offered.find((one) => one.toLocaleLowerCase('fi') === theme.toLocaleLowerCase('fi'));
  const { date1 = '', date2 = '', date3 = '', ...hours } = saidTimeFields(times);
  return {
    ...(kind ? { kind } : {}),
    ...(mode ? { mode } : {}),
    theme: known ?? '',
    ownTheme: known === undefined ? theme : '',
    audience: audience.join(','),
    ...(kind && !needsTime(kind) ? { due: date1 } : { date1, date2, date3 }),
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
