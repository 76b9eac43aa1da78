import type { Day } from '../../bot/shared/helsinki.ts';
import type { Language } from '../../bot/shared/people.ts';
import { dayText, shortDateText } from '../text/dates.ts';
import { unbroken } from '../text/unbroken.ts';

/** "ti 1.12., ke 2.12.": days soon enough that the year is clear. */
export function shortDays(language: Language, days: readonly Day[]): string {
  return days.map((day) => unbroken(shortDay(language, day))).join(', ');
}

function shortDay(language: Language, day: Day): string {
  const [weekday = ''] = dayText(language, day).split(' ');
  return `${weekday} ${shortDateText(language, Date.parse(`${day}T10:00:00Z`))}`;
}
