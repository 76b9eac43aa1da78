import { beforeAll, expect, inject, it } from 'vitest';
import { findPersonal } from '../../storage/erasure-scan.ts';
import type { TableName } from '../../storage/tables/client.ts';
import { Tables } from '../../storage/tables/client.ts';
import { useStore } from '../support/store.ts';

const store = useStore();
const subject = { id: 'p7', tenantId: 't', aadObjectId: 'a7', name: 'Kanerva Kuutamo' };
let tables: Tables;

/** What 300 municipalities fill in a period, and for the long tests several times that. */
const sessions = inject('long') ? 60 : 20;
const texts = inject('long') ? 40 : 5;
beforeAll(async () => {
  tables = new Tables(store);
  await tables.create();
  const fill = async (table: TableName, partitionKey: string, rows: readonly [string, object][]) => {
    for (let n = 0; n < rows.length; n += 100) {
      await tables.transact(
        table,
        rows.slice(n, n + 100).map(([rowKey, content]) => ({
          kind: 'insert',
          row: { partitionKey, rowKey, v: 1, data: JSON.stringify(content) },
        })),
      );
    }
  };
  const of = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));
  for (let s = 0; s < sessions; s += 1) {
    await fill('Sessions', `s|${s}`, [
      ...of(300, (n): [string, object] => [`1r|p${n}`, { seat: 'onSite', at: n, municipality: `${n}` }]),
      ...of(300, (n): [string, object] => [
        `9a|${String(n).padStart(10, '0')}|c${n}`,
        {
          command: `c${n}`,
          by: `p${n}`,
          at: '2026-11-24T08:00:00Z',
          event: { type: 'seated', seats: [{ who: `p${n}`, answer: { seat: 'onSite', at: n } }] },
          answer: {},
        },
      ]),
    ]);
  }
  for (let q = 0; q < 300; q += 1) {
    await fill('Quotas', `q|uso8|${q}`, [
      ['0h', { active: [{ id: 'b', requestedBy: `p${q}` }], sequence: 20 }],
      ...of(texts, (n): [string, object] => [`3t|b${n}`, { theme: 'Strategia', message: 'Hei' }]),
      ...of(texts, (n): [string, object] => [
        `9a|${String(n).padStart(10, '0')}|d${n}`,
        {
          command: `d${n}`,
          by: `p${q}`,
          at: '2026-11-24T08:00:00Z',
          event: { type: 'proposed', id: `b${n}` },
          answer: {},
        },
      ]),
    ]);
  }
}, 120_000);

it('everything about a person is found among 300 municipalities within 5 s', async () => {
  const since = performance.now();
  const { rows } = await findPersonal(tables, subject);
  const took = performance.now() - since;
  // An answer and a change in each session, their workshops and what they wrote of them.
  expect(rows).toHaveLength(sessions * 2 + 1 + texts * 2);
  expect(took).toBeLessThan(5_000);
});
