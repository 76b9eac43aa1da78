import { type Day, daysBetween } from '../../shared/helsinki.ts';
import { dayIn, monthOf, monthSpan, yearOf } from './calendar.ts';
import { dayOfSaid, rangeOf } from './date-range.ts';
import { days, type Found, span } from './piece.ts';
import {
  countsThings,
  freeAfter,
  freeBefore,
  gluedMark,
  isDash,
  isWord,
  meant,
  numberAt,
  type Reading,
  says,
} from './reading.ts';
import { yearAfter } from './said-year.ts';

interface DayNumber {
  readonly day: number;
  readonly next: number;
  /** `plain` is a mere number, `marked` has "." or "th", `word` is "kolmas". */
  readonly how: 'plain' | 'marked' | 'word';
}

/** "3. päivä kesäkuuta", "kesäkuun 3.", "den 12 mars", "12–13 March", "March 12th", "the 12th". */
export function dayOfMonth(reading: Reading, at: number): Found | undefined {
  return dayThenMonth(reading, at) ?? monthThenDay(reading, at) ?? dayOnly(reading, at);
}

function dayThenMonth(reading: Reading, at: number): Found | undefined {
  const first = dayNumber(reading, at);
  if (first === undefined) {
    return undefined;
  }
  const other = isWord(reading, first.next, ...either) ? dayNumber(reading, first.next + 1) : undefined;
  const last = other ?? lastOfRange(reading, first) ?? first;
  const afterDay = isDayWord(reading, last.next) ? last.next + 1 : last.next;
  const linked = last.how !== 'plain' && (isWord(reading, afterDay, 'of') || isWord(reading, afterDay, 'i'));
  const start = linked ? afterDay + 1 : afterDay;
  const month = meant(reading, start, 'month');
  const isDay = last.day <= 31 || month?.form === 'whole' || month?.form === 'partitive';
  if (month === undefined || !fits(reading, month.form, last) || !isDay) {
    return undefined;
  }
  const dotted = month.form === 'short' && gluedMark(reading, start + 1, '.');
  const next = dotted ? start + 2 : start + 1;
  return other === undefined
    ? dated(reading, first, last, month.month, next)
    : eitherOf(reading, first, last, month.month, next);
}

const either = ['tai', 'vai', 'ja', 'eller', 'och', 'or', 'and'] as const;

/** "12 or 13 March" */
function eitherOf(reading: Reading, first: DayNumber, last: DayNumber, month: number, next: number): Found {
  const year = yearAfter(reading, next);
  const found = [first, last].map(({ day }) => dayOfSaid({ month, day, year: year?.year }, reading.today));
  return days(year?.next ?? next, ...found);
}

/** In Finnish "12. maaliskuuta" only: "oli 5 maaliskuussa" counts something. */
function fits({ language }: Reading, form: string, { how }: DayNumber): boolean {
  return language !== 'fi' || form === 'partitive' || (form === 'whole' && how === 'marked');
}

function monthThenDay(reading: Reading, at: number): Found | undefined {
  const month = meant(reading, at, 'month');
  const { language } = reading;
  if (month === undefined || language === 'sv' || (language === 'fi' && month.form !== 'genitive')) {
    return undefined;
  }
  const first = dayNumber(reading, isWord(reading, at + 1, 'the') ? at + 2 : at + 1);
  if (first === undefined || first.day > 31) {
    return undefined;
  }
  const last = lastOfRange(reading, first) ?? first;
  const dayWord = isDayWord(reading, last.next);
  if (meant(reading, last.next, 'unit')?.unit === 'week' || says(reading, last.next, 'weekday')) {
    return undefined;
  }
  const plainFinnish = language === 'fi' && first.how === 'plain' && first === last && !dayWord;
  const wordAlone =
    last.how === 'word' &&
    reading.tokens[last.next]?.kind === 'word' &&
    !dayWord &&
    !says(reading, last.next, 'clock');
  const counts = last.how === 'plain' && countsThings(reading, last.next) && !dayWord;
  return plainFinnish || wordAlone || counts
    ? undefined
    : dated(reading, first, last, month.month, dayWord ? last.next + 1 : last.next);
}

