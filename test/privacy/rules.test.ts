import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, seatsWithout } from '../../bot/erasure/rules.ts';
import { readDetails } from '../../bot/my-data/details-rules.ts';
import { narrowed } from '../../bot/my-data/narrowed.ts';
import type { Booking } from '../../bot/shared/booking.ts';
import { retentionOn, usualRetention } from '../../bot/shared/retention.ts';
import type { Answer } from '../../bot/shared/session.ts';
import { someSession, usualOffers } from '../support/some-session.ts';

const booking = (status: Booking['status'], owner?: string): Booking => ({
  id: 'b',
  kind: 'seminar',
  status,
  audience: [],
  requestedBy: 'm',
  requestedAt: 0,
  ...(owner === undefined ? {} : { owner }),
});

describe('who may be erased', () => {
  it('is a coordinator where there is another one', () => {
    const me = { id: 'k1', role: 'coordinator' } as const;
    expect(refusalOf(me, [me], [])).toEqual({ kind: 'last-coordinator' });
    expect(refusalOf(me, [me, { id: 'k2' }], [])).toBeUndefined();
    expect(refusalOf({ id: 'm', role: 'manager' }, [], [])).toBeUndefined();
  });

  it('is a consultant whose workshops are over', () => {
    const me = { id: 'c', role: 'consultant' } as const;
    const of = (...statuses: Booking['status'][]) =>
      refusalOf(
        me,
        [],
        statuses.map((status) => booking(status, 'c')),
      );
    expect(of('requested', 'countered', 'confirmed', 'held')).toEqual({ kind: 'bookings-in-hand', count: 4 });
    expect(of('reported', 'cancelled', 'declined', 'expired')).toBeUndefined();
    expect(refusalOf(me, [], [booking('confirmed', 'other'), booking('confirmed')])).toBeUndefined();
  });
});

describe('the seats of a session without somebody', () => {
  const start = Date.parse('2027-03-01T08:00:00Z');
  const at = start - 30 * 86_400_000;
  const onSite: Answer = { seat: 'onSite', at: 1, municipality: '233' };
  const waiting: Answer = {
    seat: 'waiting',
    at: 2,
    waits: { for: 'onSite', number: 1 },
    municipality: '905',
  };
  const session = (
    answers: Readonly<Record<string, Answer>>,
    status: 'published' | 'cancelled' = 'published',
  ) =>
    someSession(
      { start, end: start + 3_600_000, closes: start, capacity: 1, place: 'Kuntatalo' },
      {
        status,
        answers: new Map(Object.entries(answers)),
        lastQueued: 1,
        counts: { onSite: 1, remote: 0, no: 0, waiting: 1, offeredOnSite: 0, offeredRemote: 0 },
      },
    );

  it('give the place to the next in line', () => {
    const seats = seatsWithout(session({ me: onSite, next: waiting }), 'me', at, usualOffers);
    expect(seats.map(({ who, answer }) => [who, answer.seat])).toEqual([
      ['me', 'no'],
      ['next', 'onSite'],
    ]);
  });

  it.each([
    ['has begun', start, 'published'],
    ['is called off', at, 'cancelled'],
  ] as const)('stay as they are when it %s', (_, now, status) => {
    expect(seatsWithout(session({ me: onSite, next: waiting }, status), 'me', now, usualOffers)).toEqual([]);
  });

  it('stay as they are where there is no place of theirs', () => {
    const no: Answer = { seat: 'no', at: 1 };
    expect(seatsWithout(session({ me: no, next: waiting }), 'me', at, usualOffers)).toEqual([]);
    expect(seatsWithout(session({ next: waiting }), 'me', at, usualOffers)).toEqual([]);
  });
});

describe('details that somebody typed', () => {
  it('are taken in one line, whatever is typed, or asked again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (name, email, phone) => {
        const { details, faults } = readDetails({ name, email, phone });
        expect(details.name).not.toMatch(/\n|\p{C}/u);
        expect(faults.includes('name') || /\p{L}/u.test(details.name)).toBe(true);
        expect(faults.includes('phone') || /^$|^[+(]?\d/.test(details.phone)).toBe(true);
      }),
    );
  });

  it('may leave e-mail and phone out', () => {
    expect(readDetails({ name: 'Åke Öst', email: ' ', phone: '' })).toEqual({
      details: { name: 'Åke Öst', email: '', phone: '' },
      faults: [],
    });
  });
});

describe('what is told of a stored thing', () => {
  const isMine = (part: unknown) => JSON.stringify(part).includes('"me"');

  it('has of lists of everybody only the own parts', () => {
    const stored = {
      active: [{ by: 'me', slots: [1, 2] }, { by: 'other' }],
      late: [{ who: 'other' }],
      plan: [3],
    };
    expect(narrowed(stored, isMine)).toEqual({ active: [{ by: 'me', slots: [1, 2] }], late: [], plan: [3] });
  });

  it('names nobody else, however it is built', () => {
    const who = fc.constantFrom('me', 'other');
    const seats = fc.array(fc.record({ who, at: fc.nat() }));
    fc.assert(
      fc.property(fc.record({ seats, absent: fc.array(who) }), (stored) => {
        expect(JSON.stringify(narrowed(stored, isMine))).not.toContain('other');
      }),
    );
  });
});

describe('how long things are kept', () => {
  const period = (id: string, from: string, to: string, months: number) =>
    ({ id, from, to, rules: { retention: { personMonths: months, auditMonths: 24 } } }) as never;
  const periods = [period('b', '2027-01-01', '2028-12-31', 3), period('a', '2025-01-01', '2026-11-30', 9)];

  it.each([
    ['2026-05-01', 9],
    ['2026-12-15', 9],
    ['2027-01-01', 3],
    ['2030-01-01', 3],
  ])('on %s is as the period has it, or the one before', (day, months) => {
    expect(retentionOn({ periods }, day).personMonths).toBe(months);
  });

  it('is as usual before there is a period', () => {
    expect(retentionOn({ periods }, '2020-01-01')).toEqual(usualRetention);
  });
});
