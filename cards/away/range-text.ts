import type { Day } from '../../bot/shared/helsinki.ts';
import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';
import { dayText, shortDateText, withYear } from '../text/dates.ts';
import { unbroken } from '../text/unbroken.ts';

/** "ti 1.12.2026 – pe 4.12.2026"; one day alone. */
export function rangeText(language: Language, from: Day, to: Day): string {
  const first = unbroken(dayText(language, from));
  return from === to
    ? first
    : text(language, 'away.days', { from: first, to: unbroken(dayText(language, to)) });
}

export function firstDayText(language: Language, from: Day): string {
  return shortDateText(language, noon(from));
}

/** "1.12.–4.12.2026" for buttons: the year tells ranges of different years apart. */
export function shortRangeText(language: Language, from: Day, to: Day): string {
  const first = firstDayText(language, from);
  if (from === to) {
    return withYear(language, first, yearIn(from));
  }
  const last = withYear(language, shortDateText(language, noon(to)), yearIn(to));
  return yearIn(from) === yearIn(to)
    ? `${first}–${last}`
    : `${withYear(language, first, yearIn(from))}–${last}`;
}

/** Noon is on the same day in Helsinki whatever the season. */
function noon(day: Day): number {
  return Date.parse(`${day}T10:00:00Z`);
}

function yearIn(day: Day): string {
  return day.slice(0, 4);
}
