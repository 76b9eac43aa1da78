import { type RemindersCardInput, remindersCard } from '../../../cards/reminders/reminders-card.ts';
import { hostileText, type Sample } from '../sample.ts';

export const usual: Omit<RemindersCardInput, 'language'> = {
  bundle: 'b1',
  count: 3,
  rows: [
    {
      id: 'r1',
      n: 1,
      summary: 'Kauhava: Raportoi kehittämispaja',
      brief: 'Kauhava · ti 24.11.2026 klo 9–12 · Strategia',
    },
    {
      id: 'r2',
      n: 2,
      summary: 'Muistutus: Akaa pyytää kehittämispajaa',
      brief: 'Muistutus: tämä on odottanut vastaustasi 7 päivää.',
    },
    { id: 'r3', n: 3, summary: '2 pajaa käyttämättä, 5 viikkoa jäljellä (4 kuntaa, USO 8)', brief: '' },
  ],
  page: 0,
  pages: 1,
};

function reminders(name: string, change: Partial<RemindersCardInput>): Sample {
  return { name: `reminders: ${name}`, card: (language) => remindersCard({ ...usual, ...change, language }) };
}

const long = 'Ä'.repeat(140);
const many = Array.from({ length: 8 }, (_, n) => ({
  id: `${n}`,
  n: n + 9,
  summary: `${n} ${long}`,
  brief: long,
}));

export const samples: readonly Sample[] = [
  reminders('three', {}),
  reminders('a page in the middle', { count: 30, rows: many, page: 1, pages: 4 }),
  reminders('hostile', {
    count: 2,
    rows: usual.rows.slice(0, 2).map((row) => ({ ...row, summary: hostileText, brief: hostileText })),
  }),
];
