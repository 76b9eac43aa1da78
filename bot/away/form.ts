import { addDays, type Day, daysBetween, isDay } from '../shared/helsinki.ts';

/** The form as typed: every field is text, whatever the client sends. */
export interface AwayFields {
  readonly from: string;
  /** Empty: one day. */
  readonly to: string;
  /** A consultant's id, or `nobody`. */
  readonly substitute: string;
}

export type AwayFault =
  | 'give-date'
  | 'no-such-date'
  | 'end-before-start'
  | 'in-the-past'
  | 'too-long'
  | 'too-far'
  | 'no-such-substitute';
export type AwayFaults = Readonly<Partial<Record<keyof AwayFields, AwayFault>>>;

export interface AwayWish {
  readonly from: Day;
  readonly to: Day;
  readonly substitute?: string;
}

/** The choice of no substitute; clients treat an empty value as nothing chosen. */
export const nobody = 'nobody';
/** Most days in one go, and how many years ahead they may be marked: more is a slip of the pen. */
export const longestAway = 366;
export const yearsAhead = 2;

interface Frame {
  readonly today: Day;
  /** Who may stand in: the other consultants. */
  readonly substitutes: readonly string[];
}

/** Reads the form, or names each fault at its field. Days that began in the past may end in the future. */
export function readAwayForm(
  fields: AwayFields,
  frame: Frame,
): { readonly wish: AwayWish } | { readonly faults: AwayFaults } {
  const from = fields.from.trim();
  const to = fields.to.trim() || from;
  const chosen = fields.substitute.trim();
  const substitute = chosen === '' || chosen === nobody ? undefined : chosen;
  const faults = {
    ...dayFaults(from, to, frame.today),
    ...(substitute === undefined || frame.substitutes.includes(substitute)
      ? {}
      : { substitute: 'no-such-substitute' as const }),
  };
  return Object.keys(faults).length > 0
    ? { faults }
    : { wish: { from, to, ...(substitute === undefined ? {} : { substitute }) } };
}

function dayFaults(from: Day, to: Day, today: Day): AwayFaults {
  if (from === '') {
    return { from: 'give-date' };
  }
  const wrong = {
    ...(isDay(from) ? {} : { from: 'no-such-date' as const }),
    ...(isDay(to) || to === from ? {} : { to: 'no-such-date' as const }),
  };
  if (Object.keys(wrong).length > 0) {
    return wrong;
  }
  if (to < from) {
    return { to: 'end-before-start' };
  }
  if (to < today) {
    return to === from ? { from: 'in-the-past' } : { to: 'in-the-past' };
  }
  if (from > addDays(today, yearsAhead * longestAway)) {
    return { from: 'too-far' };
  }
  return daysBetween(from, to) >= longestAway ? { to: 'too-long' } : {};
}
