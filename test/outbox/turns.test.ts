import { describe, expect, it } from 'vitest';
import { Turns } from '../../bot/outbox/turns.ts';

const tick = () => new Promise((resolve) => setImmediate(resolve));

/** Jobs that end when told to; what started, in order. */
function jobs(turns: Turns) {
  const started: string[] = [];
  const ends: (() => void)[] = [];
  const run = (flow: string, name: string) =>
    turns.run(flow, () => {
      started.push(name);
      return new Promise<string>((resolve) => ends.push(() => resolve(name)));
    });
  return { started, ends, run };
}

describe('turns', () => {
  it('lets no more run at once than may', async () => {
    const { started, ends, run } = jobs(new Turns(2));
    for (const name of ['a1', 'a2', 'a3']) {
      void run('a', name);
    }
    await tick();
    expect(started).toEqual(['a1', 'a2']);
    ends[0]?.();
    await tick();
    expect(started).toEqual(['a1', 'a2', 'a3']);
  });

  it('gives the one job of another flow the next turn, however many of the first wait', async () => {
    const { started, ends, run } = jobs(new Turns(1));
    for (let n = 0; n < 300; n += 1) {
      void run('many', `many ${n}`);
    }
    await tick();
    void run('one', 'one');
    for (let n = 0; n < 2; n += 1) {
      ends[n]?.();
      await tick();
    }
    expect(started).toEqual(['many 0', 'many 1', 'one']);
  });

  it('goes on after a job that failed', async () => {
    const turns = new Turns(1);
    const failed = turns.run('a', () => Promise.reject(new Error('no')));
    const done = turns.run('a', () => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('no');
    expect(await done).toBe('done');
  });

  it('starts nothing more once stopped, and what waits is told so', async () => {
    const turns = new Turns(1);
    const { started, ends, run } = jobs(turns);
    const first = run('a', 'first');
    const second = run('a', 'second');
    await tick();
    turns.stop();
    ends[0]?.();
    expect(await first).toBe('first');
    expect(await second).toBeUndefined();
    expect(started).toEqual(['first']);
  });

  it('sends away what waits when it is cleared, and lets others come', async () => {
    const turns = new Turns(1);
    const { ends, run } = jobs(turns);
    const held = run('a', 'held');
    const waiting = turns.run('a', () => Promise.resolve('waiting'));
    await tick();
    turns.clear();
    expect(await waiting).toBeUndefined();
    const next = turns.run('b', () => Promise.resolve('next'));
    ends[0]?.();
    expect([await held, await next]).toEqual(['held', 'next']);
  });
});