function dated(reading: Reading, first: DayNumber, last: DayNumber, month: number, next: number): Found {
  const year = yearAfter(reading, next);
  const end = year?.next ?? next;
  const said = { month, day: last.day, year: year?.year };
  return first === last
    ? days(end, dayOfSaid(said, reading.today))
    : parted(reading, first, span(end, rangeOf({ ...said, day: first.day }, said, reading.today)));
}

/** A dash makes a stretch of it, a word may be said of a move. */
function parted(reading: Reading, first: DayNumber, { piece, next }: Found): Found {
  const byWord = piece.kind === 'span' && !isDash(reading, first.next);
  return { piece: byWord ? { ...piece, parted: true } : piece, next };
}

/**
 * "12. päivä", "den 12", "the 12th": of this month or of the next that has it; where the text is about something of a day
 * (`from`), of that day's month or of the one nearest to it.
 */
function dayOnly(reading: Reading, at: number): Found | undefined {
  const found = dayNumber(reading, at);
  if (found === undefined || found.how === 'word') {
    return undefined;
  }
  const dayWord = found.how === 'marked' && reading.language === 'fi' && isDayWord(reading, found.next);
  const led = isWord(reading, at - 1, 'den') || (found.how === 'marked' && isWord(reading, at - 1, 'the'));
  const next = reading.tokens[found.next];
  const ended =
    next === undefined ||
    (next.kind === 'mark' && !'%€/'.includes(next.text)) ||
    ['clock', 'filler', 'part', 'company', 'and'].some((is) => says(reading, found.next, is as 'clock'));
  if (!dayWord && !(led && ended && freeAfter(reading, found.next))) {
    return undefined;
  }
  const { today, from = today } = reading;
  const base = daysBetween(today, from) < 0 ? today : from;
  const [own, ...others] = [0, 1, 2, -1].map((ahead) => {
    const { first } = monthSpan(yearOf(base), monthOf(base) + ahead);
    return dayIn(yearOf(first), monthOf(first), found.day) ?? '';
  });
  const away = (day: Day) => Math.abs(daysBetween(base, day));
  const candidates = [own ?? '', ...others.filter(Boolean).toSorted((a, b) => away(a) - away(b))];
  const end = dayWord ? found.next + 1 : found.next;
  const day = candidates.find((one) => one !== '' && one >= today);
  return days(end, day);
}

function lastOfRange(reading: Reading, first: DayNumber): DayNumber | undefined {
  const joined = isDash(reading, first.next) || says(reading, first.next, 'until');
  return joined && first.how !== 'word' ? dayNumber(reading, first.next + 1, true) : undefined;
}

function dayNumber(reading: Reading, at: number, joined = false): DayNumber | undefined {
  const word = meant(reading, at, 'ordinal')?.nth;
  if (word !== undefined && word > 0) {
    return { day: word, next: at + 1, how: 'word' };
  }
  const day = numberAt(reading, at);
  if (day === undefined || day === 0 || !(joined || freeBefore(reading, at))) {
    return undefined;
  }
  if (gluedMark(reading, at + 1, '.') && freeAfter(reading, at + 1)) {
    return { day, next: at + 2, how: 'marked' };
  }
  if (says(reading, at + 1, 'ordinal-mark') && reading.tokens[at + 1]?.glued) {
    return { day, next: at + 2, how: 'marked' };
  }
  if (gluedMark(reading, at + 1, ':') && says(reading, at + 2, 'ordinal-mark')) {
    return { day, next: at + 3, how: 'marked' };
  }
  return { day, next: at + 1, how: 'plain' };
}

function isDayWord(reading: Reading, at: number): boolean {
  // "10 päivää" counts days.
  return (
    meant(reading, at, 'unit')?.unit === 'day' && !isWord(reading, at, 'päivää', 'paivaa', 'days', 'dagar')
  );
}
