import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Pace } from '../../bot/outbox/pace.ts';
import { TenantPace } from '../../bot/outbox/tenant-pace.ts';
import { conversationWindows, mayGoAt } from '../../bot/outbox/windows.ts';
import type { SendOutcome } from '../../bot/shared/send-outcome.ts';

/** What Teams allows, as it says itself: one bot in one tenant, and in one conversation. */
const teams = {
  tenant: [{ most: 50, ms: 1_000 }],
  conversation: [
    { most: 7, ms: 1_000 },
    { most: 8, ms: 2_000 },
    { most: 60, ms: 30_000 },
    { most: 1_800, ms: 3_600_000 },
  ],
};

afterEach(() => {
  vi.useRealTimers();
});

function mostWithin(times: readonly number[], ms: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.max(0, ...sorted.map((from) => sorted.filter((at) => at >= from && at < from + ms).length));
}

interface Ask {
  readonly to: string;
  readonly at: number;
  readonly unhurried?: boolean;
}

const sent: SendOutcome = { kind: 'sent', conversation: '', activity: '' };
const latency = 60;

/**
 * Sends to these destinations on a clock of its own, answered after 60 ms; the instants at which each went. `stalls`:
 * for how long the process stands still, at which instant.
 */
async function paced(
  asks: readonly Ask[],
  stalls: readonly { readonly at: number; readonly ms: number }[] = [],
) {
  vi.useFakeTimers();
  const begin = Date.now();
  let standing = 0;
  const now = () => Math.max(standing, Date.now() - begin);
  const pace = new Pace(now);
  const went: { to: string; at: number; unhurried: boolean }[] = [];
  const all = asks.map(async ({ to, at, unhurried = false }) => {
    const where = { tenant: 't', conversation: to };
    await new Promise((resolve) => setTimeout(resolve, at));
    const turn = await pace.pass(where, unhurried);
    went.push({ to, at: now(), unhurried });
    await new Promise((resolve) => setTimeout(resolve, latency));
    pace.answered(where, typeof turn === 'number' ? { at: now() } : turn, sent);
  });
  for (const { at, ms } of stalls) {
    await vi.advanceTimersByTimeAsync(at - (Date.now() - begin));
    standing = at + ms;
    await vi.advanceTimersByTimeAsync(ms);
  }
  await vi.runAllTimersAsync();
  await Promise.all(all);
  vi.useRealTimers();
  return went;
}

/** Half of all goes to one conversation; now and then nothing comes for a while, then many at once. */
const ask = fc.record({
  to: fc.oneof(
    fc.constant('a'),
    fc.nat(99).map((n) => `other ${n}`),
  ),
  at: fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.constantFrom(0, 2_000, 20_000)),
  unhurried: fc.boolean(),
});

describe('the pace of sends', () => {
  it('never exceeds what Teams takes from one bot in a tenant and in a conversation, and lets all go', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ask, { minLength: 140, maxLength: 200, size: 'max' }), async (asks) => {
        const went = await paced(asks);
        expect(went).toHaveLength(asks.length);
        for (const { most, ms } of teams.tenant) {
          expect(
            mostWithin(
              went.map(({ at }) => at),
              ms,
            ),
          ).toBeLessThanOrEqual(most);
        }
        for (const to of new Set(asks.map((one) => one.to))) {
          const times = went.filter((one) => one.to === to).map(({ at }) => at);
          for (const { most, ms } of teams.conversation) {
            expect(mostWithin(times, ms)).toBeLessThanOrEqual(most);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is 47 a second while there is something to send', async () => {
    const went = await paced(Array.from({ length: 300 }, (_, n) => ({ to: `p${n}`, at: 0 })));
    const last = Math.max(...went.map(({ at }) => at));

    expect(last).toBeGreaterThan((299 / 47.5) * 1_000);
    expect(last).toBeLessThan((299 / 46) * 1_000);
  });

  it('leaves two thirds of the budget to messages while many copies of a card are updated', async () => {
    const copies = Array.from({ length: 60 }, (_, n) => ({ to: `card ${n}`, at: 0, unhurried: true }));
    const messages = Array.from({ length: 60 }, (_, n) => ({ to: `p${n}`, at: 0 }));
    const went = await paced([...copies, ...messages]);
    const early = went.filter(({ at }) => at < 1_000);

    expect(early.filter(({ unhurried }) => unhurried).length).toBeLessThanOrEqual(17);
    expect(early.filter(({ unhurried }) => !unhurried).length).toBeGreaterThanOrEqual(29);
  });

  it('is never exceeded after the process stood still, and makes up for what it missed', async () => {
    const asks = Array.from({ length: 300 }, (_, n) => ({ to: `p${n}`, at: 0 }));
    const stalls = [400, 1_500, 1_900, 3_000, 4_100].map((at, n) => ({ at, ms: 80 + 50 * n }));
    const times = (await paced(asks, stalls)).map(({ at }) => at);

    expect(mostWithin(times, 1_000)).toBeLessThanOrEqual(50);
    expect(Math.max(...times)).toBeLessThan((299 / 46) * 1_000);
  });

  it('counts a send until a second after it has arrived: when it is answered, or cannot be on its way any more', () => {
    const tenant = new TenantPace();
    const all = Array.from({ length: 50 }, () => tenant.leave(0));
    expect(tenant.takesFrom()).toBe(2_000);
    for (const one of all) {
      one.answeredAt = 60;
    }
    expect(tenant.takesFrom()).toBe(1_060);
  });

  it('leaves a conversation alone for as long as Teams asks, with all its threads', async () => {
    let now = 0;
    const pace = new Pace(() => now);
    const to = { tenant: 't', conversation: '19:a' };
    pace.answered(to, { at: 0 }, { kind: 'later', after: 5_000 });
    pace.answered(to, { at: 0 }, { kind: 'later', after: 1_000 });
    expect(pace.waitOf({ tenant: 't', conversation: '19:a;messageid=1' })).toBe(5_000);
    expect(pace.waitOf({ tenant: 't', conversation: '19:b' })).toBe(0);
    expect(await pace.pass(to, false, 250)).toBe(5_000);
    now = 5_000;
    expect(pace.waitOf(to)).toBe(0);
  });

  it('counts the threads of a channel together', async () => {
    let now = 0;
    const pace = new Pace(() => now);
    for (let n = 0; n < 7; n += 1) {
      await pace.pass({ tenant: 't', conversation: `19:a;messageid=${n}` });
      now += 30;
    }
    expect(pace.waitOf({ tenant: 't', conversation: '19:a' })).toBeGreaterThan(800);
  });

  it('waits for who cannot be asked now, and for nobody else', async () => {
    const pace = new Pace(
      () => 0,
      async (serviceUrl) => serviceUrl === 'good',
    );
    const to = (serviceUrl: string) => ({ tenant: 't', conversation: 'a', serviceUrl });
    expect([await pace.ready(to('bad')), await pace.ready(to('good'))]).toEqual([1_000, 0]);
  });

  it('takes the eighth of two seconds and the 1,801st of an hour no earlier than Teams does', () => {
    const eight = Array.from({ length: 8 }, (_, n) => n * 250);
    expect(mayGoAt(eight, conversationWindows)).toBeGreaterThanOrEqual(2_000);
    const many = Array.from({ length: 1_800 }, (_, n) => n * 1_000);
    expect(mayGoAt(many, conversationWindows)).toBeGreaterThanOrEqual(3_600_000);
    expect(mayGoAt([], conversationWindows)).toBe(Number.NEGATIVE_INFINITY);
  });
});
