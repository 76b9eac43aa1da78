import type { SessionKind } from '../shared/network.ts';

const named = [
  ['theme-seminar', 'themeSeminar'],
  ['working-seminar', 'workingSeminar'],
  ['contact-meeting', 'contactMeeting'],
  ['peer-discussion', 'peerDiscussion'],
  ['sparring', 'sparring'],
] as const satisfies readonly (readonly [string, SessionKind])[];

/** A working seminar is a seminar, too: the wider word means both only where neither is named. */
const seminars: readonly SessionKind[] = ['themeSeminar', 'workingSeminar'];

/** The kinds of sessions that a text is about; the likeliest first. Empty: it names none. */
export function sessionKindsIn(concepts: ReadonlySet<string>): readonly SessionKind[] {
  const kinds = named.flatMap(([concept, kind]) => (concepts.has(concept) ? [kind] : []));
  const anySeminar = concepts.has('seminar') && !kinds.some((kind) => seminars.includes(kind));
  return anySeminar ? [...kinds, ...seminars] : kinds;
}
