import { languages, roles } from '../../../bot/shared/people.ts';
import { type InviteCardInput, inviteCard } from '../../../cards/people/invite-card.ts';
import { type InvitedCardInput, invitedCard } from '../../../cards/people/invited-card.ts';
import { type MembersCardInput, membersCard } from '../../../cards/people/members-card.ts';
import { type PersonCardInput, personCard } from '../../../cards/people/person-card.ts';
import { type PlaceCardInput, placeCard } from '../../../cards/people/place-card.ts';
import type { PlaceEntry } from '../../../cards/people/place-entry.ts';
import { type SuccessorCardInput, successorCard } from '../../../cards/people/successor-card.ts';
import type { Sample } from '../sample.ts';
import { hostile, long } from '../typed-texts.ts';

const id = '0123456789abcdef';
const kauhava = { code: '233', name: 'Kauhava' };
const at = Date.parse('2026-11-24T08:00:00Z');
const ends = at + 14 * 86_400_000;

const members = (name: string, more: Partial<MembersCardInput>): Sample => ({
  name: `members: ${name}`,
  card: (language) =>
    membersCard({ language, period: 'USO 8', open: true, rows: [], total: 2, page: 0, pages: 1, ...more }),
});
const own = { code: undefined, name: '', people: 4, consultants: [] };
const memberRows = (words: string): MembersCardInput['rows'] => [
  own,
  ...Array.from({ length: 9 }, (_, n) => ({
    code: `12345678901234567890-${n}`,
    name: words,
    people: 60,
    consultants: [words, words],
  })),
];

type Invited = Extract<PlaceEntry, { readonly kind: 'invitation' }>;
const invited = (more: Partial<Invited> & { readonly note?: string }): Invited => ({
  kind: 'invitation',
  id,
  invitation: {
    id,
    role: 'contact',
    municipality: '233',
    municipalities: [],
    language: 'fi',
    note: more.note ?? '',
    by: 'p1',
    at,
    ends,
  },
  state: 'open',
  by: 'Vieno Korpi',
  usedBy: '',
  revokes: true,
  ...more,
});
const person = (name: string, more: Partial<PlaceEntry> = {}): PlaceEntry =>
  ({ kind: 'person', id, name, role: 'contact', municipalities: [], opens: true, ...more }) as PlaceEntry;
const place = (name: string, more: Partial<PlaceCardInput>): Sample => ({
  name: `place: ${name}`,
  card: (language) =>
    placeCard({
      language,
      municipality: kauhava,
      entries: [],
      people: 0,
      open: 0,
      page: 0,
      pages: 1,
      canInvite: true,
      canSeeAll: true,
      ...more,
    }),
});
const crowded = (words: string): Partial<PlaceCardInput> => ({
  municipality: { code: '233', name: words },
  entries: [
    ...Array.from({ length: 4 }, () => invited({ note: words, by: words })),
    ...Array.from({ length: 4 }, () => person(words, { municipalities: [words, words] })),
  ],
  people: 60,
  open: 12,
  page: 1,
  pages: 8,
  news: { kind: 'ended', name: words },
});

const form = (name: string, more: Partial<InviteCardInput>): Sample => ({
  name: `invite: ${name}`,
  card: (language) =>
    inviteCard({
      language,
      municipality: kauhava,
      roles: ['contact', 'participant'],
      values: { role: '', municipalities: '', note: '', language: 'fi' },
      faults: [],
      nonce: id,
      ...more,
    }),
});
const code = (name: string, more: Partial<InvitedCardInput>): Sample => ({
  name: `code: ${name}`,
  card: (language) =>
    invitedCard({
      language,
      municipality: kauhava,
      role: 'contact',
      note: 'Aino, uusi yhdyshenkilö',
      code: 'BCDF-GHJK-MNPQ',
      ends,
      ...more,
    }),
});
const one = (name: string, more: Partial<PersonCardInput>): Sample => ({
  name: `person: ${name}`,
  card: (language) =>
    personCard({
      language,
      person: { id, name: 'Taito Ranta-aho', role: 'contact', language: 'fi', municipality: '233' },
      offices: [{ role: 'contact', municipality: '233', name: 'Kauhava' }],
      municipalities: [],
      ...more,
    }),
});
const left = { bookings: 2, hosted: 1, registrations: 3, invitations: 1, municipalities: 12 };
const several = (...names: readonly string[]): PersonCardInput['offices'] =>
  names.map((name, n) => ({ role: 'contact', municipality: n === 0 ? '233' : `90${n}`, name }));
const successors = [
  { id: 'p1', name: 'Ansa Koskelo', role: 'manager' },
  { id: 'p2', name: 'Aino Aalto', role: 'contact' },
] as const;
const crowd = (name: string) =>
  Array.from({ length: 60 }, (_, n) => ({
    id: `01234567-89ab-4cde-8f01-23456789ab${10 + n}`,
    name,
    role: 'participant' as const,
  }));
