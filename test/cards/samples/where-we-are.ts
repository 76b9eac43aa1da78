import type { Box } from '../../../bot/quota/rules.ts';
import { type WhereWeAreInput, whereWeAreCard } from '../../../cards/where-we-are/where-we-are-card.ts';
import type { Sample } from '../sample.ts';
import { hostile, long } from '../typed-texts.ts';
import { period } from './workshops.ts';

const now = new Date('2026-11-24T08:00:00Z');
const at = Date.parse('2026-12-16T10:00:00Z');
const free = { box: { state: 'free' }, theme: '' } as const;
const unit = (box: Box, theme: string) => ({ box, theme });
const some = (theme: string): WhereWeAreInput['units'] => [
  unit({ state: 'reported', at: Date.parse('2026-03-12T10:00:00Z') }, theme),
  unit({ state: 'confirmed', at }, theme),
  unit({ state: 'requested', at, turn: 'consultant' }, theme),
  unit({ state: 'requested', due: '2026-12-18', turn: 'municipality' }, theme),
  free,
];
const contact = (name: string) => ({
  name,
  role: 'consultant' as const,
  email: 'kaarna.puro@esimerkki.example',
  phone: '+358 40 000 0000',
});
const page = (name: string, more: Partial<WhereWeAreInput>): Sample => ({
  name: `where we are: ${name}`,
  card: (language) =>
    whereWeAreCard({
      language,
      now,
      municipality: 'Kauhava',
      code: '233',
      period,
      units: Array.from({ length: 5 }, () => free),
      questions: 0,
      sessions: [],
      moreSessions: 0,
      plan: [],
      contacts: [],
      ...more,
    }),
});
const everything = (words: string, count: number): Partial<WhereWeAreInput> => ({
  municipality: words,
  fee: { euros: 12_000, population: 14_909 },
  units: Array.from({ length: count }, () => some(words)).flat(),
  questions: 2,
  sessions: Array.from({ length: 6 }, () => ({
    title: words,
    start: at,
    names: Array.from({ length: 9 }, () => words),
  })),
  moreSessions: 3,
  plan: (['2026-Q1', '2026-Q2', '2026-Q4'] as const).map((quarter) => ({
    quarter,
    theme: words,
    who: words,
    state: 'now',
  })),
  contacts: Array.from({ length: 5 * count }, () => contact(words)),
});

export const samples: readonly Sample[] = [
  page('nothing yet', {}),
  page('some', {
    fee: { euros: 12_000, population: 14_909 },
    units: some('Strategia'),
    questions: 1,
    sessions: [
      { title: 'Teemaseminaari', start: at, names: ['Ansa Koskelo', 'Taito Ranta-aho'] },
      { title: 'Sparraus', start: at, names: [] },
    ],
    contacts: [contact('Kaarna Puro')],
  }),
  page('everything, long', everything(long, 3)),
  page('everything, hostile', everything(hostile, 3)),
];
