import { describe, expect, it } from 'vitest';
import { Asleep } from '../../bot/outbox/asleep.ts';

function at() {
  const clock = { now: 0 };
  return { clock, asleep: new Asleep(() => clock.now) };
}

describe('an entry that could not be sent', () => {
  it('rests as long as it was told to, then may be tried', () => {
    const { clock, asleep } = at();
    expect(asleep.restOf('a')).toBe(0);
    asleep.wait('a', 300);
    expect(asleep.restOf('a')).toBe(300);
    clock.now = 300;
    expect(asleep.restOf('a')).toBe(0);
  });

  it('rests longer each time, a minute at most, and never shorter than Teams asks', () => {
    const { asleep } = at();
    const unsaid = Array.from({ length: 8 }, () => asleep.failed('a') / 1_000);
    expect(unsaid).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    const said = Array.from({ length: 4 }, () => asleep.failed('b', 1_000));
    expect(said.every((wait, n) => wait >= 1_000 && wait >= (said[n - 1] ?? 0))).toBe(true);
    expect(said.at(-1)).toBeLessThan(2_500);
    expect(asleep.failed('c', 30_000)).toBe(30_000);
  });

  it('counts since its first failure, until it is done', () => {
    const { clock, asleep } = at();
    asleep.failed('a');
    clock.now = 5_000;
    asleep.failed('a');
    expect(asleep.triedFor('a')).toBe(5_000);
    asleep.done('a');
    expect(asleep.triedFor('a')).toBe(0);
    expect(asleep.failed('a')).toBe(1_000);
  });

  it('is forgotten when many others came after its rest was over', () => {
    const { clock, asleep } = at();
    asleep.failed('old');
    clock.now = 10_000;
    for (let n = 0; n < 2_001; n += 1) asleep.wait(String(n), 1);
    expect(asleep.triedFor('old')).toBe(0);
  });
});
