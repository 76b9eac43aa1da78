import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { emptyQuota, type Quota, type QuotaEvent } from '../../bot/shared/quota.ts';
import type { Command } from '../../storage/aggregate.ts';
import { Committer } from '../../storage/commit.ts';
import { readOverview, rebuildOverview, refreshOverview } from '../../storage/overview.ts';
import { decodeQuota, quotaKind, quotaPartition } from '../../storage/quota.ts';
import { type TableName, Tables } from '../../storage/tables/client.ts';
import { StorageUnavailable } from '../../storage/tables/errors.ts';
import { headKey } from '../../storage/tables/keys.ts';
import type { Row } from '../../storage/tables/row.ts';
import { decide, rules, type Step, steps } from '../booking/histories.ts';
import { useStore } from '../support/store.ts';

const store = useStore();
const open = () => new Tables({ connectionString: store.connectionString });
beforeAll(() => open().create());

/** A connection on which each read takes some milliseconds longer, so that calls overtake each other. */
class Slow extends Tables {
  #pauses: Iterator<number> = [][Symbol.iterator]();

  static with(pauses: Iterable<number>): Slow {
    const tables = new Slow({ connectionString: store.connectionString });
    tables.#pauses = pauses[Symbol.iterator]();
    return tables;
  }

  override async get(table: TableName, partition: string, key: string): Promise<Row | undefined> {
    const row = await super.get(table, partition, key);
    await new Promise((resolve) => setTimeout(resolve, this.#pauses.next().value ?? 0));
    return row;
  }
}

function committerOn(tables: Tables): Committer {
  const now = () => new Date('2026-11-24T08:00:00Z');
  return new Committer(tables, { now, beforeOutbox: async () => {}, afterOutbox: () => {} });
}

/** Tries again what a store under load did not answer in time, as the bot does; no other fault. */
async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof StorageUnavailable) || attempt === 10) throw error;
    }
  }
}

const refresh = (tables: Tables, code: string, period: string) =>
  patiently(() => refreshOverview(tables, code, period));
const rebuild = (tables: Tables, memberships: Parameters<typeof rebuildOverview>[1]) =>
  patiently(() => rebuildOverview(tables, memberships));
const read = (period: string) => patiently(() => readOverview(open(), period));

let commands = 0;

async function commit(
  committer: Committer,
  municipality: string,
  period: string,
  decided: (quota: Quota) => QuotaEvent | undefined,
): Promise<Quota> {
  commands += 1;
  const command: Command<Quota, QuotaEvent, null> = {
    id: `c${commands}`,
    by: 'test',
    decide(quota) {
      const event = decided(quota);
      return event ? { answer: null, event } : { answer: null, unmarked: true };
    },
  };
  const partition = quotaPartition(municipality, period);
  return (await patiently(() => committer.run(quotaKind, partition, command))).state;
}

/** A history through two processes, with something called after each step and not waited for. */
async function live(
  history: readonly Step[],
  municipality: string,
  period: string,
  after: (n: number) => void,
): Promise<void> {
  const processes = [committerOn(open()), committerOn(open())] as const;
  let standing = { quota: emptyQuota, day: 0, count: 0, entitlement: 5 };
  for (const [n, step] of history.entries()) {
    let next = standing;
    const quota = await commit(processes[n % 2 === 0 ? 0 : 1], municipality, period, (stored) => {
      const { event, ...taken } = decide(rules, { ...standing, quota: stored }, step);
      next = { ...taken, quota: stored, count: standing.count + (event ? 1 : 0) };
      return event;
    });
    standing = { ...next, quota };
    after(n);
  }
}

/** What the overview should show: read from the quotas themselves. */
async function truth(municipalities: readonly string[], period: string) {
  const tables = open();
  const heads = await Promise.all(
    municipalities.map(async (municipality) => {
      const partition = quotaPartition(municipality, period);
      const row = await patiently(() => tables.get('Quotas', partition, headKey));
      if (!row) return [];
      const { quota, sequence } = decodeQuota(row);
      const questions = quota.questions.filter(({ answeredAt }) => answeredAt === undefined);
      return [{ municipality, period, sequence, quota: { ...quota, ended: [], questions } }];
    }),
  );
  return heads.flat();
}

