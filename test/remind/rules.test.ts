import { describe, expect, it } from 'vitest';
import { dueIn } from '../../bot/remind/rules.ts';
import type { Booking, Proposal } from '../../bot/shared/booking.ts';
import { clockOf, dayOf } from '../../bot/shared/helsinki.ts';
import type { PeriodRules } from '../../bot/shared/network.ts';
import { applyQuotaEvent, emptyQuota, type Quota } from '../../bot/shared/quota.ts';
import { workshopIsNear, workshopMayReach } from '../../bot/shared/workshop-reminders.ts';
import { uso8 } from './period.ts';

const instant = (iso: string) => Date.parse(iso);
const slot = { start: instant('2026-12-09T07:00:00Z'), end: instant('2026-12-09T10:00:00Z') };

function booking(facts: Partial<Booking>): Booking {
  return {
    id: 'b',
    kind: 'seminar',
    status: 'requested',
    audience: [],
    requestedBy: 'mikko',
    requestedAt: 0,
    ...facts,
  };
}

function proposed(side: Proposal['side'], at: string): Proposal {
  return { side, slots: [slot], at: instant(at) };
}

/** All units are in use, so that nothing is due but what is about the booking. */
function quota(one: Booking): Quota {
  return { ...emptyQuota, active: [one], adjustment: -4 };
}

/** What happens by itself from an instant on, each thing when it falls due; `until` is as far as one looks. */
function history(
  before: Quota,
  from: string,
  until: string,
  rules: Partial<PeriodRules> = {},
): readonly string[] {
  const period = { ...uso8, rules: { ...uso8.rules, ...rules } };
  let now = new Date(from);
  let state = before;
  const lines: string[] = [];
  for (let look = 0; look < 200 && now.getTime() <= instant(until); look += 1) {
    const { due, next } = dueIn(state, period, period.entitlements, now);
    if (due) {
      const told = due.tell.map(({ to, about }) => `${about} to ${to}`).join(', ');
      lines.push(`${dayOf(now)} ${clockOf(now)} ${due.event.type}: ${told}`);
      state = applyQuotaEvent(state, due.event);
    } else if (next === undefined) {
      break;
    } else {
      now = new Date(next);
    }
  }
  return lines;
}

describe('a request that nobody answers', () => {
  it('reminds the consultants after 5 working days, the coordinator after 5 more, then expires with the period', () => {
    const asked = booking({ proposal: proposed('municipality', '2026-11-24T08:00:00Z') });

    expect(history(quota(asked), '2026-11-24T08:00:00Z', '2027-03-01T00:00:00Z')).toEqual([
      '2026-12-01 09:00 reminded: answer-overdue to consultants',
      '2026-12-08 09:00 reminded: escalation to coordinators',
      '2026-12-31 16:00 expired: booking-expired to requester, booking-expired to consultants',
    ]);
  });

  it('does not count weekends, holidays or Christmas Eve', () => {
    const asked = booking({ proposal: proposed('municipality', '2026-12-21T08:00:00Z') });

    expect(history(quota(asked), '2026-12-21T08:00:00Z', '2026-12-31T00:00:00Z')).toEqual([
      '2026-12-30 09:00 reminded: answer-overdue to consultants',
    ]);
  });
});

describe('a counter-proposal that nobody answers', () => {
  it('reminds the one who asked after 10 working days, and the coordinator once', () => {
    const proposal = proposed('consultant', '2026-11-02T08:00:00Z');
    const countered = booking({ status: 'countered', owner: 'kaisa', proposal });

    expect(history(quota(countered), '2026-11-02T08:00:00Z', '2026-12-31T00:00:00Z')).toEqual([
      '2026-11-16 09:00 reminded: answer-overdue to requester',
      '2026-11-23 09:00 reminded: escalation to coordinators',
    ]);
  });

  it('starts the count anew with each proposal', () => {
    const first = booking({
      proposal: proposed('municipality', '2026-11-02T08:00:00Z'),
      reminded: { count: 2, at: instant('2026-11-16T07:00:00Z') },
    });
    const at = instant('2026-11-17T08:00:00Z');
    const proposal = proposed('consultant', '2026-11-17T08:00:00Z');
    const next = applyQuotaEvent(quota(first), { type: 'proposed', id: 'b', by: 'kaisa', at, proposal });

    expect(history(next, '2026-11-17T08:00:00Z', '2026-12-09T00:00:00Z')).toEqual([
      '2026-12-01 09:00 reminded: answer-overdue to requester',
      '2026-12-08 09:00 reminded: escalation to coordinators',
    ]);
  });
});

