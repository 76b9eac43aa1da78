import type { Announcement } from '../shared/announcement.ts';
import { instantAt, isDay } from '../shared/helsinki.ts';

/** A scheduled announcement this late is not sent by itself any more (milliseconds). */
export const missedAfter = 2 * 3_600_000;
/** How long one may schedule ahead (milliseconds): two years, as long as a period lasts. */
const longestAhead = 2 * 366 * 86_400_000;
/** How long it is kept what was delivered where (milliseconds). */
const historyKept = 60 * 86_400_000;

/** When its copies are forgotten: 60 days after the last, and of a session not before 60 days after its end. */
export function forgetsAt(
  { lastAt }: Pick<Announcement, 'lastAt'>,
  sessionEnd: number | undefined,
): number | undefined {
  return lastAt === undefined ? undefined : Math.max(lastAt, sessionEnd ?? 0) + historyKept;
}

export type Moment =
  | { readonly ok: true; readonly at: number }
  | { readonly ok: false; readonly fault: 'no-time' | 'past' | 'gap' | 'too-far' };

/** A day (`YYYY-MM-DD`) and a clock time (`HH:MM`) in Helsinki as an instant that is still to come. */
export function readMoment(date: string, time: string, now: number): Moment {
  const clock = time.trim();
  if (!isDay(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) {
    return { ok: false, fault: 'no-time' };
  }
  const at = instantAt(date, clock)?.getTime();
  if (at === undefined) {
    return { ok: false, fault: 'gap' };
  }
  return at <= now
    ? { ok: false, fault: 'past' }
    : at - now > longestAhead
      ? { ok: false, fault: 'too-far' }
      : { ok: true, at };
}
