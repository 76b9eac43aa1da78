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

it('parts no weekday from its date', () => {
  const whens: readonly When[] = [
    { kind: 'day', day: '2027-02-09', from: '09:00' },
    { kind: 'span', first: '2027-02-01', last: '2027-02-07' },
  ];

  expect(heardText('fi', { whens, unread: [], today })).toMatch(
    /ti\u00a09\.2\..*ma\u00a01\.2\..*su\u00a07\.2\./,
  );
});

it.each([
  [
    'fi',
    'Ilmoittautuminen alkaa ma 4.1.2027. Ilmoittautuminen viimeistään ma 1.2.2027. Luin määräajan: pe 5.2.2027.',
  ],
  ['sv', 'Anmälan börjar må 4.1.2027. Anmälan senast må 1.2.2027. Jag läste en tidsfrist: fr 5.2.2027.'],
  [
    'en',
    'Registration opens Mon 4 Jan 2027. Registration by Mon 1 Feb 2027. I read a deadline: Fri 5 Feb 2027.',
  ],
] as const)('tells in %s what else is said of days', (language, told) => {
  const days = { opens: ['2027-01-04'], closes: ['2027-02-01'], by: ['2027-02-05'] };

  expect(plain(heardText(language, { whens: [], unread: [], today, ...days }))).toBe(told);
});

it('says for what the form has no room', () => {
  const leftOut = { most: 3, whens: [{ kind: 'day', day: '2027-02-09', from: '09:00' }] } as const;

  expect(plain(heardText('fi', { whens: [], unread: [], today, leftOut }))).toBe(
    'Lomakkeelle mahtuu 3 aikaa. Pois jäi: ti 9.2.2027 klo 9.00.',
  );
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
    'Luin viestistäsi: pe 2.1.2026. Tarkista tiedot. Jo mennyt: ke 31.12.2025. En ymmärtänyt ajankohtaa ”31.2.”.',
  );
});

it('tells that a long message was not read to its end', () => {
  expect(heardText('fi', { whens: [], unread: [], today, readOnly: 500 })).toContain('500 ensimmäistä');
  expect(heardText('sv', { whens: [], unread: [], today, readOnly: 500 })).toContain('500 första');
  expect(heardText('en', { whens: [], unread: [], today })).toBe('');
});