describe('an agreed workshop', () => {
  const agreed = booking({ status: 'confirmed', owner: 'kaisa', chosen: slot });

  it('is held the morning after; its report is asked for, and again every week', () => {
    expect(history(quota(agreed), '2026-11-24T08:00:00Z', '2026-12-25T00:00:00Z')).toEqual([
      '2026-12-08 09:00 coming: workshop-coming to municipality, workshop-coming to consultants',
      '2026-12-10 09:00 held: report-due to consultants',
      '2026-12-17 09:00 reminded: report-due to consultants',
      '2026-12-24 09:00 reminded: report-due to consultants',
    ]);
  });

  it('is held the morning after its day, where it ends with that', () => {
    const end = instant('2026-12-09T22:00:00Z');
    const late = booking({ status: 'confirmed', owner: 'kaisa', chosen: { ...slot, end } });

    expect(history(quota(late), '2026-12-08T08:00:00Z', '2026-12-12T00:00:00Z')).toEqual([
      '2026-12-08 10:00 coming: workshop-coming to municipality, workshop-coming to consultants',
      '2026-12-10 09:00 held: report-due to consultants',
    ]);
  });

  it('is held the morning after its due date, where it has no time', () => {
    const desk = booking({ kind: 'study', status: 'confirmed', owner: 'kaisa', due: '2026-12-31' });

    expect(history(quota(desk), '2026-11-24T08:00:00Z', '2027-01-02T00:00:00Z')).toEqual([
      '2027-01-01 09:00 held: report-due to consultants',
    ]);
  });

  it('reminds of the move that waits for an answer, until it is over', () => {
    const moving = { ...agreed, proposal: proposed('municipality', '2026-12-01T08:00:00Z') };

    expect(history(quota(moving), '2026-12-01T08:00:00Z', '2026-12-16T00:00:00Z')).toEqual([
      '2026-12-08 09:00 coming: workshop-coming to municipality, workshop-coming to consultants',
      '2026-12-08 09:00 reminded: answer-overdue to consultants',
      '2026-12-10 09:00 held: report-due to consultants',
    ]);
  });
});

describe('a unit whose return nobody decides on', () => {
  it('reminds the consultant, then the coordinator once', () => {
    const answeredAt = instant('2026-11-02T08:00:00Z');
    const late = booking({
      status: 'cancelled',
      unit: 'undecided',
      chosen: slot,
      owner: 'kaisa',
      answeredAt,
    });

    expect(history(quota(late), '2026-11-02T08:00:00Z', '2027-02-01T00:00:00Z')).toEqual([
      '2026-11-09 09:00 reminded: unit-decision to consultants',
      '2026-11-16 09:00 reminded: escalation to coordinators',
    ]);
  });
});

describe('units that nobody has booked', () => {
  const warned = (from: string, until: string) => history(emptyQuota, from, until);

  it('are warned of on each day meant for it, once', () => {
    expect(warned('2026-01-01T00:00:00Z', '2027-12-31T00:00:00Z').map((line) => line.slice(0, 10))).toEqual([
      '2026-06-30',
      '2026-09-30',
      '2026-11-30',
      '2026-12-14',
      '2026-12-28',
    ]);
  });

  it('are not warned of late: what is a week old is dropped, and of several missed only the latest is told', () => {
    expect(warned('2026-07-07T06:00:01Z', '2026-09-01T00:00:00Z')).toEqual([]);
    expect(warned('2026-07-07T06:00:00Z', '2026-09-01T00:00:00Z')).toHaveLength(1);
    expect(warned('2026-12-16T00:00:00Z', '2026-12-20T00:00:00Z')).toHaveLength(1);
  });

  it('are not warned of from the last afternoon on, when nobody could book them any more', () => {
    expect(warned('2026-12-31T13:59:00Z', '2026-12-31T13:59:30Z')).toHaveLength(1);
    expect(warned('2026-12-31T14:00:00Z', '2027-12-31T00:00:00Z')).toEqual([]);
  });
});

