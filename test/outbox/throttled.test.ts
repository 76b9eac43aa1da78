import { describe, expect, it } from 'vitest';
import { Pace } from '../../bot/outbox/pace.ts';
import { type Refusal, tenantHeldUntil } from '../../bot/outbox/throttled.ts';

const refusal = (conversation: string, more: Partial<Refusal> = {}): Refusal => ({
  conversation,
  until: 5_000,
  unexplained: true,
  ...more,
});
const four = ['a', 'b', 'c', 'd'];

describe('a refusal of Teams', () => {
  it('is meant for the tenant when it meets four conversations in a row: all wait for the longest', () => {
    const refusals = four.map((one, n) => refusal(one, { until: 5_000 + n }));

    expect(tenantHeldUntil(refusals, 1_000)).toBe(5_003);
    expect(tenantHeldUntil(refusals.slice(1), 1_000)).toBeUndefined();
  });

  it.each<readonly [string, readonly Refusal[]]>([
    ['always the same conversation', ['a', 'b', 'c', 'c', 'c'].map((one) => refusal(one))],
    ['a conversation over its own limit', four.map((one) => refusal(one, { unexplained: one !== 'd' }))],
    ['a wait that is over', four.map((one) => refusal(one, { until: one === 'd' ? 900 : 5_000 }))],
  ])('is not when it is %s', (_, refusals) => {
    expect(tenantHeldUntil(refusals, 1_000)).toBeUndefined();
  });

  it('holds all conversations of the tenant, and no other tenant', () => {
    const pace = new Pace(() => 0);
    const to = (conversation: string, tenant = 't') => ({ tenant, conversation });
    for (const one of four) {
      expect(pace.waitOf(to('e'))).toBe(0);
      pace.answered(to(one), { at: 0 }, { kind: 'later', after: 3_000 });
    }
    expect([pace.waitOf(to('e')), pace.waitOf(to('e', 'other'))]).toEqual([3_000, 0]);
  });

  it.each([
    ['something was taken', { kind: 'sent', conversation: 'x', activity: '1' }, 0],
    ['something was refused for another reason', { kind: 'dead' }, 0],
    ['something got lost', { kind: 'uncertain' }, 3_000],
  ] as const)('counts anew after %s', (_, outcome, wait) => {
    const pace = new Pace(() => 0);
    const to = (conversation: string) => ({ tenant: 't', conversation });
    for (const one of four) {
      if (one === 'd') {
        pace.answered(to('x'), { at: 0 }, outcome);
      }
      pace.answered(to(one), { at: 0 }, { kind: 'later', after: 3_000 });
    }
    expect(pace.waitOf(to('e'))).toBe(wait);
  });
});
