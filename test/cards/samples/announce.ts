import type { Language } from '../../../bot/shared/people.ts';
import { type AnnounceCardInput, announceCard } from '../../../cards/announce/announce-card.ts';
import type { Card } from '../../../cards/card.ts';
import { hostile, long } from '../typed-texts.ts';

const now = new Date('2026-11-23T10:00:00Z');
const sessions = [
  {
    id: 's1',
    title: 'Siiloista silloille: luottamusta rakentava johtaminen',
    start: Date.parse('2027-02-04T07:00:00Z'),
  },
  { id: 's2', title: 'Valtuuston ja johdon yhteistyö', start: Date.parse('2026-12-09T11:00:00Z') },
];
const kauhava = { kind: 'municipality', name: 'Kauhava' } as const;
const channels: AnnounceCardInput['channels'] = [
  { id: '19:aaa@thread.tacv2', name: 'Yleinen', team: 'Kauhava', binding: kauhava, posted: false },
  {
    id: '19:bbb@thread.tacv2',
    name: 'Yleinen',
    team: 'USO-verkosto',
    binding: { kind: 'network' },
    posted: true,
  },
  {
    id: '19:ccc@thread.tacv2',
    name: 'Tilaisuudet',
    team: 'USO-verkosto',
    binding: { kind: 'nothing' },
    posted: false,
  },
];
const plenty = Array.from({ length: 120 }, (_, i) => ({
  // As long as Teams makes them.
  id: `19:${String(i).padStart(48, 'a')}@thread.tacv2`,
  name: 'Yleinen',
  team: `Kunnan ${i} oma tiimi, jonka nimi on pitkä`,
  binding: { kind: 'municipality', name: `Hyvinpitkänimisen kunnan nimi ${i}` } as const,
  posted: i % 7 === 0,
}));

const manySessions = Array.from({ length: 60 }, (_, i) => ({
  id: `3f2c9f6a-0b1e-4c7d-9a55-${String(i).padStart(12, '0')}`,
  title: long,
  start: now.getTime(),
  draft: true,
}));

const form = (more: Partial<AnnounceCardInput>) => (language: Language) =>
  announceCard({
    language,
    now,
    sessions,
    channels,
    values: { session: 's1', channels: [] },
    nonce: 'n1',
    ...more,
  });

export const samples: readonly { name: string; card: (language: Language) => Card }[] = [
  { name: 'choose', card: form({}) },
  {
    name: 'choose: no session',
    card: form({ values: { session: '', channels: ['19:aaa@thread.tacv2'] }, fault: 'choose-session' }),
  },
  { name: 'choose: no channel', card: form({ fault: 'choose-channel' }) },
  {
    name: 'choose: one of each, chosen',
    card: form({
      sessions: sessions.slice(0, 1),
      channels: channels.slice(0, 1),
      values: { session: 's1', channels: ['19:aaa@thread.tacv2'] },
    }),
  },
  {
    name: 'choose: many channels and sessions',
    card: form({
      channels: plenty,
      sessions: manySessions,
    }),
  },
  ...[
    { fault: 'choose-channel' as const },
    { values: { session: 's1', channels: plenty.map(({ id }) => id) } },
  ].map((more, n) => ({
    name: `choose: many long names, ${n === 0 ? 'a fault' : 'all chosen'}`,
    card: form({
      channels: plenty.map((one) => ({ ...one, name: long, team: long })),
      sessions: manySessions,
      ...more,
    }),
  })),
  {
    name: 'choose: hostile',
    card: form({
      sessions: [{ id: 's1', title: hostile, start: now.getTime() }],
      channels: [
        {
          id: '19:x@thread.tacv2',
          name: hostile,
          team: hostile,
          binding: { kind: 'municipality', name: hostile },
          posted: true,
        },
      ],
    }),
  },
];
