import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { dueReminder, nextReminder, type ReminderRules, stagesOf } from '../../bot/remind/session-rules.ts';
import { type Session, type SessionFacts, sessionReminders } from '../../bot/shared/session.ts';
import { applySessionEvent, type SessionEvent } from '../../bot/shared/session-events.ts';
import { someSession } from '../support/some-session.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Both changes of the clock lie in between. */
const first = Date.parse('2026-10-01T00:00:00Z');
const last = Date.parse('2027-04-20T00:00:00Z');

const rulesOf: fc.Arbitrary<ReminderRules> = fc.record({
  closingDays: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 4 }),
  comingDays: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 4 }),
  reminderHour: fc.integer({ min: 7, max: 19 }),
});
const minutes = (min: number, max: number) =>
  fc.integer({ min: min / 60_000, max: max / 60_000 }).map((m) => m * 60_000);
const times: fc.Arbitrary<Partial<SessionFacts>> = fc
  .record({
    start: minutes(first, last),
    before: minutes(0, 20 * day),
    open: fc.option(minutes(0, 40 * day)),
  })
  .map(({ start, before, open }) => ({
    start,
    end: start + 6 * hour,
    closes: start - before,
    opens: open === null ? undefined : start - before - open,
  }));

interface Sent {
  readonly kind: string;
  readonly stage: number;
  readonly at: number;
  readonly dropped: boolean;
}

function apply(session: Session, event: SessionEvent): Session {
  return applySessionEvent(session, new Map(session.answers), event).session;
}

/** Everything that is due at an instant is done. */
function look(before: Session, rules: ReminderRules, at: number, sent: Sent[]): Session {
  let session = before;
  for (const kind of sessionReminders) {
    const due = dueReminder(kind, session, rules, at);
    if (due) {
      sent.push({ kind, at, ...due });
      session = apply(session, { type: 'reminded', about: kind, ...due });
    }
  }
  return session;
}

function local(at: number): DateTime {
  return DateTime.fromMillis(at, { zone: 'Europe/Helsinki' });
}

/** The rule as it is told to people, by whole days of the calendar. */
function expected(
  kind: (typeof sessionReminders)[number],
  facts: SessionFacts,
  rules: ReminderRules,
): number[] {
  const until = kind === 'coming' ? facts.start : Math.min(facts.closes, facts.start);
  const at = local(kind === 'coming' ? until : until - 1);
  const days = kind === 'coming' ? rules.comingDays : rules.closingDays;
  return days
    .map((back) =>
      at.minus({ days: back }).set({ hour: rules.reminderHour, minute: 0, second: 0, millisecond: 0 }),
    )
    .map((stage) => stage.toMillis())
    .filter((stage) => stage < until && (kind === 'coming' || stage >= (facts.opens ?? 0)))
    .sort((a, b) => a - b);
}

describe('reminders of a session', () => {
  it('are at the hour of Helsinki, so many days before, also over the changes of the clock', () => {
    fc.assert(
      fc.property(times, rulesOf, (more, rules) => {
        const { facts } = someSession(more);
        for (const kind of sessionReminders) {
          const stages = stagesOf(kind, facts, rules);
          expect(stages).toEqual(expected(kind, facts, rules));
          for (const stage of stages) {
            expect(local(stage).toFormat('HH:mm')).toBe(`${String(rules.reminderHour).padStart(2, '0')}:00`);
          }
        }
      }),
    );
  });

  it('each go out once, at their instant, to whoever looks when told to; none of before it was published', () => {
    fc.assert(
      fc.property(times, rulesOf, minutes(0, 60 * day), (more, rules, early) => {
        const { facts } = someSession(more);
        const published = facts.start - early;
        let session = apply(someSession(more), { type: 'created', facts, at: published });
        const sent: Sent[] = [];
        let looks = 0;
        for (let at: number | undefined = published; at !== undefined; looks += 1) {
          session = look(session, rules, at, sent);
          // Whoever else looks finds nothing more.
          session = look(session, rules, at, sent);
          const next = nextReminder(session, rules, at);
          expect(next ?? Number.POSITIVE_INFINITY).toBeGreaterThan(at);
          at = next;
        }
        expect(looks).toBeLessThan(200);
        expect(sent).toEqual(
          sessionReminders
            .flatMap((kind) =>
              expected(kind, facts, rules)
                .filter((stage) => stage > published)
                .map((stage) => ({ kind, stage, at: stage, dropped: false })),
            )
            .sort((a, b) => a.at - b.at || a.kind.localeCompare(b.kind)),
        );
      }),
    );
  });

  it('never come twice, late, at night or for a time that is not the session’s, however it moves and who sleeps', () => {
    const step = fc.oneof(
      fc.record({ wait: minutes(0, 15 * day) }),
      fc.record({ wait: minutes(0, 2 * day) }),
      fc.record({ wait: minutes(0, 2 * day), moved: minutes(-10 * day, 20 * day) }),
    );
    fc.assert(
      fc.property(times, rulesOf, fc.array(step, { maxLength: 30 }), (more, rules, steps) => {
        let session = apply(someSession(more), {
          type: 'created',
          facts: someSession(more).facts,
          at: first,
        });
        let at = first;
        const sent: Sent[] = [];
        for (const { wait, ...rest } of steps) {
          at += wait;
          if ('moved' in rest && rest.moved !== undefined) {
            const { facts } = session;
            const by = rest.moved;
            const moved = {
              ...facts,
              start: facts.start + by,
              end: facts.end + by,
              closes: facts.closes + by,
            };
            session = apply(session, { type: 'changed', facts: moved, seats: [], at });
          }
          const before = sent.length;
          session = look(session, rules, at, sent);
          for (const one of sent.slice(before)) {
            const until = one.kind === 'coming' ? session.facts.start : session.facts.closes;
            const kind = one.kind === 'coming' ? 'coming' : 'closing';
            expect(expected(kind, session.facts, rules)).toContain(one.stage);
            expect(one.stage).toBeLessThanOrEqual(at);
            expect(one.dropped).toBe(at - one.stage > 12 * hour || at >= until);
            expect(one.dropped || (local(at).hour >= 7 && local(at).hour < 20)).toBe(true);
          }
          expect(sent.slice(before).filter(({ kind }) => kind === 'coming').length).toBeLessThanOrEqual(1);
          expect(sent.slice(before).filter(({ kind }) => kind === 'closing').length).toBeLessThanOrEqual(1);
        }
        const names = sent.map(({ kind, stage }) => `${kind} ${stage}`);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
