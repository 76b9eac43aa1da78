import type { Arrival } from './arrival.ts';

/** The most arrivals in any sliding second. */
export function mostInASecond(arrivals: readonly Pick<Arrival, 'at'>[]): number {
  return Math.max(
    0,
    ...arrivals.map(({ at }) => arrivals.filter((one) => one.at <= at && at - one.at < 1_000).length),
  );
}

/** What somebody sees twice, as `conversation: marker`; an update replaces, so it does no harm twice. */
export function duplicates(arrivals: readonly Arrival[]): readonly string[] {
  const seen = new Set<string>();
  return deliveries(arrivals).flatMap(({ conversation, marker }) => {
    const what = `${conversation}: ${marker}`;
    const again = seen.has(what);
    seen.add(what);
    return again ? [what] : [];
  });
}

/** The messages that reached somebody. */
export function deliveries(arrivals: readonly Arrival[]): readonly Arrival[] {
  return arrivals.filter(({ delivered, kind }) => delivered && kind !== 'update');
}

/** Those that came before their `Retry-After` had passed. */
export function tooEarly(arrivals: readonly Arrival[]): readonly Arrival[] {
  return arrivals.filter(({ early }) => early);
}

/** Milliseconds from the first arrival to the last answer. */
export function timeTaken(arrivals: readonly Arrival[]): number {
  const first = Math.min(...arrivals.map(({ at }) => at));
  return Math.max(...arrivals.map(({ at, answeredAt }) => answeredAt ?? at)) - first;
}

/** How many were answered so; what was never answered counts under `none`. */
export function answers(arrivals: readonly Arrival[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { status = 'none' } of arrivals) {
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}
