import { describe, expect, it } from 'vitest';
import {
  concernsReminder,
  dueReminder,
  isNear,
  mayReach,
  nextReminder,
  peopleToRemind,
  stagesOf,
  withOwnDays,
} from '../../bot/remind/session-rules.ts';
import { usualRules } from '../../bot/shared/network.ts';
import type { Person } from '../../bot/shared/people.ts';
import type { Answer, Seat, SessionFacts } from '../../bot/shared/session.ts';
import { applySessionEvent } from '../../bot/shared/session-events.ts';
import { someSession } from '../support/some-session.ts';
import { uso8 } from './period.ts';

const at = (text: string) => Date.parse(text);
const texts = (stages: readonly number[]) => stages.map((stage) => new Date(stage).toISOString());
/** Registration until the end of a Wednesday, the session a week later. */
const facts = someSession({
  start: at('2026-10-28T09:00:00+02:00'),
  end: at('2026-10-28T15:00:00+02:00'),
  closes: at('2026-10-22T00:00:00+03:00'),
}).facts;
const moved = (more: Partial<SessionFacts>) => ({ ...facts, ...more });

describe('when a session is reminded of', () => {
  it('is seven days and one day before the last day of registration, and the day before the session', () => {
    expect(texts(stagesOf('closing', facts, usualRules))).toEqual([
      '2026-10-14T06:00:00.000Z',
      '2026-10-20T06:00:00.000Z',
    ]);
    expect(texts(stagesOf('coming', facts, usualRules))).toEqual(['2026-10-27T07:00:00.000Z']);
  });

  it('is before the day that one can still register on, where registration ends at a clock time', () => {
    const closes = at('2026-10-21T16:00:00+03:00');
    expect(texts(stagesOf('closing', moved({ closes }), usualRules)).at(-1)).toBe('2026-10-20T06:00:00.000Z');
  });

  it('is before the session where registration does not end earlier, and only while it is open', () => {
    const open = moved({ closes: facts.start, opens: at('2026-10-25T00:00:00+03:00') });
    expect(texts(stagesOf('closing', open, usualRules))).toEqual(['2026-10-27T07:00:00.000Z']);
    const later = moved({ closes: facts.start + 2 * 86_400_000 });
    expect(stagesOf('closing', later, usualRules)).toEqual(
      stagesOf('closing', moved({ closes: facts.start }), usualRules),
    );
  });

  it('is as the period has it, and not after what it is about', () => {
    const rules = { ...usualRules, closingDays: [], comingDays: [0, 2], reminderHour: 9 };
    expect(stagesOf('closing', facts, rules)).toEqual([]);
    expect(texts(stagesOf('coming', facts, rules))).toEqual(['2026-10-26T07:00:00.000Z']);
    expect(texts(stagesOf('coming', facts, { ...rules, reminderHour: 8 })).at(-1)).toBe(
      '2026-10-28T06:00:00.000Z',
    );
  });

  it('is on days of the session’s own, where it has some, and never where it has none', () => {
    const own = (reminders: SessionFacts['reminders']) => withOwnDays(usualRules, { reminders });
    expect(own(undefined)).toEqual({ closingDays: [7, 1], comingDays: [1], reminderHour: 9 });
    expect(own({ closingDays: [3] })).toMatchObject({ closingDays: [3], comingDays: [1] });
    expect(own({ comingDays: [0, 5] })).toMatchObject({ closingDays: [7, 1], comingDays: [0, 5] });
    const none = own({ closingDays: [], comingDays: [] });
    expect([...stagesOf('closing', facts, none), ...stagesOf('coming', facts, none)]).toEqual([]);
  });

  it('is looked at each morning, at the end of the night, and no more once it begins', () => {
    const session = someSession(facts);
    const next = (now: string) => nextReminder(session, usualRules, at(now));
    expect(next('2026-10-01T10:00:00+03:00')).toBe(at('2026-10-02T09:00:00+03:00'));
    expect(next('2026-10-01T08:00:00+03:00')).toBe(at('2026-10-01T09:00:00+03:00'));
    expect(next('2026-10-24T21:00:00+03:00')).toBe(at('2026-10-25T07:00:00+02:00'));
    expect(next('2026-10-25T03:30:00+02:00')).toBe(at('2026-10-25T07:00:00+02:00'));
    expect(next('2026-10-28T09:00:00+02:00')).toBeUndefined();
    for (const status of ['draft', 'cancelled'] as const) {
      expect(
        nextReminder({ ...session, status }, usualRules, at('2026-10-01T10:00:00+03:00')),
      ).toBeUndefined();
    }
  });
});

