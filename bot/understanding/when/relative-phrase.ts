import { addDays, addMonths, type Day, weekdayOf } from '../../shared/helsinki.ts';
import { monthOf, monthSpan, weekOf, yearOf } from './calendar.ts';
import type { Unit } from './meaning.ts';
import { days, type Found, span } from './piece.ts';
import { isWord, meant, numberAt, type Reading, says } from './reading.ts';

/** "ylihuomisesta viikon päästä", "en vecka från övermorgon", "a week on Tuesday": from another day than today. */
function awayFromDay(reading: Reading, at: number): Found | undefined {
  const front = dayToCountFrom(reading, at);
  if (front !== undefined) {
    const finnish = reading.language === 'fi';
    const led = finnish
      ? /st[aä]$/.test(reading.tokens[front.next - 1]?.text ?? '')
      : isWord(reading, front.next, 'om');
    const found = led
      ? (amountAt(reading, finnish ? front.next : front.next + 1) ?? oneGenitive(reading, front.next))
      : undefined;
    const later = finnish ? found?.genitive && says(reading, found.next, 'later') : front.relative;
    return found && later ? moved(front.days, found, finnish ? found.next + 1 : found.next) : undefined;
  }
  if (reading.language === 'fi') {
    return undefined;
  }
  const found = amountAt(reading, says(reading, at, 'in') ? at + 1 : at);
  const day =
    found && isWord(reading, found.next, 'från', 'fran', 'from', 'on')
      ? dayToCountFrom(reading, found.next + 1)
      : undefined;
  return found && day && moved(day.days, found, day.next);
}

function oneGenitive(reading: Reading, at: number): Amount | undefined {
  return reading.language === 'fi' ? oneUnit(reading, at) : undefined;
}

/** "Tomorrow", or a weekday: today's own name is today or a week from now. */
function dayToCountFrom(reading: Reading, at: number) {
  const relative = dayAway(reading, at);
  if (relative?.piece.kind === 'days') {
    return { days: relative.piece.days, next: relative.next, relative: true };
  }
  const weekday = meant(reading, at, 'weekday');
  if (
    weekday === undefined ||
    weekday.form === 'vague' ||
    weekday.form === 'short' ||
    weekday.form === 'past'
  ) {
    return undefined;
  }
  const ahead = (weekday.weekday - weekdayOf(reading.today) + 7) % 7;
  const days = [addDays(reading.today, ahead), ...(ahead === 0 ? [addDays(reading.today, 7)] : [])];
  return { days, next: at + 1, relative: false };
}

function moved(from: readonly Day[], { amount, unit }: Amount, next: number): Found {
  const move = (day: Day) =>
    unit === 'month' ? addMonths(day, amount) : addDays(day, unit === 'week' ? 7 * amount : amount);
  return days(next, ...from.map(move));
}

/** "huomenna", "i övermorgon", "kahden viikon päästä", "within two weeks". */
export function relativePhrase(reading: Reading, at: number): Found | undefined {
  return awayFromDay(reading, at) ?? dayAway(reading, at) ?? unitsAway(reading, at);
}

function dayAway(reading: Reading, at: number): Found | undefined {
  if (isWord(reading, at, 'day') && isWord(reading, at + 1, 'after') && isWord(reading, at + 2, 'tomorrow')) {
    return days(at + 3, addDays(reading.today, 2));
  }
  const led = isWord(reading, at, 'i');
  const found = meant(reading, led ? at + 1 : at, 'relative');
  if (found === undefined || (found.after !== undefined && !led)) {
    return undefined;
  }
  const day = addDays(reading.today, found.days);
  return {
    piece: { kind: 'days', days: [day], ...(found.part && { part: found.part }) },
    next: led ? at + 2 : at + 1,
  };
}

interface Amount {
  readonly amount: number;
  readonly unit: Unit;
  readonly genitive: boolean;
  readonly next: number;
}

function unitsAway(reading: Reading, at: number): Found | undefined {
  const { today, language } = reading;
  const within = says(reading, at, 'within');
  if (language !== 'fi') {
    const led = within || says(reading, at, 'in');
    const start = within && isWord(reading, at + 1, 'the') ? at + 2 : at + 1;
    const found = led ? amountAt(reading, says(reading, start, 'which') ? start + 1 : start) : undefined;
    return found && (within ? until(today, found, found.next) : away(today, found, found.next));
  }
  const found = amountAt(reading, at) ?? oneUnit(reading, at);
  if (found === undefined || !found.genitive) {
    return undefined;
  }
  if (says(reading, found.next, 'later')) {
    return away(today, found, found.next + 1);
  }
  return says(reading, found.next, 'inside') ? until(today, found, found.next + 1) : undefined;
}

function amountAt(reading: Reading, at: number): Amount | undefined {
  const couple = isWord(reading, at, 'a', 'ett') && isWord(reading, at + 1, 'couple', 'par');
  const amount = couple ? 2 : (meant(reading, at, 'amount')?.amount ?? numberAt(reading, at));
  const rest = couple ? (isWord(reading, at + 2, 'of') ? 3 : 2) : 1;
  const one = oneUnit(reading, at + rest);
  return amount === undefined || amount === 0 || one === undefined ? undefined : { ...one, amount };
}

function oneUnit(reading: Reading, at: number): Amount | undefined {
  const unit = meant(reading, at, 'unit');
  return unit === undefined || unit.form === 'short' || unit.unit === 'year'
    ? undefined
    : { amount: 1, unit: unit.unit, genitive: unit.form === 'genitive', next: at + 1 };
}

/** So many weeks ahead is a week, not its day: people seldom mean the very day. */
function away(today: Day, { amount, unit }: Amount, next: number): Found {
  switch (unit) {
    case 'day':
      return days(next, addDays(today, amount));
    case 'week':
      return span(next, weekOf(addDays(today, 7 * amount)));
    default:
      return span(next, monthSpan(yearOf(today), monthOf(today) + amount));
  }
}

function until(today: Day, { amount, unit }: Amount, next: number): Found {
  const last =
    unit === 'month' ? addMonths(today, amount) : addDays(today, unit === 'week' ? 7 * amount : amount);
  return span(next, { first: today, last });
}
