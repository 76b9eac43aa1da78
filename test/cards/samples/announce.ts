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
  id: `19:${String(i).padStart(32, '0')}@thread.tacv2`,
  name: 'Yleinen',
  team: `Kunnan ${i} oma tiimi, jonka nimi on pitkä`,
  binding: { kind: 'municipality', name: `Hyvinpitkänimisen kunnan nimi ${i}` } as const,
  posted: i % 7 === 0,
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
      sessions: Array.from({ length: 60 }, (_, i) => ({
        id: `session-${i}`,
        title: long,
        start: now.getTime(),
      })),
    }),
  },
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
