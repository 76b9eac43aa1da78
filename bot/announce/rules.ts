import type { Session, SessionEvent } from '../shared/session.ts';

export type AnnounceOutcome =
  | { readonly kind: 'announced'; readonly added: readonly string[] }
  | { readonly kind: 'past' }
  | { readonly kind: 'no-such-session' };

/** A session stands in a channel once: channels that have it already are left out. `at` in milliseconds. */
export function decideAnnounce(
  session: Session,
  channels: readonly string[],
  at: number,
): { readonly answer: AnnounceOutcome; readonly event?: SessionEvent } {
  if (session.facts.start <= at) {
    return { answer: { kind: 'past' } };
  }
  const standing = new Set(session.postings.filter((p) => p.status !== 'failed').map((p) => p.channel));
  const added = channels.filter((channel) => !standing.has(channel));
  return added.length === 0
    ? { answer: { kind: 'announced', added } }
    : { answer: { kind: 'announced', added }, event: { type: 'announced', channels: added } };
}
