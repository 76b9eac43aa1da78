import { type Aways, isAway } from './away.ts';
import type { Slot } from './booking.ts';
import { addDays, type Day, dayOf } from './helsinki.ts';
import { type DayOff, dayOff } from './workdays.ts';

/** Something that takes a time: an agreed workshop or a session. */
export interface Engagement extends Slot {
  /** The workshop's booking, or the session. */
  readonly id: string;
  readonly municipality?: string | undefined;
  /** The consultant who holds it. */
  readonly consultant?: string | undefined;
}

/** All that is known of who is busy when. */
export interface Agenda {
  readonly engagements: readonly Engagement[];
  readonly aways: Aways;
}

/** What speaks against a time. It is pointed out and forbids nothing. */
export type TimeWarning = DayOff | 'away' | 'consultant-busy' | 'municipality-busy';

/** Whose time it is. */
interface Parties {
  readonly municipality: string;
  readonly consultant?: string | undefined;
  /** The booking the time is for: it does not clash with itself. */
  readonly booking?: string | undefined;
}

export function warningsOf(agenda: Agenda, slot: Slot, parties: Parties): readonly TimeWarning[] {
  const { municipality, consultant, booking } = parties;
  const day = dayOf(new Date(slot.start));
  const off = dayOff(day);
  const meanwhile = agenda.engagements.filter(
    (other) => other.id !== booking && other.start < slot.end && slot.start < other.end,
  );
  return [
    ...(off ? [off] : []),
    ...(consultant !== undefined && isAway(agenda.aways, consultant, day) ? (['away'] as const) : []),
    ...(consultant !== undefined && meanwhile.some((other) => other.consultant === consultant)
      ? (['consultant-busy'] as const)
      : []),
    ...(meanwhile.some((other) => other.municipality === municipality)
      ? (['municipality-busy'] as const)
      : []),
  ];
}

/** Working days, from `from` to `to`, on which the bot knows of nothing of the consultant's; the first `count`. */
export function freeDays(
  agenda: Agenda,
  consultant: string,
  { from, to, count }: { readonly from: Day; readonly to: Day; readonly count: number },
): readonly Day[] {
  const busy = agenda.engagements
    .filter((one) => one.consultant === consultant)
    .map(({ start, end }) => ({ first: dayOf(new Date(start)), last: dayOf(new Date(end - 1)) }));
  const free: Day[] = [];
  for (let day = from; day <= to && free.length < count; day = addDays(day, 1)) {
    if (
      dayOff(day) === undefined &&
      !busy.some(({ first, last }) => first <= day && day <= last) &&
      !isAway(agenda.aways, consultant, day)
    ) {
      free.push(day);
    }
  }
  return free;
}
