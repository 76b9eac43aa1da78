import { expect, it } from 'vitest';
import type { When } from '../../bot/understanding/when/when.ts';
import { heardText } from '../../cards/understanding/heard.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const today = '2026-01-01';

it.each<[When, string, string, string]>([
  [{ kind: 'day', day: '2027-02-09' }, 'ti 9.2.2027', 'ti 9.2.2027', 'Tue 9 Feb 2027'],
  [
    { kind: 'day', day: '2027-07-06', from: '09:00', to: '11:30' },
    'ti 6.7.2027 klo 9.00–11.30',
    'ti 6.7.2027 kl. 9.00–11.30',
    'Tue 6 Jul 2027 at 9:00–11:30',
  ],
  [
    { kind: 'span', first: '2027-02-01', last: '2027-02-07', from: '13:00' },
    'ma 1.2.2027 – su 7.2.2027 klo 13.00',
    'må 1.2.2027 – sö 7.2.2027 kl. 13.00',
    'Mon 1 Feb 2027 – Sun 7 Feb 2027 at 13:00',
  ],
  [{ kind: 'time', from: '23:00', to: '23:59' }, 'klo 23.00–23.59', 'kl. 23.00–23.59', 'at 23:00–23:59'],
])('tells what was heard, weekday and year too: %j', (when, ...texts) => {
  (['fi', 'sv', 'en'] as const).forEach((language, n) => {
    expect(plain(heardText(language, { whens: [when], unread: [], today }))).toContain(texts[n]);
  });
});

it('tells nothing of what is asked', () => {
  expect(
    heardText('fi', {
      whens: [{ kind: 'ambiguous', days: ['2026-11-26', '2026-12-03'] }],
      unread: [],
      today,
    }),
  ).toBe('');
});

it('says what is over, and what is no time', () => {
  const said = heardText('fi', {
    whens: [
      { kind: 'day', day: '2025-12-31' },
      { kind: 'day', day: '2026-01-02' },
    ],
    unread: ['31.2.'],
    today,
  });

  expect(plain(said)).toBe(
    'Luin viestistäsi: pe 2.1.2026. Tarkista tiedot. ke 31.12.2025 on jo mennyt. En ymmärtänyt ajankohtaa ”31.2.”.',
  );
});
