import type { SessionKind } from '../shared/network.ts';

/** The narrower first: a working seminar is a seminar, too. */
const named = [
  ['theme-seminar', ['themeSeminar']],
  ['working-seminar', ['workingSeminar']],
  ['contact-meeting', ['contactMeeting']],
  ['peer-discussion', ['peerDiscussion']],
  ['sparring', ['sparring']],
  ['seminar', ['themeSeminar', 'workingSeminar']],
] as const satisfies readonly (readonly [string, readonly SessionKind[]])[];

/** The kinds of sessions that a text is about; the likeliest first. Empty: it names none. */
export function sessionKindsIn(concepts: ReadonlySet<string>): readonly SessionKind[] {
  return named.find(([concept]) => concepts.has(concept))?.[1] ?? [];
}
