import { beforeEach, describe, expect, it } from 'vitest';
import { type Municipality, type Period, usualRules } from '../../bot/shared/network.ts';
import { NetworkCache, readNetwork, readPeriodFacts, writeNetwork } from '../../storage/network.ts';
import { Tables } from '../../storage/tables/client.ts';
import { StorageUnavailable } from '../../storage/tables/errors.ts';
import { openStore, type Store } from '../network/store.ts';
import { startTableProxy } from '../support/table-proxy.ts';

const period: Period = {
  id: 'uso8',
  name: 'USO 8',
  from: '2025-01-01',
  to: '2026-12-31',
  entitlements: { workshop: 5, themeSeminar: 4, workingSeminar: 0, sparring: 6, situationAnalysis: 1 },
  leadTheme: { fi: 'Siiloista silloille', sv: 'Från silor till broar' },
  themes: [{ fi: 'Strategia', sv: 'Strategi' }],
  topics: [],
  fees: [{ below: 9000, eurosPerYear: 9000 }, { eurosPerYear: 16_000 }],
  rules: usualRules,
};
const earlier: Period = { ...period, id: 'zzz', from: '2023-01-01', to: '2024-12-31' };

function municipality(code: string): Municipality {
  return { code, nameFi: `Kunta ${code}`, nameSv: `Kommun ${code}`, languageStatus: 'fi' };
}

let store: Store;
beforeEach(async () => {
  store = await openStore();
});

describe('a network in the store', () => {
  it('is read back as written, by one range, with its periods in order of time', async () => {
    const municipalities = Array.from({ length: 130 }, (_, i) => municipality(String(i).padStart(3, '0')));
    const memberships = municipalities.map(({ code }) => ({
      municipality: code,
      period: 'uso8',
      population: 10,
    }));
    await writeNetwork(store.tables, { periods: [period, earlier], municipalities, memberships });
    store.forgetCalls();

    const network = await readNetwork(store.tables);

    expect(network.periods).toEqual([earlier, period]);
    expect([...network.municipalities.values()]).toEqual(municipalities);
    expect(network.memberships).toEqual(memberships);
    expect(store.calls).toEqual(['Network range']);
  });

  it('tells what a change is decided on by two point reads', async () => {
    await writeNetwork(store.tables, {
      periods: [period],
      municipalities: [municipality('233')],
      memberships: [{ municipality: '233', period: 'uso8' }],
    });
    store.forgetCalls();

    expect(await readPeriodFacts(store.tables, 'uso8', '233')).toEqual({
      period,
      entitlements: period.entitlements,
    });
    expect(store.calls).toEqual(['Network get', 'Network get']);
    expect(await readPeriodFacts(store.tables, 'uso8', '905')).toEqual({ period });
    expect(await readPeriodFacts(store.tables, 'uso9', '233')).toEqual({});
  });
});

describe('the network for look-ups', () => {
  it('is read once in 30 seconds, however many ask at once', async () => {
    let now = 1_000;
    const cache = new NetworkCache(store.tables, () => now);
    store.forgetCalls();
    await Promise.all(Array.from({ length: 20 }, () => cache.get()));
    now += 30_000;
    await cache.get();
    expect(store.calls).toHaveLength(1);
    now += 1;
    await Promise.all([cache.get(), cache.get()]);
    expect(store.calls).toHaveLength(2);
  });

  it('shows a change at once after it was told to forget, also when a read had begun before the change', async () => {
    const cache = new NetworkCache(store.tables, () => 0);
    const begun = cache.get();
    cache.forget();
    await writeNetwork(store.tables, { periods: [period], municipalities: [], memberships: [] });
    await begun;
    expect((await cache.get()).periods).toEqual([period]);
  });

  it('stays usable for 10 minutes while the store does not answer, and not longer', async () => {
    let now = 0;
    const proxy = await startTableProxy(store.connectionString);
    const cache = new NetworkCache(new Tables({ connectionString: proxy.connectionString }), () => now);
    const before = await cache.get();
    await proxy.close();
    now = 600_000;
    expect(await cache.get()).toBe(before);
    now = 600_001;
    await expect(cache.get()).rejects.toThrow(StorageUnavailable);
  });
});
