import { beforeEach, describe, expect, it } from 'vitest';
import { type Membership, type Period, usualRules } from '../../bot/shared/network.ts';
import { readNetwork, writeNetwork } from '../../storage/network.ts';
import { readNetworkAudit } from '../../storage/network-audit.ts';
import { createPeriod } from '../../storage/period.ts';
import type { Tables } from '../../storage/tables/client.ts';
import { openStore, type Store } from '../network/store.ts';

const period: Period = {
  id: 'uso9',
  name: 'USO 9',
  from: '2027-01-01',
  to: '2028-12-31',
  entitlements: { workshop: 5, themeSeminar: 4, workingSeminar: 0, sparring: 6, situationAnalysis: 1 },
  themes: [],
  topics: [],
  fees: [],
  rules: usualRules,
};
const municipalities = Array.from({ length: 90 }, (_, n) => ({
  code: `k${String(n).padStart(2, '0')}`,
  nameFi: `Kunta ${n}`,
  nameSv: `Kommun ${n}`,
  languageStatus: 'fi' as const,
}));
const members: readonly Membership[] = municipalities.map(({ code }, n) => ({
  municipality: code,
  period: 'uso9',
  population: 1_000 + n,
  ...(n % 3 === 0 ? { entitlements: { workshop: 6 }, reason: 'Siirtyi 1 paja' } : {}),
}));
const at = Date.parse('2026-11-24T08:00:00Z');
const deed = { by: 'vieno', at };
const wanted = { period, members };

let store: Store;
beforeEach(async () => {
  store = await openStore();
  await writeNetwork(store.tables, { periods: [], municipalities, memberships: [] });
});

/** Nothing of it is seen, or all of it. */
async function seen(): Promise<'nothing' | 'all'> {
  const { periods, memberships } = await readNetwork(store.tables);
  if (periods.length === 0) {
    expect(memberships).toEqual([]);
    return 'nothing';
  }
  expect(periods).toEqual([period]);
  expect(memberships).toEqual(members);
  return 'all';
}

describe('a new period with many members', () => {
  it('is finished by the same command wherever the program ended in between, each thing once', async () => {
    let writes = 0;
    for (let n = 1; ; n += 1) {
      store = await openStore();
      await writeNetwork(store.tables, { periods: [], municipalities, memberships: [] });
      store.endAtWrite(n);
      const ended = await createPeriod(store.tables, wanted, 'a', deed).then(
        () => false,
        () => true,
      );
      store.endAtWrite(Number.POSITIVE_INFINITY);
      if (!ended) {
        writes = n - 1;
        break;
      }
      expect(await seen()).toBe('nothing');
      expect(await createPeriod(store.tables, wanted, 'a', deed)).toBe('created');
      expect(await seen()).toBe('all');
      const events = (await readNetworkAudit(store.tables)).map(({ event }) => event);
      const written = events.flatMap((event) => (event.type === 'membersWritten' ? event.members : []));
      expect(written.map(({ municipality }) => municipality)).toEqual(municipalities.map(({ code }) => code));
      expect(events.filter(({ type }) => type === 'periodAdded')).toHaveLength(1);
    }
    expect(writes).toBe(5);
  });

  it('pressed again is found made, and another command finds it there', async () => {
    expect(await createPeriod(store.tables, wanted, 'a', deed)).toBe('created');
    store.forgetCalls();
    expect(await createPeriod(store.tables, wanted, 'a', deed)).toBe('repeated');
    expect(await createPeriod(store.tables, { period, members: [] }, 'b', deed)).toBe('exists');
    expect(store.writes()).toEqual([]);
    expect(await seen()).toBe('all');
  });

  it('pressed twice at once is made once', async () => {
    const both = await Promise.all([1, 2].map(() => createPeriod(store.tables, wanted, 'a', deed)));

    expect([...both].sort()).toEqual(['created', 'repeated']);
    expect(await seen()).toBe('all');
    const events = (await readNetworkAudit(store.tables)).map(({ event }) => event);
    expect(events.filter(({ type }) => type === 'periodAdded')).toHaveLength(1);
  });

  it('of two people is that of one of them, whole', async () => {
    const other = { period, members: members.slice(0, 45) };
    const both = await Promise.all([
      createPeriod(store.tables, wanted, 'a', deed),
      createPeriod(store.tables, other, 'b', { ...deed, by: 'kaarna' }),
    ]);

    expect(both.filter((one) => one === 'created')).toHaveLength(1);
    expect((await readNetwork(store.tables)).memberships).toHaveLength(both[0] === 'created' ? 90 : 45);
  });

  it('stays whole when somebody who was given up on goes on after all', async () => {
    const other = { period, members: members.slice(80) };
    let overtaken = false;
    const slow = new Proxy(store.tables, {
      get(tables, key: keyof Tables) {
        const value: unknown = tables[key];
        if (key !== 'transact') {
          return typeof value === 'function' ? value.bind(tables) : value;
        }
        return async (...args: Parameters<Tables['transact']>) => {
          if (!overtaken && args[1].length > 1) {
            overtaken = true;
            await createPeriod(tables, other, 'b', { ...deed, at: at + 60_000 });
          }
          return tables.transact(...args);
        };
      },
    });

    expect(await createPeriod(slow, wanted, 'a', deed)).toBe('exists');
    expect((await readNetwork(store.tables)).memberships).toEqual(members.slice(80));
  });

  it('that somebody began and gave up is replaced, after a minute, without a trace of it', async () => {
    store.endAtWrite(3);
    await expect(createPeriod(store.tables, wanted, 'a', deed)).rejects.toThrow();
    store.endAtWrite(Number.POSITIVE_INFINITY);
    const other = { period, members: members.slice(80) };
    expect(await createPeriod(store.tables, other, 'b', { ...deed, at: at + 59_999 })).toBe('busy');
    expect(await createPeriod(store.tables, other, 'b', { ...deed, at: at + 60_000 })).toBe('created');

    expect((await readNetwork(store.tables)).memberships).toEqual(members.slice(80));
  });
});
