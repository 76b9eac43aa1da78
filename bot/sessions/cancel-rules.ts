import type { Session } from '../shared/session.ts';
import { allOf, concerned } from './change-rules.ts';

/** Longest reason, in characters; stated on the card. */
export const reasonLength = 500;

export interface SessionCancelled {
  readonly kind: 'cancelled' | 'discarded' | 'over' | 'reason-missing' | 'too-long' | 'no-such-session';
  readonly told?: number;
}

/** What comes of calling a session off, and who is told. `at` in milliseconds. */
export function decideCancel(
  session: Session,
  reason: string,
  at: number,
): {
  readonly kind: Exclude<SessionCancelled['kind'], 'no-such-session'>;
  readonly people: readonly string[];
} {
  if (session.status === 'cancelled' || at >= session.facts.end) {
    return { kind: 'over', people: [] };
  }
  if (reason.length > reasonLength) {
    return { kind: 'too-long', people: [] };
  }
  if (session.status === 'draft') {
    return { kind: 'discarded', people: [] };
  }
  return reason === ''
    ? { kind: 'reason-missing', people: [] }
    : { kind: 'cancelled', people: allOf(concerned(session)) };
}
