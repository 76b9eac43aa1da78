import type { Day } from '../shared/helsinki.ts';
import type { SessionKind } from '../shared/network.ts';
import { daysIn, type Said } from './said.ts';
import { sessionKindsIn } from './session-kinds.ts';

/** What of a session to be made was said. Times are "HH:mm" in Helsinki. */
export interface SessionWish {
  readonly kind?: SessionKind;
  readonly days: readonly Day[];
  readonly from?: string;
  readonly to?: string;
  /** Remote only. */
  readonly remote: boolean;
}

/** How long a session lasts of which only the start is said. */
const usualHours = 2;
/** A form has room for so many. */
const mostDays = 4;

export function sessionWish(said: Said): SessionWish {
  const { concepts, whens, today } = said;
  const [kind] = sessionKindsIn(concepts);
  const timed = whens.find(({ when }) => when.from !== undefined)?.when;
  return {
    ...(kind ? { kind } : {}),
    days: daysIn(said)
      .filter((day) => day >= today)
      .slice(0, mostDays),
    ...(timed?.from ? { from: timed.from } : {}),
    ...(timed?.from ? { to: timed.to ?? hoursLater(timed.from) } : {}),
    remote: concepts.has('remote') && !concepts.has('on-site'),
  };
}

/** Where no end is said. */
function hoursLater(from: string): string {
  const [hours = '0', minutes = '00'] = from.split(':');
  return `${String(Math.min(Number(hours) + usualHours, 23)).padStart(2, '0')}:${minutes}`;
}
