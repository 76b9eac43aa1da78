import fc from 'fast-check';
import { type Expected, type Line, lineOf, lines, type Role, roles } from './table.ts';

/** What a hostile client does to a card's data, beside pressing it for ids of its choice. */
export const tampers = [
  'nothing',
  'extra keys',
  'other municipality',
  'other period',
  'id of another kind',
  'id of another person',
  'id left out',
  'long words',
] as const;
export type Tamper = (typeof tampers)[number];

export interface Case {
  readonly line: Line;
  readonly role: Role;
  readonly tamper: Tamper;
}

const anyCase: fc.Arbitrary<Case> = fc.record({
  line: fc.constantFrom(...lines),
  role: fc.constantFrom(...roles),
  tamper: fc.constantFrom(...tampers),
});
/** Most are such as must not be done: it is them that an attacker would choose. */
export const cases: fc.Arbitrary<Case> = fc.oneof(
  { weight: 6, arbitrary: anyCase.filter((one) => expectedOf(one) !== 'done') },
  { weight: 1, arbitrary: anyCase.filter((one) => expectedOf(one) === 'done') },
);

/** All there are: too many for each run. */
export const everyTamperedCase: readonly Case[] = lines.flatMap((line) =>
  roles.flatMap((role) => tampers.map((tamper) => ({ line, role, tamper }))),
);

export const everyCase: readonly Case[] = lines.flatMap((line) =>
  roles.map((role) => ({ line, role, tamper: 'nothing' as const })),
);

/** The key that says what it is about, and which of the world's ids stands there. */
export const mainKey: Readonly<Record<string, readonly [key: string, kind: string]>> = {
  municipality: ['municipality', 'municipality'],
  place: ['municipality', 'municipality'],
  period: ['municipality', 'municipality'],
  season: ['period', 'season'],
  booking: ['booking', 'booking'],
  question: ['question', 'ask'],
  session: ['session', 'session'],
  hosted: ['session', 'hosted'],
  attendee: ['who', 'attendee'],
  request: ['who', 'attendee'],
  colleague: ['who', 'colleague'],
  poll: ['question', 'poll'],
  hostedPoll: ['question', 'poll'],
  announcement: ['announcement', 'announcement'],
  copy: ['announcement', 'copy'],
  channel: ['channel', 'channel'],
  away: ['away', 'away'],
  person: ['person', 'person'],
  leaver: ['person', 'leaver'],
  invitation: ['invitation', 'invitation'],
  office: ['to', 'municipality'],
  succession: ['succession', 'succession'],
  takeover: ['succession', 'takeover'],
  upload: ['upload', 'upload'],
  presentation: ['presentation', 'presentation'],
  reminder: ['reminder', 'reminder'],
  bundle: ['bundle', 'bundle'],
};
export const inQuota = ['booking', 'question'];
const inMunicipality = ['municipality', 'period', 'place'];
/** Where the id of another person's is put instead. */
const changesHands = ['colleague', 'away', 'reminder', 'bundle'];

/** What the table makes of a case: it names what the tampered data are. */
export function expectedOf({ line, role, tamper }: Case): Expected {
  const { what, thing, relation } = line;
  const as = (other: Line['relation']) => lineOf(what, other).expected[role];
  if (!mainKey[thing]) {
    return line.expected[role];
  }
  switch (tamper) {
    case 'other municipality':
      if (inQuota.includes(thing)) return as('missing');
      if (!inMunicipality.includes(thing)) return line.expected[role];
      return as('foreign') === 'refused' || relation === 'own' ? as('foreign') : line.expected[role];
    case 'other period':
      if (inQuota.includes(thing)) return as('missing');
      if (thing === 'season') return as('missing');
      if (thing !== 'period') return line.expected[role];
      return line.expected[role] === 'refused' ? 'refused' : as('noPeriod');
    case 'id of another kind':
      // A wish of somebody who has none is as one that was decided before.
      return thing === 'request' ? line.expected[role] : as('missing');
    case 'id of another person':
      if (thing === 'attendee') return as('missing');
      return relation === 'own' && changesHands.includes(thing) ? as('foreign') : line.expected[role];
    case 'id left out':
      if (what.startsWith('announce.')) return as('own');
      return as('own') === 'refused' ? 'refused' : 'not-found';
    case 'long words':
      // The form comes back to be corrected, as a new one would.
      return what === 'announcement.save' ? as('missing') : line.expected[role];
    case 'nothing':
    case 'extra keys':
      return line.expected[role];
  }
}
