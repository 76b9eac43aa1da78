import type { Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';

export type AnnounceOutcome =
  | { readonly kind: 'announced'; readonly added: readonly string[] }
  /** Members do not know of it yet: it has to be published first. */
  | { readonly kind: 'draft' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'past' }
  | { readonly kind: 'no-such-session' };

/** A session stands in a channel once: channels that have it already are left out. `at` in milliseconds. */
export function decideAnnounce(
  session: Session,
  channels: readonly string[],
  at: number,
): { readonly answer: AnnounceOutcome; readonly event?: SessionEvent } {
  if (session.status !== 'published') {
    return { answer: { kind: session.status } };
  }
  if (session.facts.start <= at) {
    return { answer: { kind: 'past' } };
  }
  const standing = new Set(session.postings.filter((p) => p.status !== 'failed').map((p) => p.channel));
  const added = channels.filter((channel) => !standing.has(channel));
  return added.length === 0
    ? { answer: { kind: 'announced', added } }
    : { answer: { kind: 'announced', added }, event: { type: 'announced', channels: added } };
}