describe('a reminder that is due', () => {
  const session = someSession(facts);
  const due = (now: string, more = {}) =>
    dueReminder('closing', { ...session, ...more }, usualRules, at(now));
  const stage = at('2026-10-14T09:00:00+03:00');

  it('is given from its instant on, twelve hours at most, and once', () => {
    expect(due('2026-10-14T08:59:59+03:00')).toBeUndefined();
    expect(due('2026-10-14T09:00:00+03:00')).toEqual({ stage, dropped: false });
    expect(due('2026-10-14T19:59:00+03:00')).toEqual({ stage, dropped: false });
    expect(due('2026-10-14T09:00:00+03:00', { reminded: { closing: stage } })).toBeUndefined();
    expect(due('2026-10-14T09:00:00+03:00', { reminded: { coming: stage } })).toEqual({
      stage,
      dropped: false,
    });
  });

  it('waits for the morning, by when it is too late', () => {
    expect(due('2026-10-14T20:30:00+03:00')).toBeUndefined();
    expect(due('2026-10-15T07:00:00+03:00')).toEqual({ stage, dropped: true });
  });

  it('reaches somebody in the morning if the night was all that it missed', () => {
    const rules = { ...usualRules, reminderHour: 19 };
    const night = at('2026-10-14T20:30:00+03:00');
    expect(dueReminder('closing', session, rules, night)).toBeUndefined();
    expect(dueReminder('closing', session, rules, nextReminder(session, rules, night) ?? 0)).toEqual({
      stage: at('2026-10-14T19:00:00+03:00'),
      dropped: false,
    });
  });

  it('is the latest alone of those that were missed, and none once what it is about is over', () => {
    expect(due('2026-10-20T10:00:00+03:00')).toEqual({
      stage: at('2026-10-20T09:00:00+03:00'),
      dropped: false,
    });
    const closes = at('2026-10-14T12:00:00+03:00');
    const over = { facts: moved({ closes }) };
    const rules = { ...usualRules, closingDays: [0] };
    const now = at('2026-10-14T12:00:00+03:00');
    expect(dueReminder('closing', { ...session, ...over }, rules, now)).toEqual({ stage, dropped: true });
    expect(dueReminder('closing', { ...session, ...over }, rules, now - 1)).toEqual({
      stage,
      dropped: false,
    });
  });

  it('is none of a draft or of what was called off', () => {
    expect(due('2026-10-14T09:00:00+03:00', { status: 'draft' })).toBeUndefined();
    expect(due('2026-10-14T09:00:00+03:00', { status: 'cancelled' })).toBeUndefined();
  });

  it('may reach people for as long as it is given, and as long as the session stands', () => {
    const may = (now: string, more = {}) => mayReach('closing', { ...session, ...more }, usualRules, at(now));
    expect(may('2026-10-14T08:59:59+03:00')).toBe(false);
    expect(may('2026-10-14T09:00:00+03:00')).toBe(true);
    expect(may('2026-10-14T20:00:00+03:00')).toBe(false);
    expect(may('2026-10-15T09:00:00+03:00')).toBe(false);
    expect(may('2026-10-14T09:00:00+03:00', { status: 'cancelled' })).toBe(false);
    expect(may('2026-10-14T09:00:00+03:00', { facts: moved({ closes: facts.closes + 86_400_000 }) })).toBe(
      false,
    );
  });
});

