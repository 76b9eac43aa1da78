import { addDays, clockOf, dayOf, instantAt } from './helsinki.ts';

const quietFrom = '20:00';
const quietTo = '07:00';

/**
 * Nobody is reminded of anything in the evening or at night: the instant itself, or seven in the morning after it
 * (milliseconds since 1970).
 */
export function afterQuiet(at: number): number {
  const instant = new Date(at);
  const clock = clockOf(instant);
  if (clock >= quietTo && clock < quietFrom) {
    return at;
  }
  const today = dayOf(instant);
  const morning = instantAt(clock < quietTo ? today : addDays(today, 1), quietTo);
  return morning?.getTime() ?? at;
}

/**
 * The instant by which so many milliseconds have passed from `at` on, of which those in quiet hours do not count: who
 * is given some hours to answer has them while awake.
 */
export function afterWaking(at: number, milliseconds: number): number {
  let from = afterQuiet(at);
  let left = milliseconds;
  for (;;) {
    const evening = instantAt(dayOf(new Date(from)), quietFrom)?.getTime() ?? from;
    if (left <= evening - from) {
      return from + left;
    }
    left -= evening - from;
    from = afterQuiet(evening);
  }
}
