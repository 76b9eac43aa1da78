import { describe, expect, it } from 'vitest';
import { languages } from '../../bot/shared/people.ts';
import { rangeText, shortRangeText } from '../../cards/away/range-text.ts';
import { momentText } from '../../cards/presentation/moment-text.ts';
import { eurosText, numberText } from '../../cards/report/amounts.ts';
import { text } from '../../cards/text/catalogue.ts';
import { clockText, dateText, dayText, shortDateText, timeText, yearOf } from '../../cards/text/dates.ts';

const hour = 3_600_000;
const at = (instant: string) => Date.parse(instant);
const thursday = at('2027-02-04T07:00:00Z');
const newYear = at('2026-12-31T22:30:00Z');

/** `_` stands for the space that does not break. */
const table: readonly (readonly [
  string,
  (language: 'fi' | 'sv' | 'en') => string,
  string,
  string,
  string,
])[] = [
  ['a day', (l) => dateText(l, thursday), 'to 4.2.2027', 'to 4.2.2027', 'Thu 4 Feb 2027'],
  ['a Monday', (l) => dayText(l, '2027-03-01'), 'ma 1.3.2027', 'må 1.3.2027', 'Mon 1 Mar 2027'],
  ['a Saturday', (l) => dayText(l, '2026-11-28'), 'la 28.11.2026', 'lö 28.11.2026', 'Sat 28 Nov 2026'],
  ['a day without its year', (l) => shortDateText(l, thursday), '4.2.', '4.2', '4 Feb'],
  ['a time of day', (l) => clockText(l, thursday), 'klo_9.00', 'kl._9.00', 'at_9:00'],
  ['an afternoon', (l) => clockText(l, thursday + 6.5 * hour), 'klo_15.30', 'kl._15.30', 'at_15:30'],
  ['midnight', (l) => clockText(l, at('2026-12-31T22:00:00Z')), 'klo_0.00', 'kl._0.00', 'at_0:00'],
  [
    'a moment',
    (l) => momentText(l, thursday),
    'to 4.2.2027 klo_9.00',
    'to 4.2.2027 kl._9.00',
    'Thu 4 Feb 2027 at_9:00',
  ],
  [
    'a time with its end',
    (l) => timeText(l, thursday, thursday + 2.5 * hour),
    'to 4.2.2027 klo_9.00–11.30',
    'to 4.2.2027 kl._9.00–11.30',
    'Thu 4 Feb 2027 at_9:00–11:30',
  ],
  [
    'a time over midnight, and over the end of a year',
    (l) => timeText(l, at('2026-12-31T20:00:00Z'), newYear),
    'to 31.12.2026 klo_22.00 – pe 1.1.2027 klo_0.30',
    'to 31.12.2026 kl._22.00 – fr 1.1.2027 kl._0.30',
    'Thu 31 Dec 2026 at_22:00 – Fri 1 Jan 2027 at_0:30',
  ],
  [
    'days',
    (l) => shortRangeText(l, '2026-12-01', '2026-12-04'),
    '1.12.–4.12.2026',
    '1.12–4.12.2026',
    '1 Dec–4 Dec 2026',
  ],
  [
    'days over the end of a year',
    (l) => rangeText(l, '2026-12-21', '2027-01-08'),
    'ma_21.12.2026 – pe_8.1.2027',
    'må_21.12.2026 – fr_8.1.2027',
    'Mon_21_Dec_2026 – Fri_8_Jan_2027',
  ],
  [
    'the same, short',
    (l) => shortRangeText(l, '2026-12-21', '2027-01-08'),
    '21.12.2026–8.1.2027',
    '21.12.2026–8.1.2027',
    '21 Dec 2026–8 Jan 2027',
  ],
  ['a number', (l) => numberText(l, 14_909.25), '14_909,25', '14_909,25', '14,909.25'],
  ['a sum', (l) => eurosText(l, 900_050), '9_000,50_€', '9_000,50_€', '€9,000.50'],
  [
    'a number in a sentence',
    (l) => text(l, 'session.forSize', { from: 9_000, to: 45_000 }),
    '9_000–45_000_asukkaan kunnat',
    'kommuner med 9_000–45_000_invånare',
    'municipalities of 9,000–45,000_residents',
  ],
  [
    'many',
    (l) => text(l, 'booking.count', { count: 1_200 }),
    '1_200_varausta',
    '1_200_bokningar',
    '1,200_bookings',
  ],
];

describe.for(languages.map((language, i) => [language, i] as const))('in %s', ([language, i]) => {
  it.for(table)('%s is written as the language is', ([, make, ...shown]) => {
    expect(make(language).replaceAll(/\u00a0|\u202f/g, '_')).toBe(shown[i]);
  });
});

describe('dates and times', () => {
  it('follow the summer time of Helsinki', () => {
    expect(clockText('fi', at('2027-07-01T06:05:00Z'))).toBe('klo\u00a09.05');
    expect(clockText('fi', at('2027-01-01T07:05:00Z'))).toBe('klo\u00a09.05');
  });

  it('keep a day the same day at any time of the year', () => {
    expect(dayText('fi', '2027-03-28')).toBe('su 28.3.2027');
    expect(dayText('fi', '2026-12-31')).toBe('to 31.12.2026');
  });

  it('are in the year of Helsinki', () => {
    expect(yearOf(newYear)).toBe('2027');
    expect(dateText('fi', newYear)).toBe('pe 1.1.2027');
  });
});
