import { capacityOf, hasSite, type Mode, type SessionFacts, takenPlaces } from '../../bot/shared/session.ts';
import type { SessionItem } from './session-item.ts';

export type Phase = 'cancelled' | 'notOpen' | 'open' | 'full' | 'closed' | 'running' | 'past';

/** Where registration stands; `full` still takes people to the waiting list. */
export function phaseOf({ facts, counts, status }: SessionItem, now: Date): Phase {
  if (status === 'cancelled') {
    return 'cancelled';
  }
  const at = now.getTime();
  if (at >= facts.end) {
    return 'past';
  }
  if (at >= facts.start) {
    return 'running';
  }
  if (facts.opens !== undefined && at < facts.opens) {
    return 'notOpen';
  }
  if (at >= facts.closes) {
    return 'closed';
  }
  return freePlaces({ facts, counts }, mainMode(facts)) === 0 ? 'full' : 'open';
}

export function takesAnswers(phase: Phase): boolean {
  return phase === 'open' || phase === 'full';
}

/** The kind of place that a session is about: on site, where there is a site. */
export function mainMode(facts: Pick<SessionFacts, 'place'>): Mode {
  return hasSite(facts) ? 'onSite' : 'remote';
}

/** Undefined: as many as come. */
export function freePlaces({ facts, counts }: Pick<SessionItem, 'facts' | 'counts'>, mode: Mode) {
  const capacity = capacityOf(facts, mode);
  return capacity === undefined ? undefined : Math.max(0, capacity - takenPlaces(counts, mode));
}
