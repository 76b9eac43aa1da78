import { beforeEach, describe, expect, it } from 'vitest';
import { importNetwork } from '../../bot/network/import.ts';
import { usualRules } from '../../bot/shared/network.ts';
import { readMembership, readNetwork, readPeriodFacts, writeNetwork } from '../../storage/network.ts';
import * as files from '../network/files.ts';
import { openStore, type Store } from '../network/store.ts';

const entitlements = { workshop: 5, themeSeminar: 4, workingSeminar: 0, sparring: 6, situationAnalysis: 1 };
const period = {
  id: 'uso8',
  name: 'USO 8',
  from: '2025-01-01',
  to: '2026-12-31',
  entitlements,
  themes: [],
  topics: [],
  fees: [],
  rules: usualRules,
};
const { carryOver: _carry, lateJoiners: _late, model: _model, ...rulesBefore } = usualRules;

let store: Store;
beforeEach(async () => {
  store = await openStore();
});

describe('a membership in the store', () => {
  const own = {
    municipality: '233',
    period: 'uso8',
    decidedOn: '2026-03-02',
    decisionSection: '§ 12',
    population: 14_909,
    entitlements: { workshop: 3 },
    reason: 'Liittyi kesken kauden',
  };

  it('keeps the decision and its own entitlements with the reason', async () => {
    await writeNetwork(store.tables, { periods: [period], municipalities: [], memberships: [own] });

    expect((await readNetwork(store.tables)).memberships).toEqual([own]);
    expect(await readPeriodFacts(store.tables, 'uso8', '233')).toEqual({
      period,
      entitlements: { ...entitlements, workshop: 3 },
    });
  });

  it('has the words of its reason in a row of their own: once that is gone, the rest stands', async () => {
    await writeNetwork(store.tables, { periods: [period], municipalities: [], memberships: [own] });
    const rows = await store.tables.range('Network', 'network');
    const [words, ...others] = rows.filter((row) => JSON.stringify(row).includes('kesken'));
    expect(others).toEqual([]);
    await store.tables.remove('Network', 'network', words?.rowKey ?? '');

    expect((await readNetwork(store.tables)).memberships).toEqual([{ ...own, reason: '' }]);
    expect((await readMembership(store.tables, 'uso8', '233'))?.entitlements).toEqual({ workshop: 3 });
  });

  it('is read from the rows of earlier versions', async () => {
    const { rules: _rules, ...bare } = period;
    const row = (rowKey: string, v: number, content: object) =>
      store.tables.put('Network', { partitionKey: 'network', rowKey, v, data: JSON.stringify(content) });
    await row('p|uso7', 1, { ...bare, id: 'uso7', from: '2023-01-01', to: '2024-12-31' });
    await row('p|uso8', 2, { ...period, rules: { ...rulesBefore, cancelDays: 7 } });
    await row('b|uso8|233', 1, { municipality: '233', period: 'uso8', population: 14_909 });

    const network = await readNetwork(store.tables);

    expect(network.periods.map(({ rules }) => rules)).toEqual([usualRules, { ...usualRules, cancelDays: 7 }]);
    expect(network.memberships).toEqual([{ municipality: '233', period: 'uso8', population: 14_909 }]);
    expect((await readPeriodFacts(store.tables, 'uso8', '233')).entitlements).toEqual(entitlements);
  });
});

describe('a network file', () => {
  const membership = { municipality: '233', period: 'uso8' };
  const file = (row: object, rules: object = {}) => ({
    periods: [{ ...files.period, rules }],
    municipalities: files.network.municipalities,
    memberships: [{ ...membership, ...row }],
  });
  const standing = async () => (await readNetwork(store.tables)).memberships[0];

  it('gives the settings of the period and a municipality’s own entitlements', async () => {
    const said = { decidedOn: '2026-03-02', decisionSection: '§ 12', entitlements: { workshop: 3 } };
    const settings = { carryOver: 2, lateJoiners: [{ from: '2026-01-01', workshop: 2 }] };
    const imported = await importNetwork(store.services, file({ ...said, reason: 'Kesken' }, settings));

    expect(imported).toMatchObject({ ok: true });
    expect(await standing()).toMatchObject({ ...said, reason: 'Kesken' });
    expect((await readNetwork(store.tables)).periods[0]?.rules).toMatchObject(settings);
    expect(await importNetwork(store.services, file({ ...said, reason: 'Kesken' }, settings))).toMatchObject({
      summary: { added: 0, changed: 0 },
    });
  });

  it('leaves what it says nothing of as it stands, and gives the period’s again when told so', async () => {
    const said = { decidedOn: '2026-03-02', decisionSection: '§ 12', entitlements: { workshop: 3 } };
    await importNetwork(store.services, file({ ...said, reason: 'Kesken' }));

    expect(await importNetwork(store.services, file({}))).toMatchObject({ summary: { changed: 0 } });
    expect(await standing()).toMatchObject({ ...said, reason: 'Kesken' });

    await importNetwork(store.services, file({ entitlements: {} }));
    const again = await standing();
    expect(again).not.toHaveProperty('entitlements');
    expect(again).not.toHaveProperty('reason');
  });

  it.each<[object, string]>([
    [{ entitlements: { workshop: 3 } }, 'no reason'],
    [{ reason: 'Muuten vain' }, 'no entitlements'],
  ])('with %j is refused: there are %s', async (row) => {
    const imported = await importNetwork(store.services, file(row));

    expect(imported).toMatchObject({ ok: false, faults: [{ list: 'memberships', row: 1, field: 'reason' }] });
  });
});
