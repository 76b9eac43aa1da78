import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlannedUnit, readPlanForm, typedPlan, unitsPlanned } from '../../bot/plan/form.ts';
import { markOf } from '../../bot/plan/mark.ts';
import { quartersOf } from '../../bot/plan/quarters.ts';
import { decidePlan } from '../../bot/plan/rules.ts';

const period = { from: '2025-01-01', to: '2026-12-31' };
const quarters = quartersOf(period);
const act = { by: 'p1', at: 1 };
const unit = (quarter: string, theme = '', who = ''): PlannedUnit => ({ quarter, theme, who });

describe('the quarters of a period', () => {
  it('are those that it touches, over the turn of the year', () => {
    expect(quarters).toHaveLength(8);
    expect([quarters[0], quarters.at(-1)]).toEqual(['2025-Q1', '2026-Q4']);
    expect(quartersOf({ from: '2026-11-30', to: '2027-04-01' })).toEqual(['2026-Q4', '2027-Q1', '2027-Q2']);
  });
});

describe('a plan form', () => {
  const rules = { quarters, units: 2 };

  it('may leave everything open', () => {
    expect(readPlanForm({}, rules)).toEqual({ units: [unit(''), unit('')] });
    expect(readPlanForm({ quarter1: '-' }, rules)).toEqual({ units: [unit(''), unit('')] });
  });

  it('reads as many units as the municipality has, and no more', () => {
    const typed = { quarter1: '2026-Q2', theme1: ' Strategia ', who2: 'Johtoryhmä', quarter3: '2026-Q3' };
    expect(readPlanForm(typed, rules)).toEqual({
      units: [unit('2026-Q2', 'Strategia'), unit('', '', 'Johtoryhmä')],
    });
  });

  it('names each fault at its field', () => {
    const typed = { quarter1: '2027-Q1', theme1: 'x'.repeat(121), who2: 'x'.repeat(81) };
    expect(readPlanForm(typed, rules)).toEqual({
      faults: { quarter1: 'no-such-quarter', theme1: 'theme-too-long', who2: 'who-too-long' },
    });
  });

  const text = (maxLength: number) => fc.string({ maxLength }).map((typed) => typed.trim());
  const units = fc.array(
    fc.record({ quarter: fc.constantFrom('', ...quarters), theme: text(120), who: text(80) }),
    { minLength: 1, maxLength: 8 },
  );

  it('is filled from a plan and read as the same plan', () => {
    fc.assert(
      fc.property(units, (planned) => {
        const read = readPlanForm(typedPlan(planned), { quarters, units: planned.length });
        expect(read).toEqual({ units: planned });
        const kept = planned.map(({ quarter }) => quarter);
        expect(
          unitsPlanned(
            kept,
            planned.map(({ theme, who }) => ({ theme, who })),
          ),
        ).toEqual(planned);
      }),
    );
  });

  it('has another mark when anything in it is another', () => {
    fc.assert(
      fc.property(units, units, (one, other) => {
        const bare = (plan: readonly PlannedUnit[]) =>
          JSON.stringify(plan.slice(0, plan.findLastIndex((u) => u.quarter || u.theme || u.who) + 1));
        expect(markOf(one) === markOf(other)).toBe(bare(one) === bare(other));
      }),
    );
  });
});

describe('saving a plan', () => {
  const standing = [unit('2026-Q1'), unit('')];
  const wish = [unit('2026-Q1'), unit('2026-Q3', 'Strategia')];

  it('keeps the quarters in the event, and the words out of it', () => {
    const { answer, event } = decidePlan(standing, { units: wish, seen: markOf(standing) }, act, markOf);
    expect(answer).toEqual({ kind: 'saved' });
    expect(event).toEqual({ type: 'planned', ...act, plan: ['2026-Q1', '2026-Q3'] });
  });

  it('changes nothing when it is the plan that stands', () => {
    const decision = decidePlan(standing, { units: standing, seen: 'old' }, act, markOf);
    expect(decision).toEqual({ answer: { kind: 'unchanged' } });
  });

  it('is not done over a plan that its writer has not seen', () => {
    const decision = decidePlan(standing, { units: wish, seen: markOf([unit('2026-Q4')]) }, act, markOf);
    expect(decision).toEqual({ answer: { kind: 'stale' } });
  });
});
