import type { Day } from '../shared/helsinki.ts';
import { dayOf, instantAt, isDay } from '../shared/helsinki.ts';
import type { Slot, WorkshopKind } from '../shared/quota.ts';
import { needsTime, workshopKinds } from '../shared/quota.ts';

/** The booking form as typed: every field is text, whatever the client sends. */
export interface BookingFields {
  readonly kind: string;
  readonly theme: string;
  readonly ownTheme: string;
  readonly aim: string;
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
export type BookingField = keyof BookingFields;

export type BookingFault =
  | 'choose-kind'
  | 'too-long'
  | 'give-a-time'
  | 'give-due-date'
  | 'no-such-date'
  | 'no-such-time'
  | 'in-the-past'
  | 'outside-period'
  | 'end-before-start'
  | 'same-time-twice';
export type BookingFaults = Readonly<Partial<Record<BookingField, BookingFault>>>;

export interface BookingWish {
  readonly kind: WorkshopKind;
  readonly theme: string;
  readonly aim: string;
  readonly slots: readonly Slot[];
  readonly due?: Day | undefined;
}

/** Longest texts of the form, in characters; stated on the card. */
export const themeLength = 120;
export const aimLength = 1000;
/** Longest message of a consultant's answer. */
export const messageLength = 500;

interface Frame {
  readonly now: Date;
  readonly from: Day;
  readonly to: Day;
}

/** Reads the form, or names each fault at its field. Fields of another kind than the chosen one are ignored. */
export function readBookingForm(
  fields: BookingFields,
  frame: Frame,
): { readonly wish: BookingWish } | { readonly faults: BookingFaults } {
  const faults: Partial<Record<BookingField, BookingFault>> = {};
  const kind = workshopKinds.find((k) => k === fields.kind);
  if (!kind) {
    return { faults: { kind: 'choose-kind' } };
  }
  const theme = fields.ownTheme.trim() || fields.theme.trim();
  const aim = fields.aim.trim();
  if (theme.length > themeLength) {
    faults.ownTheme = 'too-long';
  }
  if (aim.length > aimLength) {
    faults.aim = 'too-long';
  }
  const slots = needsTime(kind) ? readSlots(fields, frame, faults) : [];
  const due = needsTime(kind) ? undefined : readDue(fields.due, frame, faults);
  return Object.keys(faults).length > 0 ? { faults } : { wish: { kind, theme, aim, slots, due } };
}

function readDue(
  due: string,
  frame: Frame,
  faults: Partial<Record<BookingField, BookingFault>>,
): Day | undefined {
  const fault = due ? dayFault(due, frame) : 'give-due-date';
  if (fault) {
    faults.due = fault;
    return undefined;
  }
  return due;
}

function readSlots(
  fields: BookingFields,
  frame: Frame,
  faults: Partial<Record<BookingField, BookingFault>>,
): readonly Slot[] {
  const slots: Slot[] = [];
  for (const n of [1, 2, 3] as const) {
    const date = fields[`date${n}`];
    if (!date) {
      continue;
    }
    const fault = dayFault(date, frame);
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
    } else if (start <= frame.now) {
      faults[`start${n}`] = 'in-the-past';
    } else if (slots.some((s) => s.start === start.getTime() && s.end === end.getTime())) {
      faults[`date${n}`] = 'same-time-twice';
    } else {
      slots.push({ start: start.getTime(), end: end.getTime() });
    }
  }
  if (slots.length === 0 && Object.keys(faults).length === 0) {
    faults.date1 = 'give-a-time';
  }
  return slots;
}

function dayFault(day: string, frame: Frame): BookingFault | undefined {
  if (!isDay(day)) {
    return 'no-such-date';
  }
  if (day < dayOf(frame.now)) {
    return 'in-the-past';
  }
  return day < frame.from || day > frame.to ? 'outside-period' : undefined;
}
