import type { SessionIndexEntry } from '../../storage/session-index.ts';
import { dayOf } from '../shared/helsinki.ts';
import type { Entitlements, Period, SessionKind } from '../shared/network.ts';

const counted = ['themeSeminar', 'workingSeminar', 'sparring'] as const satisfies readonly SessionKind[];

/**
 * How many of the network's sessions of each kind have been held in the period, and at how many of them the
 * municipality was. That is known only of those where somebody has marked who came; a registration is no attendance.
 */
export function heldSessions(
  index: readonly SessionIndexEntry[],
  period: Period,
  entitlements: Entitlements,
  now: Date,
  municipality: string,
) {
  return counted
    .map((kind) => {
      const held = index.filter((session) => session.kind === kind && isHeld(session, period, now));
      const marked = held.map(({ came }) => came).filter((came) => came !== undefined);
      return {
        kind,
        of: entitlements[kind],
        held: held.length,
        came: marked.filter((came) => (came[municipality] ?? 0) > 0).length,
        unmarked: held.length - marked.length,
      };
    })
    .filter(({ of }) => of > 0);
}

function isHeld({ sequence, status, start, end }: SessionIndexEntry, period: Period, now: Date): boolean {
  const day = dayOf(new Date(start));
  return (
    sequence > 0 && status === 'published' && end <= now.getTime() && period.from <= day && day <= period.to
  );
}
