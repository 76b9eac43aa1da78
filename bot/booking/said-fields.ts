import { type Audience, type Mode, needsTime, type WorkshopKind } from '../shared/booking.ts';
import type { BookingFields } from './form.ts';

/** What was said of a workshop before its form was opened. Days are of Helsinki, times "HH:mm". */
export interface SaidWorkshop {
  readonly kind?: WorkshopKind;
  readonly theme: string;
  readonly audience: readonly Audience[];
  readonly mode?: Mode;
  readonly days: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** The form's fields that can be filled from it; a theme among those offered is chosen, another is one's own. */
export function saidFields(
  { kind, theme, audience, mode, days, from, to }: SaidWorkshop,
  offered: readonly string[],
): Partial<BookingFields> {
  const known = offered.find((one) => one.toLocaleLowerCase('fi') === theme.toLocaleLowerCase('fi'));
  const [date1 = '', date2 = '', date3 = ''] = days;
  return {
    ...(kind ? { kind } : {}),
    ...(mode ? { mode } : {}),
    theme: known ?? '',
    ownTheme: known === undefined ? theme : '',
    audience: audience.join(','),
    ...(kind && !needsTime(kind) ? { due: date1 } : { date1, date2, date3 }),
    ...(from ? { start1: from, start2: from, start3: from } : {}),
    ...(to ? { end1: to, end2: to, end3: to } : {}),
  };
}
