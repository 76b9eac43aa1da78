import { describe, expect, it } from 'vitest';
import { clockText, dateText, dayText, shortDateText, timeText, yearOf } from '../../cards/text/dates.ts';

const start = Date.parse('2027-02-04T07:00:00Z');
const end = Date.parse('2027-02-04T13:30:00Z');
const space = /\u00a0|\u202f/g;

describe('dates and times', () => {
  it('are written the Finnish, Finland-Swedish and English way, in Helsinki time', () => {
    expect(timeText('fi', start, end).replace(space, ' ')).toBe('to 4.2.2027 klo 9.00–15.30');
    expect(timeText('sv', start, end).replace(space, ' ')).toBe('to 4.2.2027 kl. 9.00–15.30');
    expect(timeText('en', start, end).replace(space, ' ')).toBe('Thu 4 Feb 2027 at 9:00–15:30');
  });

  it('follow the summer time of Helsinki', () => {
    expect(clockText('fi', Date.parse('2027-07-01T06:05:00Z')).replace(space, ' ')).toBe('klo 9.05');
    expect(clockText('fi', Date.parse('2027-01-01T07:05:00Z')).replace(space, ' ')).toBe('klo 9.05');
  });

  it('name both days when a time goes over midnight', () => {
    const late = Date.parse('2027-02-04T20:00:00Z');
    expect(timeText('fi', late, late + 4 * 3_600_000).replace(space, ' ')).toBe(
      'to 4.2.2027 klo 22.00 – pe 5.2.2027 klo 2.00',
    );
  });

  it('keep a day the same day at any time of the year', () => {
    expect(dayText('fi', '2027-03-28')).toBe('su 28.3.2027');
    expect(dayText('fi', '2026-12-31')).toBe('to 31.12.2026');
  });

  it('have short forms where the year is clear', () => {
    expect(shortDateText('fi', start)).toBe('4.2.');
    expect(shortDateText('en', start)).toBe('4 Feb');
    expect(yearOf(Date.parse('2026-12-31T22:30:00Z'))).toBe('2027');
    expect(dateText('fi', Date.parse('2026-12-31T22:30:00Z'))).toBe('pe 1.1.2027');
  });
});
