import { furthestReminder, mostReminders, type ReminderDays } from '../shared/session.ts';
import type { Faults, SessionFields } from './form-fields.ts';

/** The fields for a session's own reminder days; empty: as its period has them. */
export const reminderFields = ['closingDays', 'comingDays'] as const;
export type ReminderField = (typeof reminderFields)[number];

/** How no days at all stand in a field, in any language. */
export const noDays = '-';

const noneTyped = /^(?:[-–—]|ei|nej|no|none|ingen|inga)(?: (?:muistut\p{L}+|påminnelse\p{L}*|reminders?))?$/u;
const between = /[\s,;&+]+/u;
const around = new Set('ja och and päivää päivä pv dagar dag days day ennen före innan before'.split(' '));

/** Days as they would be typed. */
export function daysField(days: readonly number[] | undefined): string {
  if (days === undefined) {
    return '';
  }
  return days.length === 0 ? noDays : descending(days).join(', ');
}

/** The days of its own; undefined: it has none. What means the same as what stands leaves that as it is written. */
export function readReminders(
  fields: SessionFields,
  standing: ReminderDays | undefined,
  faults: Faults,
): ReminderDays | undefined {
  const days: ReminderDays = {
    closingDays: readDays(fields, 'closingDays', faults),
    comingDays: readDays(fields, 'comingDays', faults),
  };
  if (reminderFields.every((field) => daysField(days[field]) === daysField(standing?.[field]))) {
    return standing;
  }
  return reminderFields.some((field) => days[field] !== undefined) ? days : undefined;
}

function readDays(
  fields: SessionFields,
  field: ReminderField,
  faults: Faults,
): readonly number[] | undefined {
  const typed = fields[field].trim().toLowerCase().replace(/\.$/, '').replace(/\s+/g, ' ');
  if (typed === '') {
    return undefined;
  }
  if (noneTyped.test(typed)) {
    return [];
  }
  const numbers = typed.split(between).filter((word) => word !== '' && !around.has(word));
  if (numbers.length === 0 || numbers.some((number) => !isDays(number))) {
    faults[field] = 'no-such-days';
    return undefined;
  }
  const days = descending(numbers.map(Number));
  if (days.length > mostReminders) {
    faults[field] = 'too-many-days';
  }
  return days;
}

function isDays(typed: string): boolean {
  return /^\d{1,3}$/.test(typed) && Number(typed) <= furthestReminder;
}

function descending(days: readonly number[]): readonly number[] {
  return [...new Set(days)].sort((a, b) => b - a);
}