describe('an agreed time', () => {
  const agreed = (facts: Partial<Booking> = {}) =>
    quota(booking({ status: 'confirmed', owner: 'kaisa', chosen: slot, answeredAt: 0, ...facts }));
  const coming = (state: Quota, from: string, rules: Partial<PeriodRules> = {}) =>
    history(state, from, '2026-12-09T12:00:00Z', rules).filter((line) => line.includes('coming'));
  const both = 'workshop-coming to municipality, workshop-coming to consultants';

  it('is reminded of the day before, once, to both sides', () => {
    expect(coming(agreed(), '2026-11-24T08:00:00Z')).toEqual([`2026-12-08 09:00 coming: ${both}`]);
  });

  it('follows when the workshop is moved, and is given again', () => {
    const told = agreed({ comingToldAt: instant('2026-12-01T07:00:00Z') });

    expect(coming(told, '2026-12-02T08:00:00Z')).toEqual([`2026-12-08 09:00 coming: ${both}`]);
  });

  it('is not reminded of when it was agreed on after that, or is no longer', () => {
    expect(coming(agreed({ answeredAt: instant('2026-12-08T07:00:00Z') }), '2026-12-08T08:00:00Z')).toEqual(
      [],
    );
    expect(coming(agreed({ status: 'cancelled' }), '2026-11-24T08:00:00Z')).toEqual([]);
    expect(coming(agreed({ chosen: undefined, due: '2026-12-09' }), '2026-11-24T08:00:00Z')).toEqual([]);
  });

  it.each([
    ['by the evening', 9, '2026-12-08T17:59:59Z', `2026-12-08 19:59 coming: ${both}`],
    ['in quiet hours', 9, '2026-12-08T18:00:00Z', '2026-12-09 07:00 coming: '],
    ['twelve hours late', 7, '2026-12-08T17:00:00Z', `2026-12-08 19:00 coming: ${both}`],
    ['later', 7, '2026-12-08T17:00:00.001Z', '2026-12-08 19:00 coming: '],
    ['after a night that was all it missed', 19, '2026-12-08T18:30:00Z', `2026-12-09 07:00 coming: ${both}`],
    ['after it began', 9, '2026-12-09T07:00:00Z', '2026-12-09 09:00 coming: '],
  ])('reminded of %s is told or dropped, with a record', (_name, reminderHour, from, line) => {
    expect(coming(agreed(), from, { reminderHour })).toEqual([line]);
  });

  describe('that is reminded of on several days', () => {
    const rules = { comingDays: [1, 7] };

    it('is reminded of on each of them', () => {
      expect(coming(agreed(), '2026-11-24T08:00:00Z', rules)).toEqual([
        `2026-12-02 09:00 coming: ${both}`,
        `2026-12-08 09:00 coming: ${both}`,
      ]);
    });

    it('is reminded of in time, whatever was missed before that', () => {
      expect(coming(agreed(), '2026-12-08T07:30:00Z', rules)).toEqual([`2026-12-08 09:30 coming: ${both}`]);
    });

    it('is reminded of again after one that was too late', () => {
      expect(coming(agreed(), '2026-12-04T08:00:00Z', rules)).toEqual([
        '2026-12-04 10:00 coming: ',
        `2026-12-08 09:00 coming: ${both}`,
      ]);
    });
  });

  it('may reach somebody while it is given, by the time that stands then', () => {
    const may = (at: string, more: Partial<Booking> = {}) =>
      workshopMayReach(booking({ status: 'confirmed', chosen: slot, ...more }), uso8.rules, instant(at));

    expect(may('2026-12-08T06:59:59Z')).toBe(false);
    expect(may('2026-12-08T07:00:00Z')).toBe(true);
    expect(may('2026-12-08T17:59:59Z')).toBe(true);
    expect(may('2026-12-08T18:00:00Z')).toBe(false);
    expect(may('2026-12-09T06:00:00Z')).toBe(false);
    expect(may('2026-12-08T07:00:00Z', { status: 'cancelled' })).toBe(false);
    const later = { start: slot.start + 90 * 86_400_000, end: slot.end + 90 * 86_400_000 };
    expect(may('2026-12-08T07:00:00Z', { chosen: later })).toBe(false);
  });

  it('may be opened from its reminder until it begins, also late, unless it was moved away or called off', () => {
    const near = (at: string, more: Partial<Booking> = {}) =>
      workshopIsNear(booking({ status: 'confirmed', chosen: slot, ...more }), uso8.rules, instant(at));

    expect(near('2026-12-08T06:59:59Z')).toBe(false);
    expect(near('2026-12-08T07:00:00Z')).toBe(true);
    expect(near('2026-12-09T06:59:59Z')).toBe(true);
    expect(near('2026-12-09T07:00:00Z')).toBe(false);
    expect(near('2026-12-08T07:00:00Z', { status: 'cancelled' })).toBe(false);
  });
});

describe('the hour at which a period reminds', () => {
  const at = (hour: number, before: Quota, from: string, until: string) =>
    history(before, from, until, { reminderHour: hour });

  it('is that of all that workshops are reminded of', () => {
    const asked = booking({ proposal: proposed('municipality', '2026-11-24T08:00:00Z') });
    const agreed = booking({ status: 'confirmed', owner: 'kaisa', chosen: slot });

    expect(at(11, quota(asked), '2026-11-24T08:00:00Z', '2026-12-09T00:00:00Z')).toEqual([
      '2026-12-01 11:00 reminded: answer-overdue to consultants',
      '2026-12-08 11:00 reminded: escalation to coordinators',
    ]);
    expect(at(8, quota(agreed), '2026-11-24T08:00:00Z', '2026-12-18T00:00:00Z')).toEqual([
      '2026-12-08 08:00 coming: workshop-coming to municipality, workshop-coming to consultants',
      '2026-12-10 08:00 held: report-due to consultants',
      '2026-12-17 08:00 reminded: report-due to consultants',
    ]);
    expect(at(15, emptyQuota, '2026-06-29T00:00:00Z', '2026-07-01T00:00:00Z')).toEqual([
      '2026-06-30 15:00 warned: units-expiring to municipality',
    ]);
  });
});
