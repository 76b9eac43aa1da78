import { expect, it } from 'vitest';
import { useTwoBots } from '/work/main/test/support/two-bots.ts';
import { crowd, bookAtOnce } from '/work/main/test/storage/burst.ts';
import { Tables } from '/work/main/storage/tables/client.ts';
const bots = useTwoBots({ network: crowd(['s1']) });
it('x', async () => {
  const ts: number[] = [];
  for (let i = 0; i < 50; i++) { const t = performance.now(); await bots.tables.get('Network', 'a', 'b'); ts.push(performance.now() - t); }
  ts.sort((a,b)=>a-b);
  console.log('get p50', ts[25], 'p90', ts[45]);
  const t = performance.now();
  await Promise.all(Array.from({length: 200}, () => bots.tables.get('Network', 'a', 'b')));
  console.log('200 gets parallel ms', performance.now() - t);
  const t2 = performance.now();
  const r = await bookAtOnce(bots).catch((e) => String(e).slice(0, 300));
  console.log('book', performance.now() - t2, Array.isArray(r) ? r.length : r);
  expect(1).toBe(1);
}, 300000);
