import { DateTime } from 'luxon';
import { type Day, zone } from '../../shared/helsinki.ts';

/** A Helsinki day and clock time as an instant with its offset, the way a network file has it. */
export function localInstant(day: Day, clock: string): string {
  const instant = DateTime.fromISO(`${day}T${clock}`, { zone }).toISO({ suppressMilliseconds: true });
  if (instant === null) {
    throw new Error('the sample has no such time');
  }
  return instant;
}
