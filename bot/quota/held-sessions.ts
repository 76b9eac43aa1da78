import type { SessionIndexEntry } from '../../storage/session-index.ts';
import { dayOf } from '../shared/helsinki.ts';
import type { Period, SessionKind } from '../shared/network.ts';

const counted = ['themeSeminar', 'workingSeminar', 'sparring'] as const satisfies readonly SessionKind[];

/** How many of the network's sessions of each kind have been held in the period. */
export function heldSessions(index: readonly SessionIndexEntry[], period: Period, now: Date) {
  return counted
    .map((kind) => ({
      kind,
      of: period.entitlements[kind],
      held: index.filter(
        (s) => s.sequence > 0 && s.kind === kind && s.end <= now.getTime() && isIn(period, s.start),
      ).length,
    }))
    .filter(({ of }) => of > 0);
}

function isIn(period: Period, start: number): boolean {
  const day = dayOf(new Date(start));
  return period.from <= day && day <= period.to;
}
