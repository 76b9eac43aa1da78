import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenLinks, chainOf, linkOf, noChain, withChain } from '../../storage/chain.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { auditAfter, auditKey, auditTo, headKey } from '../../storage/tables/keys.ts';
import type { Row } from '../../storage/tables/row.ts';
import { answers, createSession, startProcess } from '../storage/process.ts';
import { useStore } from '../support/store.ts';

const store = useStore();
beforeAll(() => startProcess(store.connectionString).tables.create());

interface Trail {
  readonly audit: readonly Row[];
  readonly head: Row;
}

function trailOf(contents: readonly string[]): Trail {
  let chain = noChain;
  const audit = contents.map((data, i) => {
    const row = { partitionKey: 's|x', rowKey: auditKey(i + 1, `c${i}`), v: 1, data };
    chain = linkOf(chain, row);
    return withChain(row, chain);
  });
  return { audit, head: withChain({ partitionKey: 's|x', rowKey: headKey, v: 1, data: '{}' }, chain) };
}

/** Every way to touch a trail that leaves something to find. */
const tampered = fc
  .tuple(fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 12 }), fc.nat())
  .chain(([contents, pick]) => {
    const trail = trailOf(contents);
    const at = pick % contents.length;
    const sequence = contents.length;
    const row = trail.audit[at] as Row;
    const without = trail.audit.filter((_, i) => i !== at);
    const put = (change: Partial<Row>) =>
      trail.audit.map((one, i) => (i === at ? { ...one, ...change } : one));
    return fc.constantFrom(
      { what: 'content', sequence, trail: { ...trail, audit: put({ data: `${String(row['data'])}.` }) } },
      { what: 'version', sequence, trail: { ...trail, audit: put({ v: 2 }) } },
      { what: 'command', sequence, trail: { ...trail, audit: put({ rowKey: `${row.rowKey}x` }) } },
      { what: 'hash', sequence, trail: { ...trail, audit: put({ chain: 'x' }) } },
      { what: 'no hash', sequence, trail: { ...trail, audit: put({ chain: noChain }) } },
      { what: 'taken out', sequence, trail: { ...trail, audit: without } },
      { what: 'all but one', sequence, trail: { ...trail, audit: trail.audit.slice(0, 1) } },
      { what: 'none left', sequence, trail: { ...trail, audit: [] } },
      {
        what: 'one more',
        sequence,
        trail: { ...trail, audit: [...trail.audit, { ...row, rowKey: auditKey(99, 'c') }] },
      },
      { what: 'head', sequence, trail: { ...trail, head: withChain(trail.head, 'x') } },
    );
  });

describe('a chain of audit rows', () => {
  it('fits as it was written, and no longer after any change', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (contents) => {
        const { audit, head } = trailOf(contents);
        expect(brokenLinks(audit, head, contents.length)).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(tampered, ({ trail: { audit, head }, sequence }) => {
        expect(brokenLinks(audit, head, sequence)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('checks 100,000 entries within 2 s', () => {
    const { audit, head } = trailOf(Array.from({ length: 100_000 }, (_, i) => `{"n":${i}}`.padEnd(300)));
    const took = [1, 2, 3].map(() => {
      const begin = performance.now();
      expect(brokenLinks(audit, head, audit.length)).toEqual([]);
      return performance.now() - begin;
    });
    // The best of three: other tests run beside this one.
    expect(Math.min(...took)).toBeLessThan(2_000);
  });

  it('is whole after two processes and a lost reply, one entry for each change', async () => {
    const partition = sessionPartition('chained');
    const [one, two] = [startProcess(store.connectionString), startProcess(store.connectionString)];
    await createSession(one, 'chained', { capacity: 3 });
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        (n % 2 ? one : two).answer('chained', answers(`c${n}`, `p${n % 7}`, n % 3 ? 'onSite' : 'no')),
      ),
    );
    const [head, audit] = await Promise.all([
      one.tables.get('Sessions', partition, headKey),
      one.tables.range('Sessions', partition, auditAfter(0), auditTo),
    ]);
    const sequence = head ? sessionKind.sequence(head) : 0;

    expect(sequence).toBeGreaterThan(7);
    expect(brokenLinks(audit, head, sequence)).toEqual([]);
    expect(chainOf(head)).toBe(chainOf(audit.at(-1)));
    const [, second] = audit;
    const changed = audit.map((row) =>
      row === second ? { ...row, data: String(row['data']).replace('"', "'") } : row,
    );
    expect(brokenLinks(changed, head, sequence)).toEqual([{ kind: 'changed', row: second?.rowKey }]);
  });
});
