import type { Language } from '../../../bot/shared/people.ts';
import {
  type AttendanceCardInput,
  type AttendeeRow,
  attendanceCard,
} from '../../../cards/attendance/attendance-card.ts';
import { attendanceResultCard } from '../../../cards/attendance/attendance-result-card.ts';
import { noAttendanceCard } from '../../../cards/attendance/no-attendance-card.ts';
import { hostileText, type Sample } from '../sample.ts';
import { facts } from './sessions.ts';

const guest = (n: number) => `g.11111111-2222-4333-8444-${String(n).padStart(12, '0')}`;
const someone = (n: number, more: Partial<AttendeeRow> = {}): AttendeeRow => ({
  who: `11111111-2222-4333-8444-${String(n).padStart(12, '0')}`,
  name: `Osallistuja ${n}`,
  municipality: n < 25 ? 'Kauhava' : 'Vaasa',
  remote: n % 4 === 0,
  ...more,
});
const few: readonly AttendeeRow[] = [
  someone(1, { name: 'Ansa Koskelo' }),
  someone(2, { name: 'Taito Ranta-aho', remote: true }),
  someone(4, { who: guest(4), name: '', group: 'elected', remote: false }),
  someone(5, { who: guest(5), name: '', remote: false }),
  someone(3, { name: 'Svea Strandnäs', municipality: 'Vaasa', remote: false }),
  someone(6, { name: 'Vieno Korpi', municipality: '', remote: false }),
];
const full = Array.from({ length: 40 }, (_, n) => someone(n, { who: guest(n) }));
const hostile = Array.from({ length: 40 }, (_, n) =>
  someone(n, {
    who: guest(n),
    name: n < 3 ? hostileText : 'N'.repeat(300),
    municipality: 'Pedersören kunta',
  }),
);

function page(name: string, rows: readonly AttendeeRow[], more: Partial<AttendanceCardInput> = {}): Sample {
  return {
    name,
    card: (language) =>
      attendanceCard({
        language,
        session: 's1',
        facts,
        rows,
        ticked: rows.map(({ who }) => who),
        page: 0,
        pages: 1,
        came: rows.length,
        of: rows.length,
        marked: false,
        nonce: '0123456789abcdef.11111111-2222-4333-8444-000000000000',
        ...more,
      }),
  };
}

const municipality = (n: number) => ({ name: `Kunta ${n}`, came: n % 4, of: 4 });
const result = (rows: Parameters<typeof attendanceResultCard>[0]['municipalities']) => (language: Language) =>
  attendanceResultCard({ language, session: 's1', facts, municipalities: rows, came: 93, of: 95 });

export const samples: readonly Sample[] = [
  page('one page', few),
  page('marked', few, { ticked: few.slice(1).map(({ who }) => who), came: 5, marked: true }),
  page('first of three', full, { pages: 3, of: 95, came: 95 }),
  page('second of three, saved', full, {
    page: 1,
    pages: 3,
    of: 95,
    came: 93,
    marked: true,
    news: 'saved',
  }),
  page('others than were shown', few, { news: 'changed', ticked: [] }),
  page('hostile and long names', hostile, { page: 1, pages: 3, of: 120, came: 120 }),
  {
    name: 'result',
    card: result([
      { name: 'Kauhava', came: 3, of: 4 },
      { name: 'Vaasa', came: 4, of: 4 },
      { name: '', came: 1, of: 1 },
    ]),
  },
  {
    name: 'result: 120 municipalities',
    card: result(Array.from({ length: 120 }, (_, n) => municipality(n))),
  },
  ...(['early', 'cancelled', 'nobody'] as const).map((why) => ({
    name: `not now: ${why}`,
    card: (language: Language) => noAttendanceCard({ language, session: 's1', facts, why }),
  })),
];
