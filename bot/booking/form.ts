import {
  type Audience,
  audiences,
  type Mode,
  modes,
  needsTime,
  type WorkshopKind,
  workshopKinds,
} from '../shared/booking.ts';
import { type Frame, readTimes, type TimeFault, type TimeFields, type Times } from './times.ts';

/** The booking form as typed: every field is text, whatever the client sends. */
export interface BookingFields extends TimeFields {
  readonly kind: string;
  readonly theme: string;
  readonly ownTheme: string;
  readonly aim: string;
  /** Chosen audiences, separated by commas. */
  readonly audience: string;
  readonly mode: string;
  readonly place: string;
  readonly expected: string;
}
export type BookingField = keyof BookingFields;

export type BookingFault = TimeFault | 'choose-kind' | 'too-long' | 'not-a-number';
export type BookingFaults = Readonly<Partial<Record<BookingField, BookingFault>>>;

export interface BookingWish extends Times {
  readonly kind: WorkshopKind;
  readonly theme: string;
  readonly aim: string;
  readonly place: string;
  readonly audience: readonly Audience[];
  readonly mode?: Mode | undefined;
  readonly expected?: number | undefined;
}

/** Longest texts of the form, in characters; stated on the card. */
export const themeLength = 120;
export const aimLength = 1000;
export const placeLength = 120;
/** Longest message to the other side, and longest reason. */
export const messageLength = 500;
export const reasonLength = 500;
/** More people than this are no workshop. */
export const mostExpected = 5000;

interface Rules {
  readonly now: Date;
  /** The periods in which the municipality may book. */
  readonly frames: readonly Frame[];
}

/** Reads the form, or names each fault at its field. Fields of another kind than the chosen one are ignored. */
export function readBookingForm(
  fields: BookingFields,
  rules: Rules,
): { readonly wish: BookingWish } | { readonly faults: BookingFaults } {
  const faults: Partial<Record<BookingField, BookingFault>> = {};
  const kind = workshopKinds.find((k) => k === fields.kind);
  if (!kind) {
    return { faults: { kind: 'choose-kind' } };
  }
  const theme = fields.ownTheme.trim() || fields.theme.trim();
  const aim = fields.aim.trim();
  const timed = needsTime(kind);
  const place = timed ? fields.place.trim() : '';
  if (theme.length > themeLength) {
    faults.ownTheme = 'too-long';
  }
  if (aim.length > aimLength) {
    faults.aim = 'too-long';
  }
  if (place.length > placeLength) {
    faults.place = 'too-long';
  }
  const chosen = fields.audience.split(',').map((one) => one.trim());
  const audience = audiences.filter((one) => chosen.includes(one));
  const event = timed
    ? { mode: modes.find((m) => m === fields.mode), expected: readCount(fields, faults) }
    : {};
  const times = readTimes(fields, timed, rules, faults as Partial<Record<keyof TimeFields, TimeFault>>);
  return Object.keys(faults).length > 0
    ? { faults }
    : { wish: { kind, theme, aim, place, audience, ...event, ...times } };
}

function readCount(
  { expected }: BookingFields,
  faults: Partial<Record<BookingField, BookingFault>>,
): number | undefined {
  const typed = expected.trim();
  if (typed === '') {
    return undefined;
  }
  const count = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
  if (count < 1 || count > mostExpected) {
    faults.expected = 'not-a-number';
    return undefined;
  }
  return count;
}
