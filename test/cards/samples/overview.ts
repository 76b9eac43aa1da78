import type { RiskLevel } from '../../../bot/quota/risk.ts';
import type { OverviewRow } from '../../../cards/overview/overview-card.ts';
import { type OverviewCardInput, overviewCard } from '../../../cards/overview/overview-card.ts';
import { hostileText, type Sample } from '../sample.ts';
import { now, period } from './workshops.ts';

export function row(
  name: string,
  left: number,
  level: RiskLevel,
  more: Partial<OverviewRow> = {},
): OverviewRow {
  const risk = { level, perMonth: left };
  const calm = { own: false, open: 0, unreported: 0, undecided: 0 };
  return { code: '233', name, left, of: 5, risk, ...calm, ...more };
}

export const rows: readonly OverviewRow[] = [
  row('Kauhava', 5, 'high'),
  row('Pedersören kunta', 2, 'high', { open: 2, unreported: 1 }),
  row('Akaa', 1, 'some', { open: 1, unreported: 2, undecided: 1 }),
  row('Vaasa', 0, 'some', { open: 1 }),
  row(hostileText, 0, 'none', { of: 6 }),
];

export const usual: Omit<OverviewCardInput, 'language'> = {
  now,
  period,
  rows,
  totals: { municipalities: 5, left: 8, unused: 3, open: 4, unreported: 3, undecided: 1 },
  page: 0,
  pages: 1,
};

function overview(name: string, change: Partial<OverviewCardInput>): Sample {
  return { name: `overview: ${name}`, card: (language) => overviewCard({ ...usual, ...change, language }) };
}

const calm = { municipalities: 1, left: 0, unused: 0, open: 0, unreported: 0, undecided: 0 };

export const samples: readonly Sample[] = [
  overview('one page', {}),
  overview('own first', { rows: rows.map((one, n) => ({ ...one, own: n < 2 })) }),
  overview('middle page, full', {
    rows: Array.from({ length: 10 }, () =>
      row('Pedersören kunta', 5, 'high', { open: 3, unreported: 2, undecided: 1 }),
    ),
    totals: { municipalities: 309, left: 812, unused: 240, open: 31, unreported: 17, undecided: 2 },
    page: 3,
    pages: 31,
  }),
  overview('one, nothing left', { rows: [row('Akaa', 0, 'none')], totals: calm }),
  overview('none', { rows: [], totals: { ...calm, municipalities: 0 } }),
  overview('last page', { page: 2, pages: 3 }),
];
