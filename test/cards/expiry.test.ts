import { describe, expect, it } from 'vitest';
import { expiryAllCard } from '../../cards/expiry/expiry-all-card.ts';
import { type ExpiryCardInput, expiryCard } from '../../cards/expiry/expiry-card.ts';
import { buttonsOf, wordsOf } from '../support/cards.ts';
import { many, usual } from './samples/expiry.ts';

const show = (change: Partial<ExpiryCardInput> = {}) =>
  expiryCard({ ...usual, ...change, language: 'fi' }).content;

describe('the warning of units that are about to expire', () => {
  it('says how many, how long, and when the consultant is free', () => {
    expect(wordsOf(show())).toContain('2 pajaa käyttämättä, 5 viikkoa jäljellä');
    expect(wordsOf(show())).toContain('Konsultin vapaita päiviä: ti 1.12., ke 2.12., to 3.12.');
  });

  it('opens the booking form with those days in it', () => {
    expect(buttonsOf(show())[0]).toEqual({
      title: 'Varaa kehittämispaja',
      verb: 'booking.open',
      data: { v: 1, days: '2026-12-01,2026-12-02,2026-12-03' },
    });
  });

  it('opens the form as it is where no free day is known', () => {
    expect(buttonsOf(show({ freeDays: [] }))[0]?.data).toEqual({ v: 1, command: 'book' });
  });

  it('offers nothing to those who cannot book', () => {
    expect(buttonsOf(show({ canBook: false })).map(({ title }) => title)).toEqual(['Avaa pajatilanne']);
  });
});

describe('what a consultant is told of all their municipalities', () => {
  const all = (count: number) =>
    expiryAllCard({ language: 'fi', now: usual.now, period: usual.period, rows: many.slice(0, count) })
      .content;

  it('is one card, a row for each, which opens the municipality', () => {
    expect(wordsOf(all(3))).toContain('3 pajaa käyttämättä, 5 viikkoa jäljellä');
    expect(
      buttonsOf(all(3))
        .filter(({ verb }) => verb === 'quota.show')
        .map(({ data }) => data['municipality']),
    ).toEqual(['0', '1', '2']);
  });

  it('names at most twelve, and says how many more there are', () => {
    expect(buttonsOf(all(20)).filter(({ verb }) => verb === 'quota.show')).toHaveLength(12);
    expect(wordsOf(all(20))).toContain('Lisäksi 8 muuta kuntaa');
    expect(wordsOf(all(12))).not.toContain('Lisäksi');
  });
});
