import { addDays, weekdayOf } from '../../shared/helsinki.ts';
import { monthOf, monthSpan, type Span, weekOf, yearOf } from './calendar.ts';
import { followingUnit } from './following-unit.ts';
import { holidayAt } from './holiday-names.ts';
import { holidayIn } from './holidays.ts';
import type { Which } from './meaning.ts';
import { months, season } from './months-and-seasons.ts';
import { numberedWeeks } from './numbered-weeks.ts';
import { isWord, meant, type Reading, says } from './reading.ts';
import { weekendOf, yearSpan } from './running-stretch.ts';
import { yearAfter } from './said-year.ts';
import { type Choice, type NamedStretch, ofAnyYear } from './stretch.ts';

const wishes = 'hyvää hyvaa hauskaa god glad trevlig skön good nice great merry happy'.split(' ');

/** A month, season, holiday, week or year, with the words that say which: "ensi vuoden maaliskuussa". */
export function namedStretch(reading: Reading, at: number): NamedStretch | undefined {
  const which = meant(reading, at, 'which')?.which;
  const following = followingUnit(reading, at);
  if (following !== undefined) {
    return following;
  }
  return which === undefined
    ? (plainWeekend(reading, at) ?? withYear(reading, returning(reading, at, false)))
    : chosenByWord(reading, at + 1, which);
}

function chosenByWord(reading: Reading, at: number, which: Which): NamedStretch | undefined {
  const { today } = reading;
  const ahead = which === 'coming' ? 1 : which;
  const unit = meant(reading, at, 'unit');
  const fixed = (span: Span): NamedStretch => ({
    stretch: { make: () => span, choice: { year: 0 } },
    next: at + 1,
  });
  if (says(reading, at, 'weekend')) {
    const weeks = which === 'coming' && weekdayOf(today) < 6 ? 0 : ahead;
    return fixed(weekendOf(addDays(today, 7 * weeks)));
  }
  if (unit?.unit === 'week' && unit.form !== 'short') {
    return fixed(weekOf(addDays(today, 7 * ahead)));
  }
  if (unit?.unit === 'month') {
    return fixed(monthSpan(yearOf(today), monthOf(today) + ahead));
  }
  if (unit?.unit === 'year') {
    const year = yearOf(today) + ahead;
    const inside = returning(reading, at + 1, true);
    return inside === undefined
      ? fixed(yearSpan(year))
      : { stretch: { ...inside.stretch, choice: { year } }, next: inside.next };
  }
  const found = returning(reading, at, true);
  const choice: Choice = ahead === 0 ? 'any' : ahead > 0 ? 'next' : 'last';
  return found === undefined ? undefined : { stretch: { ...found.stretch, choice }, next: found.next };
}

function plainWeekend(reading: Reading, at: number): NamedStretch | undefined {
  const span = weekendOf(reading.today);
  const wished = isWord(reading, at - 1, ...wishes);
  return says(reading, at, 'weekend') && !wished
    ? { stretch: { make: () => span, choice: { year: 0 } }, next: at + 1 }
    : undefined;
}

function returning(reading: Reading, at: number, introduced: boolean): NamedStretch | undefined {
  return (
    holiday(reading, at) ??
    months(reading, at, introduced) ??
    season(reading, at, introduced) ??
    numberedWeeks(reading, at)
  );
}

function holiday(reading: Reading, at: number): NamedStretch | undefined {
  const found = holidayAt(reading, at);
  return found === undefined || isWord(reading, at - 1, ...wishes)
    ? undefined
    : ofAnyYear((year) => holidayIn(found.holiday, year), found.next);
}

/** "maaliskuussa 2027", "i mars nästa år". */
function withYear(reading: Reading, found: NamedStretch | undefined): NamedStretch | undefined {
  if (found === undefined) {
    return undefined;
  }
  const year = yearAfter(reading, found.next);
  return year === undefined
    ? found
    : { stretch: { ...found.stretch, choice: { year: year.year } }, next: year.next };
}
