import type { Language } from '../../../bot/shared/people.ts';
import type { Card } from '../../../cards/card.ts';
import { type UndeliveredCardInput, undeliveredCard } from '../../../cards/undelivered/undelivered-card.ts';
import { hostile, long, marks } from '../typed-texts.ts';

const at = Date.parse('2026-12-01T07:00:00Z');
type Row = UndeliveredCardInput['rows'][number];
const row = (more: Partial<Row>): Row => ({
  key: '1764572400000.0123456789abcdef0123456789abcdef',
  name: 'Aino Esimerkki',
  about: 'Kauhava pyytää kehittämispajaa ke 16.12.2026',
  kind: 'uncertain',
  at,
  ...more,
});
const card = (more: Partial<UndeliveredCardInput>) => (language: Language) =>
  undeliveredCard({ language, rows: [row({})], page: 0, pages: 1, total: 1, ...more });

export const samples: readonly { name: string; card: (language: Language) => Card }[] = [
  { name: 'one', card: card({}) },
  { name: 'none', card: card({ rows: [], total: 0 }) },
  {
    name: 'late reminders only',
    card: card({ rows: [], total: 0, late: { count: 1, names: ['Aino Esimerkki'] } }),
  },
  {
    name: 'refused, gone, over',
    card: card({ rows: [row({ kind: 'refused', httpStatus: 413 }), row({ name: '', about: '' })], total: 2 }),
  },
  {
    name: 'a page in the middle, long',
    card: card({
      rows: Array.from({ length: 6 }, () => row({ name: long.slice(0, 100), about: long })),
      page: 1,
      pages: 3,
      total: 18,
    }),
  },
  {
    name: 'a page in the middle, hostile',
    card: card({
      rows: Array.from({ length: 6 }, () =>
        row({ kind: 'refused', httpStatus: 413, name: marks.slice(0, 100), about: marks.repeat(3) }),
      ),
      page: 1,
      pages: 3,
      total: 18,
      late: { count: 300, names: ['', ...Array.from({ length: 7 }, () => marks.slice(0, 100))] },
    }),
  },
  { name: 'hostile', card: card({ rows: [row({ name: hostile, about: hostile })] }) },
];
