import { personalKinds } from '../../../bot/shared/personal-kinds.ts';
import { allDataCard, type OwnEntry } from '../../../cards/my-data/all-card.ts';
import { detailsCard } from '../../../cards/my-data/details-card.ts';
import { hostileText, type Sample } from '../sample.ts';

const at = Date.parse('2026-11-24T08:05:00Z');
const values = { name: 'Maija Mallinen', email: 'maija@kauhava.example', phone: '+358 40 1234567' };
const entry = (more: Partial<OwnEntry> = {}): OwnEntry => ({
  kind: 'answer',
  about: 'Siiloista silloille',
  at,
  words: [],
  ...more,
});
const all = (entries: readonly OwnEntry[], page = 0, pages = 1) => ({
  count: entries.length * pages,
  entries,
  page,
  pages,
  xlsx: 'https://bot.example/files/a',
  json: 'https://bot.example/files/b',
});

export const samples: readonly Sample[] = [
  { name: 'one thing', card: (language) => allDataCard({ language, ...all([entry()]), xlsx: undefined }) },
  {
    name: 'every kind',
    card: (language) =>
      allDataCard({ language, ...all(personalKinds.slice(0, 20).map((kind) => entry({ kind }))) }),
  },
  {
    name: 'the other kinds, between pages',
    card: (language) =>
      allDataCard({
        language,
        ...all(
          personalKinds.slice(20).map((kind) => entry({ kind })),
          1,
          3,
        ),
      }),
  },
  {
    name: 'hostile and long words',
    card: (language) =>
      allDataCard({
        language,
        ...all(
          Array.from({ length: 10 }, () =>
            entry({ kind: 'question', about: hostileText, words: [hostileText, '*'.repeat(2_000)] }),
          ),
        ),
      }),
  },
  { name: 'details', card: (language) => detailsCard({ language, values, faults: [] }) },
  {
    name: 'details saved',
    card: (language) =>
      detailsCard({ language, values: { ...values, email: '', phone: '' }, faults: [], saved: true }),
  },
  {
    name: 'details with every fault',
    card: (language) =>
      detailsCard({
        language,
        values: { name: hostileText, email: hostileText, phone: hostileText },
        faults: ['name', 'email', 'phone'],
      }),
  },
];
