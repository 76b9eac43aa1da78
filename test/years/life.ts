import { DateTime } from 'luxon';
import { people } from './network.ts';

/** Instants are milliseconds since 1970. */
export interface LifeSession {
  readonly id: string;
  readonly published: number;
  readonly start: number;
  /** Registration takes in this whole Helsinki day; undefined: until the session begins. */
  readonly lastDay: string | undefined;
  /** From this whole Helsinki day on. */
  readonly firstDay: string | undefined;
  readonly moved?: { readonly at: number; readonly start: number; readonly closes: number };
  readonly cancelled?: number;
  readonly answers: readonly LifeAnswer[];
}

export interface LifeAnswer {
  readonly at: number;
  readonly who: Who;
  readonly wish: 'onSite' | 'remote' | 'no';
}

/** A workshop: asked for, answered at last, held on its day, and reported on. */
export interface LifeBooking {
  readonly day: string;
  readonly requested: number;
  readonly confirmed: number;
  readonly reported: number;
}

const place = { tenantId: people.manager.tenantId };
const mark = (end: string) => `00000000-0000-4000-8000-${end.padStart(12, '0')}`;

/** Who is reminded of sessions; `off` has turned them off. */
export const cast = {
  manager: people.manager,
  contact: people.contact,
  member: { ...place, aadObjectId: mark('e1'), name: 'Meeri Lampi' },
  off: { ...place, aadObjectId: mark('e2'), name: 'Usva Tiainen' },
  consultant: people.consultant,
  coordinator: people.coordinator,
} as const;
export type Who = keyof typeof cast;
export const attendees = ['manager', 'contact', 'member', 'off'] as const satisfies readonly Who[];

export const beginning = helsinki('2025-01-13', '09:30');
export const ending = helsinki('2026-12-31', '12:00');

/** The period reminds of what is agreed on so many days before, not as usual: the earlier one is never the last. */
export const comingDays = [7, 1];

/** Days on which clocks are set, and the days after them. */
const changes = ['2025-03-30', '2025-10-26', '2026-03-29', '2026-10-25'];

export function helsinki(day: string, clock: string): number {
  return DateTime.fromISO(`${day}T${clock}`, { zone: 'Europe/Helsinki' }).toMillis();
}

export function later(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toISODate() ?? '';
}

/** A stream of numbers from 0 to below 1, the same for the same seed. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Two years of sessions: some around each change of the clock, some on one day, some moved or called off. */
export function sessionsOf(seed: number, count: number): readonly LifeSession[] {
  const next = numbers(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return Array.from({ length: count }, (_, n) => {
    const change = changes[n];
    const day = change ? later(change, whole(0, 2)) : later('2025-02-10', whole(0, 640));
    return sessionOn(`s${n}`, day, whole, pick);
  }).flatMap((one, n) => (n % 2 === 0 ? [one, twinOf(one)] : [one]));
}

/** At the same times, and nobody answers: the reminders of both fall on the same mornings. */
function twinOf({ moved: _moved, cancelled: _cancelled, ...session }: LifeSession): LifeSession {
  return { ...session, id: `${session.id}0`, answers: [] };
}

function sessionOn(
  id: string,
  day: string,
  whole: (min: number, max: number) => number,
  pick: <T>(all: readonly T[]) => T,
): LifeSession {
  const start = helsinki(day, pick(['08:00', '09:00', '13:00', '19:30']));
  const from = later(day, -whole(8, 10));
  const published = helsinki(from, '10:17');
  const lastDay = pick([undefined, later(day, -1), later(day, -2), later(day, -4)]);
  const firstDay = pick([undefined, undefined, later(from, 2), later(from, 3)]);
  const moves = whole(0, 3) === 0;
  const shift = whole(1, 9);
  const at = helsinki(later(from, whole(1, 4)), '13:07');
  const moved = {
    at,
    start: helsinki(later(day, shift), '10:00'),
    closes: helsinki(later(lastDay ?? day, shift), pick(['09:00', '16:00'])),
  };
  const cancelled = whole(0, 5) === 0 ? helsinki(later(from, whole(3, 7)), '14:11') : undefined;
  const closed = lastDay === undefined ? start : helsinki(lastDay, '18:00');
  const answers = attendees
    .flatMap((who) =>
      Array.from({ length: whole(0, 2) }, () => ({
        who,
        at: helsinki(later(from, whole(0, 10)), pick(['08:58', '09:02', '12:30', '17:45'])),
        wish: pick(['onSite', 'remote', 'no', 'onSite'] as const),
      })),
    )
    .filter((one) => one.at > published && one.at < Math.min(closed, cancelled ?? closed))
    .filter((one) => firstDay === undefined || one.at >= helsinki(firstDay, '00:00'))
    .sort((a, b) => a.at - b.at);
  return {
    id,
    published,
    start,
    lastDay,
    firstDay,
    ...(moves ? { moved } : {}),
    ...(cancelled === undefined ? {} : { cancelled }),
    answers,
  };
}

/** Workshops at written-down days, also over the changes of the clock; none begins near a holiday. */
export const bookings: readonly LifeBooking[] = [
  booking('2025-04-08', '2025-03-20 12:40', '2025-03-24 10:30', '2025-04-10 11:00'),
  booking('2025-11-05', '2025-10-21 14:20', '2025-11-04 09:40', '2025-11-28 15:10'),
  booking('2026-04-22', '2026-03-26 10:05', '2026-04-14 11:35', '2026-05-02 10:20'),
  booking('2026-11-04', '2026-10-19 13:15', '2026-10-27 12:25', '2026-11-13 08:50'),
];

function booking(day: string, requested: string, confirmed: string, reported: string): LifeBooking {
  const at = (text: string) => helsinki(text.slice(0, 10), text.slice(11));
  return { day, requested: at(requested), confirmed: at(confirmed), reported: at(reported) };
}
