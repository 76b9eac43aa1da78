import type { Slot } from '../shared/booking.ts';
import { type Day, dayOf, instantAt, isDay } from '../shared/helsinki.ts';

/** Up to three times, or a due date, as typed. */
export interface TimeFields {
  readonly due: string;
  readonly date1: string;
  readonly start1: string;
  readonly end1: string;
  readonly date2: string;
  readonly start2: string;
  readonly end2: string;
  readonly date3: string;
  readonly start3: string;
  readonly end3: string;
}

export type TimeFault =
  | 'give-a-time'
  | 'give-due-date'
  | 'no-such-date'
  | 'no-such-time'
  | 'in-the-past'
  | 'outside-period'
  | 'two-periods'
  | 'end-before-start'
  | 'same-time-twice';

/** A period in which a time may lie: its first and last day, both included. */
export interface Frame {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

export interface Times {
  readonly slots: readonly Slot[];
  readonly due?: Day | undefined;
  /** The period they lie in; undefined while there are faults. */
  readonly period?: string | undefined;
}

type Faults = Partial<Record<keyof TimeFields, TimeFault>>;

/** Reads the times that a kind of workshop needs and notes each fault at its field. */
export function readTimes(
  fields: TimeFields,
  timed: boolean,
  { now, frames }: { readonly now: Date; readonly frames: readonly Frame[] },
  faults: Faults,
): Times {
  const periods = new Set<string>();
  const check = (day: Day): TimeFault | undefined => {
    if (!isDay(day)) {
      return 'no-such-date';
    }
    if (day < dayOf(now)) {
      return 'in-the-past';
    }
    const frame = frames.find(({ from, to }) => from <= day && day <= to);
    if (!frame) {
      return 'outside-period';
    }
    periods.add(frame.id);
    return periods.size > 1 ? 'two-periods' : undefined;
  };
  const times = timed
    ? { slots: readSlots(fields, now, check, faults) }
    : { slots: [], due: readDue(fields.due, check, faults) };
  return { ...times, period: [...periods][0] };
}

type Check = (day: Day) => TimeFault | undefined;

function readDue(due: string, check: Check, faults: Faults): Day | undefined {
  const fault = due ? check(due) : 'give-due-date';
  if (fault) {
    faults.due = fault;
    return undefined;
  }
  return due;
}

function readSlots(fields: TimeFields, now: Date, check: Check, faults: Faults): readonly Slot[] {
  const slots: Slot[] = [];
  for (const n of [1, 2, 3] as const) {
    const date = fields[`date${n}`];
    if (!date) {
      continue;
    }
    const fault = check(date);
    if (fault) {
      faults[`date${n}`] = fault;
      continue;
    }
    const start = instantAt(date, fields[`start${n}`]);
    const end = instantAt(date, fields[`end${n}`]);
    if (!start) {
      faults[`start${n}`] = 'no-such-time';
    } else if (!end) {
      faults[`end${n}`] = 'no-such-time';
    } else if (end <= start) {
      faults[`end${n}`] = 'end-before-start';
    } else if (start <= now) {
      faults[`start${n}`] = 'in-the-past';
    } else if (slots.some((s) => s.start === start.getTime() && s.end === end.getTime())) {
      faults[`date${n}`] = 'same-time-twice';
    } else {
      slots.push({ start: start.getTime(), end: end.getTime() });
    }
  }
  if (slots.length === 0 && ![1, 2, 3].some((n) => fields[`date${n as 1}`])) {
    faults.date1 = 'give-a-time';
  }
  return slots;
}
