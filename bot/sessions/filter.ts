import { dayOf, daysBetween } from '../shared/helsinki.ts';
import type { SessionKind } from '../shared/network.ts';
import type { SessionFilter, Span } from '../shared/session-filter.ts';

interface Dated {
  readonly kind: SessionKind;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
}

export function fitting<T extends Dated>(sessions: readonly T[], filter: SessionFilter): readonly T[] {
  return sessions.filter((one) => isOfKind(one, filter) && distance(one, filter) === 0);
}

/**
 * Where none fits: so many that come near, in order of time. Of the kinds that were asked for if there are any, else of the
 * time, else whatever there is.
 */
export function nearest<T extends Dated>(
  sessions: readonly T[],
  filter: SessionFilter,
  most: number,
): readonly T[] {
  const ofKind = sessions.filter((one) => isOfKind(one, filter));
  const near = ofKind.length > 0 ? ofKind : fitting(sessions, { ...filter, kinds: [] });
  return (near.length > 0 ? near : sessions)
    .toSorted((a, b) => distance(a, filter) - distance(b, filter) || a.start - b.start)
    .slice(0, most)
    .toSorted((a, b) => a.start - b.start);
}

function isOfKind({ kind }: Dated, { kinds }: SessionFilter): boolean {
  return kinds.length === 0 || kinds.includes(kind);
}

/** How many days it is from what was asked for. */
function distance({ start, end }: Dated, { spans }: SessionFilter): number {
  const [from, to] = [dayOf(new Date(start)), dayOf(new Date(end))];
  const away = ({ first, last }: Span) => Math.max(0, daysBetween(to, first), daysBetween(last, from));
  return spans.length === 0 ? 0 : Math.min(...spans.map(away));
}
