import { addDays, type Day, weekdayOf } from '../../shared/helsinki.ts';
import { type Span, weekOf } from './calendar.ts';
import type { Group } from './group.ts';
import { clockText, inPart, type PartOfDay, partHours } from './parts-of-day.ts';
import type { Piece } from './piece.ts';
import type { When } from './when.ts';

type Hours = { readonly from?: string; readonly to?: string };

export function whenOf(group: Group, today: Day): When | undefined {
  const { weekday, date } = group;
  const hours = hoursOf(group);
  if (date?.kind === 'span' && weekday === undefined) {
    const { first, last } = date.span;
    return first === last ? { kind: 'day', day: first, ...hours } : { kind: 'span', first, last, ...hours };
  }
  const days =
    date === undefined ? weekday && daysOf(weekday, today) : datesOf(date, weekday?.weekday, today);
  if (days === undefined) {
    const stands = group.clock !== undefined || group.part?.alone === true;
    return stands && hours.from !== undefined ? { kind: 'time', ...hours, from: hours.from } : undefined;
  }
  const [day, ...others] = days;
  if (day === undefined) {
    return undefined;
  }
  return others.length === 0 ? { kind: 'day', day, ...hours } : { kind: 'ambiguous', days, ...hours };
}

/** The nearest one, unless "next" may leap over it; today's own name is today or a week from now. */
function daysOf({ weekday, which }: Extract<Piece, { kind: 'weekday' }>, today: Day): readonly Day[] {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (which === undefined) {
    return ahead === 0 ? [today, addDays(today, 7)] : [addDays(today, ahead)];
  }
  switch (which) {
    case 'coming':
      return [addDays(today, ahead || 7)];
    case 0:
      return [addDays(weekOf(today).first, weekday - 1)];
    case -1:
      return [addDays(today, ahead - 7)];
    case 1:
      return [...new Set([addDays(today, ahead || 7), addDays(weekOf(today).first, 7 + weekday - 1)])];
  }
}

function datesOf(date: NonNullable<Group['date']>, weekday: number | undefined, today: Day): readonly Day[] {
  if (date.kind === 'span') {
    return weekdaysIn(date.span, weekday ?? 1, today);
  }
  if (weekday === undefined) {
    return date.days;
  }
  const agreeing = date.days.filter((day) => weekdayOf(day) === weekday);
  return agreeing.length > 0
    ? agreeing
    : [...new Set(date.days.flatMap((day) => [day, nearest(day, weekday, today)]))].sort();
}

/** Of a week that one, over or not; of a longer stretch those still to come. */
function weekdaysIn({ first, last }: Span, weekday: number, today: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = addDays(first, (weekday - weekdayOf(first) + 7) % 7); day <= last; day = addDays(day, 7)) {
    days.push(day);
  }
  const ahead = days.filter((day) => day >= today);
  return ahead.length > 0 ? ahead : days;
}

function nearest(day: Day, weekday: number, today: Day): Day {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  const found = addDays(day, ahead > 3 ? ahead - 7 : ahead);
  return found < today && day >= today ? addDays(found, 7) : found;
}

function hoursOf({ clock, part, weekday, date }: Group): Hours {
  const said = part?.part ?? weekday?.part ?? (date?.kind === 'days' ? date.part : undefined);
  if (clock === undefined) {
    return said === undefined
      ? {}
      : { from: clockText(partHours[said].from), to: clockText(partHours[said].to) };
  }
  const from = likely(clock.from, clock.twelve, said);
  if (clock.to === undefined) {
    return { from: clockText(from) };
  }
  const to = clock.to + from - clock.from;
  return to < 24 * 60 ? { from: clockText(from), to: clockText(to) } : { from: clockText(from) };
}

/** Nobody meets before seven in the morning who does not say that it is morning. */
function likely(minutes: number, twelve: boolean, part: PartOfDay | undefined): number {
  const early = part === 'morning' || part === 'forenoon';
  return twelve && minutes < 7 * 60 && !early ? minutes + 12 * 60 : inPart(minutes, part);
}
