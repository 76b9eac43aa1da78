import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { lists } from '../../bot/network/read-file.ts';
import { readInput } from '../../bot/network/read-input.ts';
import { runNetwork, usage } from '../../bot/network/run.ts';
import { pageOf, writeWorkbook } from '../../bot/network/write-sheets.ts';
import { readNetwork } from '../../storage/network.ts';
import { readNetworkAudit } from '../../storage/network-audit.ts';
import { readPeopleAudit } from '../../storage/people-audit.ts';
import * as files from './files.ts';
import { openStore, type Store } from './store.ts';

let store: Store;
let folder: string;
beforeAll(async () => {
  store = await openStore();
  folder = await mkdtemp(join(tmpdir(), 'uso-sheets-'));
  const pages = lists.map((list) => pageOf(list, files.network[list], 'fi'));
  await writeFile(join(folder, 'network.xlsx'), await writeWorkbook(pages));
  await writeFile(join(folder, 'network.json'), JSON.stringify(files.network));
  const people = [{ ...files.manager, phone: '+358 40 000 0000', language: 'sv' }];
  await writeFile(join(folder, 'changed.json'), JSON.stringify({ people }));
  await writeFile(
    join(folder, 'kunnat.csv'),
    'Koodi;Nimi;Kieli;Väkiluku\n233;Kauhava;suomi;20 000\n5;Alajärvi;suomi;x\n',
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runNetwork({
    args,
    config: readConfig({}),
    folder,
    say: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
    open: async () => ({ services: store.services, close: async () => {} }),
  });
  return { code, said, complained };
}

describe('npm run network -- import', () => {
  it('only says with --dry-run what it would add, and writes nothing', async () => {
    store.forgetCalls();
    const { code, said } = await run('import', 'network.xlsx', '--dry-run');
    expect(code).toBe(0);
    expect(said).toEqual([
      'Kaudet, row 2: USO 8 added',
      'Kunnat, row 2: 233 Kauhava added',
      'Kunnat, row 3: 905 Vaasa added',
      'Jäsenyydet, row 2: 233 uso8 added',
      'Henkilöt, row 2: Ilmatar Hakkola added',
      'Henkilöt, row 3: Joakim Rönnlid added',
      'Tilaisuudet, row 2: s1 Teemaseminaari added',
      'Tilaisuudet, row 3: s2 Sparraus added',
      'Dry run, nothing was written. It would be: 8 added, 0 changed, 0 unchanged.',
    ]);
    expect(store.writes()).toEqual([]);
  });

  it('imports a workbook to the same as the JSON of it', async () => {
    expect(await run('import', 'network.xlsx')).toMatchObject({
      code: 0,
      said: ['Imported: 8 added, 0 changed, 0 unchanged.'],
    });
    expect((await run('import', 'network.json', '--dry-run')).said).toEqual([
      'Dry run, nothing was written. It would be: 0 added, 0 changed, 8 unchanged.',
    ]);
  });

  it('notes in the audit trail what came from a file, by ids alone', async () => {
    expect((await readNetworkAudit(store.tables)).map(({ event }) => event)).toEqual([
      {
        type: 'imported',
        periods: ['uso8'],
        members: [{ municipality: '233' }, { municipality: '905' }, { municipality: '233', period: 'uso8' }],
      },
    ]);
    const people = await readPeopleAudit(store.tables);
    expect(people.map(({ by, event }) => [by, event.type])).toEqual([
      ['import', 'imported'],
      ['import', 'imported'],
    ]);
    expect(JSON.stringify(people)).not.toContain('Hakkola');
  });

  it('says what would change in each row, before and after', async () => {
    expect((await run('import', '--dry-run', 'changed.json')).said).toEqual([
      'people, row 1: Ilmatar Hakkola changed',
      '  language: fi → sv',
      '  phone: (nothing) → +358 40 000 0000',
      'Dry run, nothing was written. It would be: 0 added, 1 changed, 0 unchanged.',
    ]);
  });

  it('imports nothing of a list with a fault, and tells where it is', async () => {
    expect(await run('import', 'kunnat.csv')).toEqual({
      code: 1,
      said: [],
      complained: ['Nothing was imported. Faults: 1', '  row 3, column D (Väkiluku): is not a number'],
    });
    expect((await readNetwork(store.tables)).municipalities.get('233')?.population).toBe(14_909);
  });

  it('names a workbook that cannot be read', async () => {
    await writeFile(join(folder, 'broken.xlsx'), 'PK\u0003\u0004broken');
    expect((await run('import', 'broken.xlsx')).complained).toEqual([
      expect.stringMatching(/^broken\.xlsx: the file is no Excel workbook that can be read/),
    ]);
  });
});

describe('npm run network -- template', () => {
  it('writes a workbook, or one list, in the language asked for', async () => {
    expect(await run('template', 'pohja.xlsx')).toMatchObject({ code: 0, complained: [] });
    expect(await run('template', 'mall.xlsx', 'sv')).toMatchObject({ code: 0 });
    expect(await run('template', 'people.csv', 'people', 'en')).toMatchObject({ code: 0 });

    expect(await readFile(join(folder, 'people.csv'), 'utf8')).toMatch(/^\uFEFFRole;Name;/);
    const bytes = await readFile(join(folder, 'mall.xlsx'));
    expect(await readInput({ name: 'mall.xlsx', bytes }, 'en')).toEqual({
      ok: false,
      problem: { name: 'no-list' },
    });
  });

  it('never writes over a file', async () => {
    await writeFile(join(folder, 'there.xlsx'), 'mine');
    expect(await run('template', 'there.xlsx')).toEqual({
      code: 1,
      said: [],
      complained: ['there.xlsx: exists already: name another file'],
    });
    expect(await readFile(join(folder, 'there.xlsx'), 'utf8')).toBe('mine');
  });

  it.each([
    [
      'k.csv',
      ['HUPSU'],
      /no list or language "HUPSU"\. Lists: periods, municipalities, memberships, people, sessions\./,
    ],
    ['k.csv', ['people', 'de'], /no list or language "de".* Languages: fi, sv, en\.$/],
    [
      'k.csv',
      [],
      /name the list that the file is for: periods, municipalities, memberships, people, sessions\.$/,
    ],
    ['k.xlsx', ['people'], /no language "people" \(a workbook has all lists\)\. Languages: fi, sv, en\.$/],
  ])('names what may stand there when a word is not known: %s %j', async (path, words, said) => {
    const { code, complained } = await run('template', path, ...words);
    expect(code).toBe(1);
    expect(complained).toEqual([expect.stringMatching(said)]);
    expect(complained[0]).toMatch(new RegExp(`^${path}: `));
  });

  it.each([
    [['template']],
    [['template', 'x.pdf']],
    [['template', 'x.csv', 'people', 'sessions']],
    [['import', '--dry-run']],
    [['import', 'a', 'b', '--dry-run']],
    [['import', 'a', '--dry-run', '--dry-run']],
  ])('says how it is used when it is used otherwise: %s', async (args) => {
    expect(await run(...args)).toEqual({ code: 1, said: [], complained: [usage] });
  });
});