/** Reads the overview until told to stop, and keeps what went back to an older state. */
function watchOverview(period: string): () => Promise<readonly string[]> {
  const latest = new Map<string, number>();
  const wentBack: string[] = [];
  let going = true;
  const look = async () => {
    while (going) {
      for (const { municipality, sequence } of await read(period)) {
        const known = latest.get(municipality) ?? 0;
        if (sequence < known) wentBack.push(`${municipality}: ${known}, then ${sequence}`);
        latest.set(municipality, sequence);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const looking = look();
  return async () => {
    going = false;
    await looking;
    return wentBack;
  };
}

const codes = ['091', '178', '837'] as const;
const short = steps.map((history) => history.slice(0, 30));
const lives = fc.record({
  histories: fc.tuple(short, short, short),
  /** After which steps the overview is refreshed, and how often at once. */
  refreshes: fc.array(fc.constantFrom(0, 0, 1, 1, 3), { minLength: 7, maxLength: 7 }),
  pauses: fc.array(fc.constantFrom(0, 0, 1, 5, 20, 60), { minLength: 11, maxLength: 11 }),
});

function* over<T>(values: readonly T[]): Generator<T> {
  for (;;) yield* values;
}

describe('the overview after any history', () => {
  const numRuns = inject('long') ? 40 : 5;
  const timeout = inject('long') ? 600_000 : 60_000;

  it('is what the quotas are, and never went back, however its refreshes overtook each other', {
    timeout,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(lives, async ({ histories, refreshes, pauses }) => {
        const period = randomUUID();
        const slow = Slow.with(over(pauses));
        const stop = watchOverview(period);
        const under: Promise<unknown>[] = [];
        await Promise.all(
          codes.map((code, which) =>
            live(histories[which] ?? [], code, period, (n) => {
              const times = refreshes[n % refreshes.length] ?? 0;
              for (let t = 0; t < times; t += 1) under.push(refresh(slow, code, period));
            }),
          ),
        );
        await Promise.all(under);
        await Promise.all(codes.map((code) => refresh(open(), code, period)));

        expect(await stop()).toEqual([]);
        expect(await read(period)).toEqual(await truth(codes, period));
      }),
      { numRuns, endOnFailure: true },
    );
  });

  it('is what the quotas are also when it was rebuilt meanwhile, with no refresh but one after each change', {
    timeout,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(lives, async ({ histories, pauses }) => {
        const period = randomUUID();
        const memberships = codes.map((municipality) => ({ municipality, period }));
        const slow = Slow.with(over(pauses));
        const under: Promise<unknown>[] = [];
        await Promise.all(
          codes.map((code, which) =>
            live(histories[which] ?? [], code, period, (n) => {
              under.push(refresh(slow, code, period));
              if (n % 9 === 4) under.push(rebuild(slow, memberships));
            }),
          ),
        );
        await Promise.all(under);

        expect(await read(period)).toEqual(await truth(codes, period));
      }),
      { numRuns, endOnFailure: true },
    );
  });
});

/** A connection that stops once after it has read from a table, until it may go on. */
class Held extends Tables {
  #at: TableName | undefined;
  #reached: () => void = () => {};
  #release: () => void = () => {};

  /** Resolves when the next read of the table has been made and its reader waits. */
  holdAfterReading(table: TableName): Promise<void> {
    this.#at = table;
    return new Promise((resolve) => {
      this.#reached = resolve;
    });
  }

  release(): void {
    this.#release();
  }

  override async get(table: TableName, partition: string, key: string): Promise<Row | undefined> {
    const row = await super.get(table, partition, key);
    if (table === this.#at) {
      this.#at = undefined;
      const released = new Promise<void>((resolve) => {
        this.#release = resolve;
      });
      this.#reached();
      await released;
    }
    return row;
  }
}

/** Takes away the look at what stands: everything that is there seems older. */
class Blind extends Held {
  override async get(table: TableName, partition: string, key: string): Promise<Row | undefined> {
    const row = await super.get(table, partition, key);
    return row && table === 'Overview'
      ? { ...row, data: String(row['data']).replace(/"sequence":\d+/, '"sequence":0') }
      : row;
  }
}

/** Takes away the etag that the replacement is bound to. */
class Unguarded extends Held {
  override async replace(table: TableName, row: Row): Promise<string> {
    return super.replace(table, row, '*');
  }
}

const planned = (year: number) => (): QuotaEvent => ({
  type: 'planned',
  by: 'mikko',
  at: 0,
  plan: [`${year}-Q1`],
});

/** A refresh stops after reading a table, another one shows a newer change, and the first goes on. */
async function overtake(held: Held, table: TableName, first: 'first' | 'later'): Promise<number | undefined> {
  const period = randomUUID();
  const committer = committerOn(open());
  await commit(committer, '091', period, planned(2024));
  if (first === 'later') {
    await refresh(open(), '091', period);
    await commit(committer, '091', period, planned(2025));
  }
  const reached = held.holdAfterReading(table);
  const older = refresh(held, '091', period);
  await reached;
  await commit(committer, '091', period, planned(2026));
  const newer = await refresh(open(), '091', period);
  held.release();
  await older;
  const [entry] = await read(period);
  return (entry?.sequence ?? 0) - (newer?.sequence ?? 0);
}

describe('a refresh that was overtaken by one with a newer change', () => {
  const held = () => new Held({ connectionString: store.connectionString });
  const cases = [
    ['Quotas', 'first'],
    ['Quotas', 'later'],
    ['Overview', 'first'],
    ['Overview', 'later'],
  ] as const;

  it.each(cases)('after it had read %s leaves the newer entry, be it the %s one', async (table, first) => {
    expect(await overtake(held(), table, first)).toBe(0);
  });

  it('would write over it without the look at what stands', async () => {
    const blind = new Blind({ connectionString: store.connectionString });

    expect(await overtake(blind, 'Quotas', 'later')).toBe(-1);
  });

  it('would write over it without the etag', async () => {
    const unguarded = new Unguarded({ connectionString: store.connectionString });

    expect(await overtake(unguarded, 'Overview', 'later')).toBe(-1);
  });
});

describe('a refresh', () => {
  it('of a municipality where nothing has happened writes nothing', async () => {
    const period = randomUUID();

    expect(await refresh(open(), '091', period)).toBeUndefined();
    expect(await read(period)).toEqual([]);
  });

  it('twenty times at once is one entry, and none of them fails', async () => {
    const period = randomUUID();
    await commit(committerOn(open()), '091', period, planned(2026));
    const tables = open();
    await Promise.all(Array.from({ length: 20 }, () => refresh(tables, '091', period)));

    expect(await read(period)).toEqual(await truth(['091'], period));
  });
});

describe('rebuilding the overview', () => {
  const damages: readonly (readonly [string, Omit<Row, 'partitionKey' | 'rowKey'>])[] = [
    ['that cannot be read', { v: 1, data: '{"municipality":"091"}' }],
    ['that a newer version of the program wrote', { v: 99, data: '"?"' }],
    [
      'that claims to be newer than its quota and shows another',
      {
        v: 1,
        data: JSON.stringify({ municipality: '091', period: 'p', sequence: 900, quota: emptyQuota }),
      },
    ],
  ];

  it.each(damages)('repairs an entry %s', async (_name, damage) => {
    const period = randomUUID();
    const committer = committerOn(open());
    for (const code of codes) {
      await commit(committer, code, period, planned(2026));
      await refresh(open(), code, period);
    }
    const right = await read(period);
    await open().put('Overview', { partitionKey: period, rowKey: '091', ...damage });
    const damaged = await readOverview(open(), period).catch(() => 'unreadable');
    const memberships = codes.map((municipality) => ({ municipality, period }));

    expect(damaged).not.toEqual(right);
    expect(await rebuild(open(), memberships)).toBe(3);
    expect(await read(period)).toEqual(right);
  });

  it('writes what is missing, and takes away what has no quota', async () => {
    const period = randomUUID();
    await commit(committerOn(open()), '091', period, planned(2026));
    await refresh(open(), '091', period);
    const [row] = await open().range('Overview', period);
    await open().put('Overview', { ...row, partitionKey: period, rowKey: '178' });
    await open().remove('Overview', period, '091');
    const memberships = codes.map((municipality) => ({ municipality, period }));

    expect(await rebuild(open(), memberships)).toBe(1);
    expect(await read(period)).toEqual(await truth(codes, period));
  });
});
