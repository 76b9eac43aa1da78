import { placesLeft } from '../../bot/shared/session.ts';
import type { SessionItem } from './session-item.ts';

export type Phase = 'notOpen' | 'open' | 'full' | 'closed' | 'running' | 'past';

/** Where registration stands; `full` still takes people to the waiting list. */
export function phaseOf({ facts, counts }: SessionItem, now: Date): Phase {
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
  return placesLeft(facts, counts) === 0 && hasSite(facts) ? 'full' : 'open';
}

export function takesAnswers(phase: Phase): boolean {
  return phase === 'open' || phase === 'full';
}

/** A session without a place is held remotely only. */
export function hasSite(facts: { readonly place: string }): boolean {
  return facts.place !== '';
}
