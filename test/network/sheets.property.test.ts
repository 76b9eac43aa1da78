import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../bot/network/fault.ts';
import { type FileRows, type List, lists, readFile } from '../../bot/network/read-file.ts';
import { readInput } from '../../bot/network/read-input.ts';
import {
  exampleRow,
  type ListRows,
  type Page,
  pageOf,
  writePageAsCsv,
  writeWorkbook,
} from '../../bot/network/write-sheets.ts';
import { languages } from '../../bot/shared/people.ts';
import { someNetwork } from './some-network.ts';

type Network = Readonly<Record<List, ListRows>>;

/** What the rows mean, where an empty group of fields is none. */
function meant(content: unknown): { readonly faults: readonly Fault[]; readonly rows: unknown } {
  const faults: Fault[] = [];
  const rows: FileRows = readFile(content, faults);
  return {
    faults,
    rows: Object.fromEntries(lists.map((list) => [list, rows[list].map(({ whole }) => bare(whole))])),
  };
}

function bare(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return value;
  }
  const entries = Object.entries(value)
    .map(([name, inner]) => [name, bare(inner)] as const)
    .filter(([, inner]) => inner !== undefined && !(isObject(inner) && Object.keys(inner).length === 0));
  return Object.fromEntries(entries);
}
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function reread(name: string, bytes: Uint8Array): Promise<ReturnType<typeof meant>> {
  const read = await readInput({ name, bytes }, 'en');
  if (!read.ok) {
    throw new Error(JSON.stringify(read));
  }
  const result = meant(read.input.content);
  return { ...result, faults: [...result.faults, ...read.input.faults([])] };
}

const withExample = (page: Page, list: List, language: 'fi' | 'sv' | 'en'): Page => ({
  ...page,
  rows: [page.rows[0] ?? [], exampleRow(list, language), ...page.rows.slice(1)],
});

describe('a network written into the template and read again', () => {
  it('is the same network, as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(someNetwork, fc.constantFrom(...languages), async (network: Network, language) => {
        fc.pre(lists.some((list) => network[list].length > 0));
        const pages = lists.map((list) => withExample(pageOf(list, network[list], language), list, language));
        const bytes = await writeWorkbook(pages);

        expect(await reread('network.xlsx', bytes)).toEqual(meant(network));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same list, as CSV', async () => {
    await fc.assert(
      fc.asyncProperty(someNetwork, fc.constantFrom(...languages), async (network: Network, language) => {
        for (const list of lists.filter((one) => network[one].length > 0)) {
          const csv = await writePageAsCsv(
            withExample(pageOf(list, network[list], language), list, language),
          );

          const read = await reread('list.csv', new TextEncoder().encode(csv));
          expect(read).toEqual(meant({ [list]: network[list] }));
        }
      }),
      { numRuns: 60 },
    );
  });
});
