import type { Session } from './session.ts';

/** Why nobody can register or change an answer now by themselves. */
export type NoRegistration = 'cancelled' | 'past' | 'not-open' | 'closed';

/** `at` in milliseconds. A draft is for its hosts alone: whoever asks must see to that. */
export function noRegistration(
  { facts, status }: Pick<Session, 'facts' | 'status'>,
  at: number,
): NoRegistration | undefined {
  if (status === 'cancelled') {
    return 'cancelled';
  }
  if (at >= facts.start) {
    return 'past';
  }
  if (facts.opens !== undefined && at < facts.opens) {
    return 'not-open';
  }
  return at >= facts.closes ? 'closed' : undefined;
}
