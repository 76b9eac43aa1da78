import { DateTime } from 'luxon';
import {
  attendees,
  comingDays,
  ending,
  helsinki,
  type LifeBooking,
  type LifeSession,
  later,
  type Who,
} from './life.ts';

/*
 * What people must be reminded of, worked out anew from how it is told to them, with nothing of the program.
 */

export interface Reminded {
  /** The instant at which it is due, milliseconds since 1970. */
  readonly at: number;
  readonly who: Who;
  readonly what: string;
}

const nine = (day: string) => helsinki(day, '09:00');
const dayOf = (at: number) => DateTime.fromMillis(at, { zone: 'Europe/Helsinki' }).toISODate() ?? '';

export function remindersOfSession(session: LifeSession): readonly Reminded[] {
  const { id, published, moved, cancelled = Number.POSITIVE_INFINITY, firstDay } = session;
  const closes = session.lastDay === undefined ? session.start : helsinki(later(session.lastDay, 1), '00:00');
  const lives = [
    { from: published, to: moved?.at ?? ending, start: session.start, closes },
    ...(moved ? [{ from: moved.at, to: ending, start: moved.start, closes: moved.closes }] : []),
  ];
  return lives.flatMap(({ from, to, start, closes: end }) => {
    const until = Math.min(end, start);
    const given = (at: number) => at > from && at < to && at < cancelled;
    const closing = [7, 1]
      .map((days) => nine(later(dayOf(until - 1), -days)))
      .filter(
        (at) => given(at) && at < until && (firstDay === undefined || at >= helsinki(firstDay, '00:00')),
      )
      .flatMap((at) =>
        attendees
          .filter((who) => who !== 'off' && wishOf(session, who, at) === undefined)
          .map((who) => ({ at, who, what: `${id} closing` })),
      );
    const coming = comingDays
      .map((days) => nine(later(dayOf(start), -days)))
      .filter((at) => given(at))
      .flatMap((at) =>
        attendees
          .filter((who) => who !== 'off' && ['onSite', 'remote'].includes(wishOf(session, who, at) ?? ''))
          .map((who) => ({ at, who, what: `${id} coming` })),
      );
    return [...closing, ...coming];
  });
}

function wishOf({ answers }: LifeSession, who: Who, at: number): string | undefined {
  return answers.findLast((one) => one.who === who && one.at < at)?.wish;
}

/** Of the years 2025 and 2026, as far as they are near the workshops. */
const holidays = ['2025-04-18', '2025-04-21', '2026-04-03', '2026-04-06', '2026-05-01'];

function workdaysLater(day: string, count: number): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = later(at, 1);
    const { weekday } = DateTime.fromISO(at, { zone: 'utc' });
    left -= weekday < 6 && !holidays.includes(at) ? 1 : 0;
  }
  return at;
}

export function remindersOfBooking(booking: LifeBooking): readonly Reminded[] {
  const { day, requested, confirmed, reported } = booking;
  const first = nine(workdaysLater(dayOf(requested), 5));
  const second = nine(workdaysLater(dayOf(first), 5));
  const weekly = Array.from({ length: 60 }, (_, week) => nine(later(day, 1 + 7 * week)));
  const coming = comingDays.map((days) => nine(later(day, -days))).filter((at) => at > confirmed);
  return [
    ...coming.flatMap((at) =>
      (['manager', 'contact', 'consultant'] as const).map((who) => ({ at, who, what: 'workshop' })),
    ),
    ...(first < confirmed ? [{ at: first, who: 'consultant', what: 'request' } as const] : []),
    ...(second < confirmed ? [{ at: second, who: 'coordinator', what: 'no answer' } as const] : []),
    ...weekly.filter((at) => at < reported).map((at) => ({ at, who: 'consultant', what: 'report' }) as const),
  ];
}

/** One unit is never used: the municipality and its consultant are warned six, three and one month before the end. */
export const warnings: readonly Reminded[] = [
  '2026-06-30',
  '2026-09-30',
  '2026-11-30',
  '2026-12-14',
  '2026-12-28',
].flatMap((day) =>
  (['manager', 'contact', 'consultant'] as const).map((who) => ({ at: nine(day), who, what: 'unused' })),
);
