import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Asks, withSecondOpinion } from '../../bot/second-opinion.ts';
import type { Turn } from '../../bot/turn.ts';
import type { Heard } from '../../bot/understanding/second-opinion.ts';
import { StorageUnavailable } from '../../storage/tables/errors.ts';

const heard: Heard = {
  understood: { intent: 'book', decision: 'ask', alternatives: ['book', 'mybookings', 'none'] },
  said: {
    text: 'mites ne jutut',
    language: 'fi',
    today: '2026-11-24',
    concepts: new Set(),
    pointing: new Set(),
    whens: [],
    places: [],
  },
};
const turn = { actor: { id: 'x', role: 'coordinator', offices: [] } } as unknown as Turn;
const never = new Promise<never>(() => undefined);

let logged: string[] = [];
/** What is read answers at once and well, but for what is given. */
function services(given: { ever?: () => Promise<never>; askModel?: () => Promise<never> } = {}) {
  const log = (level: string) => (fields: object, message: string) =>
    void logged.push(`${level} ${message} ${JSON.stringify(fields)}`);
  return {
    log: { info: log('info'), warn: log('warn'), error: log('error') },
    network: { get: () => Promise.resolve({ periods: [], municipalities: new Map() }) },
    directory: { ever: given.ever ?? (() => Promise.resolve([])) },
    understanding: () => Promise.resolve({ find: () => [] }),
    askModel: given.askModel ?? (() => Promise.resolve({ name: 'mybookings', arguments: '' })),
  } as unknown as Asks;
}

beforeEach(() => {
  logged = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a second opinion that cannot be had', () => {
  it('is one when all goes well', async () => {
    expect((await withSecondOpinion(heard, turn, services())).understood.decision).toBe('answer');
    expect(logged).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    [
      'the store is down',
      new StorageUnavailable('jutut'),
      'warn model not asked: storage did not answer {"error":"StorageUnavailable"}',
    ],
    ['a fault', new TypeError('jutut'), 'error model not asked {"error":"TypeError"}'],
    ['something else that is thrown', 'jutut', 'error model not asked {"error":"unknown"}'],
  ])('leaves the bot’s own answer, and tells the log its kind: %s', async (_what, error, line) => {
    const broken = services({ ever: () => Promise.reject(error) });

    expect(await withSecondOpinion(heard, turn, broken)).toBe(heard);
    expect(logged).toEqual([line]);
  });

  it.each([
    ['what is read', { ever: () => never }],
    ['the request', { askModel: () => never }],
    [
      'both together',
      {
        ever: () => new Promise<never>((resolve) => setTimeout(() => resolve([] as never), 2_000)),
        askModel: () => new Promise<never>((resolve) => setTimeout(() => resolve(undefined as never), 2_000)),
      },
    ],
  ])('is waited for 3 s: %s', async (_what, slow) => {
    let done: Heard | undefined;
    void withSecondOpinion(heard, turn, services(slow)).then((result) => {
      done = result;
    });
    await vi.advanceTimersByTimeAsync(2_999);
    expect(done).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toBe(heard);
  });
});
