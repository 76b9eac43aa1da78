import type { Language } from '../../../bot/shared/people.ts';
import { type QuotaCardInput, quotaCard } from '../../../cards/quota/quota-card.ts';
import { type QuotaRow, quotaListCard } from '../../../cards/quota/quota-list-card.ts';
import { hostileText, type Sample } from '../sample.ts';
import {
  confirmedBox,
  deskBox,
  freeBox,
  heldBox,
  heldLaterBox,
  now,
  period,
  requestedBox,
} from './workshops.ts';

export const usual: Omit<QuotaCardInput, 'language'> = {
  now,
  municipality: 'Kauhava',
  code: '233',
  period,
  boxes: [heldBox, heldLaterBox, confirmedBox, freeBox, freeBox],
  held: [
    { kind: 'themeSeminar', held: 3, of: 4 },
    { kind: 'sparring', held: 5, of: 6 },
    { kind: 'workingSeminar', held: 0, of: 0 },
  ],
  canBook: true,
  own: true,
};

function quota(name: string, change: Partial<QuotaCardInput>): Sample {
  return { name: `quota: ${name}`, card: (language) => quotaCard({ ...usual, ...change, language }) };
}

const rows: readonly QuotaRow[] = [
  { code: '233', name: 'Kauhava', left: 5, of: 5 },
  { code: '599', name: 'Pedersören kunta', left: 2, of: 5 },
  { code: '020', name: 'Akaa', left: 1, of: 5 },
  { code: '999', name: hostileText, left: 0, of: 5 },
];

function list(name: string, shown: readonly QuotaRow[], page: number, pages: number, total: number): Sample {
  const card = (language: Language) => quotaListCard({ language, period, rows: shown, page, pages, total });
  return { name: `quota list: ${name}`, card };
}

export const samples: readonly Sample[] = [
  quota('2 left, 38 days', {}),
  quota('nothing used', {
    boxes: Array.from({ length: 5 }, () => freeBox),
    now: new Date('2025-02-03T10:00:00Z'),
  }),
  quota('1 left, 92 days', {
    boxes: [heldBox, confirmedBox, deskBox, requestedBox, freeBox],
    now: new Date('2026-09-30T09:00:00Z'),
  }),
  quota('0 left', { boxes: [heldBox, heldLaterBox, confirmedBox, deskBox, requestedBox] }),
  quota('all held, no sessions', {
    boxes: [heldBox, heldLaterBox, heldBox, heldLaterBox, heldBox],
    held: [],
  }),
  quota('last day', { boxes: [heldBox, requestedBox, freeBox], now: new Date('2026-12-31T10:00:00Z') }),
  quota('seen by a consultant', { canBook: false, own: false, municipality: 'Pedersören kunta' }),
  quota('12 units', {
    boxes: [...Array.from({ length: 8 }, () => heldBox), requestedBox, freeBox, freeBox, freeBox],
    now: new Date('2026-06-01T10:00:00Z'),
  }),
  quota('6 units', { boxes: [heldBox, ...Array.from({ length: 5 }, () => freeBox)] }),
  quota('no units', { boxes: [] }),
  quota('before the period', {
    boxes: [freeBox, freeBox],
    now: new Date('2024-12-30T10:00:00Z'),
  }),
  quota('after the period', { now: new Date('2027-01-04T10:00:00Z') }),
  quota('hostile name', { municipality: hostileText, period: { ...period, name: hostileText } }),
  list('one page', rows, 0, 1, 4),
  list('middle page', rows, 1, 3, 31),
  list('one', rows.slice(0, 1), 0, 1, 1),
  list('none', [], 0, 1, 0),
];