describe('a reminder that somebody opens', () => {
  it('is there until what it is about is over, also late, unless it was moved away or called off', () => {
    const near = (now: string, more = {}) =>
      isNear('closing', { ...someSession(facts), ...more }, usualRules, at(now));
    expect(near('2026-10-14T08:59:59+03:00')).toBe(false);
    expect(near('2026-10-14T09:00:00+03:00')).toBe(true);
    expect(near('2026-10-21T23:59:59+03:00')).toBe(true);
    expect(near('2026-10-22T00:00:00+03:00')).toBe(false);
    expect(near('2026-10-14T09:00:00+03:00', { status: 'cancelled' })).toBe(false);
    expect(near('2026-10-14T09:00:00+03:00', { facts: moved({ closes: facts.closes + 86_400_000 }) })).toBe(
      false,
    );
  });
});

describe('what is done with when a session changes', () => {
  const changed = (more: Partial<SessionFacts>, reminded = {}) => {
    const session = someSession(facts, { reminded });
    return applySessionEvent(session, new Map(), { type: 'changed', facts: moved(more), seats: [], at: 100 })
      .session.reminded;
  };

  it('is what lies before, of the kinds that move with it; never what is later than known', () => {
    expect(changed({ start: 5 })).toEqual({ closing: 100, coming: 100 });
    expect(changed({ closes: 5 })).toEqual({ closing: 100 });
    expect(changed({ opens: 5 }, { coming: 7, closing: 200 })).toEqual({ coming: 7, closing: 200 });
    expect(changed({ place: 'Muualla' }, { coming: 7 })).toEqual({ coming: 7 });
    expect(changed({ reminders: { comingDays: [2] } })).toEqual({ closing: 100, coming: 100 });
  });
});

describe('whom a reminder is for', () => {
  const network = {
    periods: [uso8],
    municipalities: new Map(),
    memberships: [{ municipality: '233', period: 'uso8' }],
  };
  const around = { network, period: uso8 };
  const person = (id: string, more: Partial<Person> = {}): Person => ({
    id,
    tenantId: 't',
    aadObjectId: id,
    name: id,
    role: 'participant',
    municipality: '233',
    municipalities: [],
    group: 'other',
    language: 'fi',
    ...more,
  });
  const { municipality: _none, ...nowhere } = person('nowhere');
  const seated = (seat: Seat): Answer => ({ seat, at: 1 });
  const session = someSession(facts, {
    answers: new Map<string, Answer>([
      ['onsite', seated('onSite')],
      ['remote', seated('remote')],
      ['no', seated('no')],
      ['waiting', { ...seated('waiting'), waits: { for: 'onSite', number: 1 } }],
      ['g.1', seated('onSite')],
    ]),
  });
  const people = [
    ...['onsite', 'remote', 'no', 'waiting', 'silent', 'nochat'].map((id) => person(id)),
    person('elsewhere', { municipality: '005' }),
    nowhere,
    person('consultant', { role: 'consultant' }),
    person('coordinator', { role: 'coordinator' }),
  ];
  const reachable = new Set(people.map(({ id }) => id).filter((id) => id !== 'nochat'));

  it('of registration: members who have not answered at all and can be written to', () => {
    expect(peopleToRemind('closing', session, { ...around, people, reachable })).toEqual([
      'silent',
      'nowhere',
    ]);
    const elected = { ...session, facts: moved({ audience: { roles: ['elected'] } }) };
    expect(peopleToRemind('closing', elected, { ...around, people, reachable })).toEqual([]);
    const outside = { ...around, period: undefined, people, reachable };
    expect(peopleToRemind('closing', session, outside)).toEqual(['silent', 'elsewhere', 'nowhere']);
  });

  it('of the session: those who come, on site or remotely, and no guests', () => {
    expect(peopleToRemind('coming', session, { ...around, people, reachable })).toEqual(['onsite', 'remote']);
  });

  it('is the same for one as for all', () => {
    for (const kind of ['closing', 'coming'] as const) {
      const all = { ...around, people, reachable: new Set(people.map(({ id }) => id)) };
      expect(
        people.filter((one) => concernsReminder(kind, session, one, around)).map(({ id }) => id),
      ).toEqual(peopleToRemind(kind, session, all));
    }
  });
});