const after = (name: string, more: Partial<SuccessorCardInput>): Sample => ({
  name: `successor: ${name}`,
  card: (language) =>
    successorCard({
      language,
      succession: id,
      name: 'Taito Ranta-aho',
      role: 'contact',
      municipality: kauhava,
      at,
      successors: [],
      missing: false,
      ...more,
    }),
});
const nothing = { bookings: 0, hosted: 0, registrations: 0, invitations: 0, municipalities: 0 };

export const samples: readonly Sample[] = [
  members('some', { rows: [own, { ...kauhava, people: 3, consultants: ['Kaarna Puro'] }] }),
  members('none', { rows: [{ ...own, people: 1 }], total: 0 }),
  members('many, long names', { rows: memberRows(long), total: 300, page: 1, pages: 31, period: long }),
  members('many, hostile', { rows: memberRows(hostile), total: 300, page: 1, pages: 31, period: hostile }),
  place('nobody yet', {}),
  place('as a contact person sees it', {
    entries: [
      invited({ note: 'Aino', revokes: true }),
      invited({ revokes: false }),
      person('Ansa Koskelo', { role: 'manager', opens: false }),
    ],
    people: 1,
    open: 2,
    canSeeAll: false,
  }),
  place('the network’s own', {
    municipality: undefined,
    entries: [person('Kaarna Puro', { role: 'consultant', municipalities: ['Kauhava', 'Vaasa'] })],
    people: 1,
  }),
  place('what is over', {
    entries: [
      invited({ state: 'used', usedBy: 'Aino Aalto', revokes: false }),
      invited({ state: 'revoked', revokes: false }),
      invited({ state: 'expired', revokes: false, by: undefined }),
      invited({ state: 'lapsed', revokes: false }),
    ],
  }),
  ...(['revoked', 'used-already', 'made-already', 'last-coordinator'] as const).map((kind) =>
    place(`news: ${kind}`, { news: { kind } }),
  ),
  place('many, long names', crowded(long)),
  place('many, hostile', crowded(hostile)),
  form('to a municipality', {}),
  form('to the network', { municipality: undefined, roles: ['consultant', 'coordinator'] }),
  form('everything wrong, hostile', {
    municipality: { code: '233', name: hostile },
    roles,
    values: { role: '', municipalities: hostile.repeat(7), note: hostile, language: '' },
    faults: [
      { kind: 'choose-role' },
      { kind: 'no-such-municipality', name: hostile },
      { kind: 'note-too-long' },
      { kind: 'choose-language' },
    ],
  }),
  form('long', {
    municipality: { code: '233', name: long },
    values: { role: 'contact', municipalities: long, note: long, language: 'sv' },
  }),
  code('of a municipality', {}),
  code('of the network, without a note', { municipality: undefined, role: 'consultant', note: '' }),
  code('hostile', { municipality: { code: '233', name: hostile }, note: hostile }),
  code('of a successor', { after: 'Taito Ranta-aho' }),
  code('of a successor, hostile', { after: hostile }),
  ...languages.map((language) =>
    one(`speaks ${language}`, { person: { id, name: 'Maija', role: 'participant', language } }),
  ),
  one('of no municipality', { offices: [] }),
  one('of several municipalities', { offices: several('Kauhava', 'Vaasa') }),
  one('asked, with much open', { asked: { left, successors } }),
  one('asked, with nothing open', { asked: { left: nothing, successors: [] } }),
  one('asked about one of several', {
    offices: several('Kauhava', 'Vaasa'),
    asked: { left, successors },
  }),
  one('asked about one of several, hostile', {
    offices: several(hostile, hostile),
    asked: { left, successors: crowd(hostile) },
  }),
  one('asked, many and long', { offices: several(long, long), asked: { left, successors: crowd(long) } }),
  one('asked, hostile', {
    person: { id, name: hostile, role: 'consultant', language: 'sv' },
    municipalities: Array.from({ length: 5 }, () => hostile),
    asked: { left, successors: crowd(hostile) },
  }),
  after('somebody could', { successors }),
  after('nobody could', {}),
  after('nobody was chosen', { successors, missing: true }),
  after('of the network', { municipality: undefined, role: 'consultant', successors }),
  after('hostile', {
    name: hostile,
    municipality: { code: '233', name: hostile },
    successors: crowd(hostile),
  }),
  form('for a successor', { after: { succession: id, name: 'Taito Ranta-aho', role: 'contact' } }),
  form('for a successor, hostile', { after: { succession: id, name: hostile, role: 'contact' } }),
  place('somebody left', {
    entries: [
      { kind: 'left', id, name: 'Taito Ranta-aho', role: 'contact', at, opens: true },
      { kind: 'left', id, name: hostile, role: 'manager', at, opens: false },
    ],
    news: { kind: 'succeeded', name: 'Aino Aalto' },
  }),
  place('one of several roles ended', {
    entries: [invited({ after: 'Taito Ranta-aho' }), invited({ after: hostile })],
    news: { kind: 'ended-office', name: hostile, municipality: hostile },
  }),
  place('ended without the successor that was chosen', { news: { kind: 'ended-alone', name: hostile } }),
];
