import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { codeIn } from '../../bot/invitation-code.ts';
import { startAzurite } from '../../bot/local/azurite.ts';
import { runNetwork, usage } from '../../bot/network/run.ts';
import type { Booking } from '../../bot/shared/booking.ts';
import { findInvitation } from '../../storage/invitations.ts';
import { readNetwork } from '../../storage/network.ts';
import { readOverview } from '../../storage/overview.ts';
import { quotaKind, quotaPartition } from '../../storage/quota.ts';
import { Tables } from '../../storage/tables/client.ts';
import { StorageUnavailable } from '../../storage/tables/errors.ts';
import { buildPrograms, type Programs } from '../support/azurite.ts';
import * as files from './files.ts';
import { openStore, type Store } from './store.ts';

let store: Store;
let folder: string;
beforeAll(async () => {
  store = await openStore();
  folder = await mkdtemp(join(tmpdir(), 'uso-network-'));
  await writeFile(join(folder, 'right.json'), JSON.stringify(files.network));
  await writeFile(join(folder, 'marked.json'), `\uFEFF${JSON.stringify(files.network)}`);
  const people = [{ ...files.manager, municipality: '999' }];
  await writeFile(join(folder, 'wrong.json'), JSON.stringify({ ...files.network, people, memberships: 1 }));
  await writeFile(join(folder, 'broken.json'), '{"people": [');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Runs the command in this process against the test's store. */
async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const said: string[] = [];
  const complained: string[] = [];
  let closed = 0;
  const code = await runNetwork({
    args,
    config: readConfig(env),
    folder,
    say: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
    open: async () => ({
      services: store.services,
      close: async () => {
        closed += 1;
      },
    }),
  });
  return { code, said, complained, closed };
}

describe('npm run network', () => {
  it('says how it is used when it is used otherwise', async () => {
    for (const args of [[], ['import'], ['export', 'right.json'], ['import', 'a', 'b'], ['rebuild', 'a']]) {
      expect(await run(args)).toEqual({ code: 1, said: [], complained: [usage], closed: 0 });
    }
  });

  it('imports a file, counts its rows and closes the store; a byte order mark does not matter', async () => {
    const first = await run(['import', 'right.json']);
    expect(first).toEqual({
      code: 0,
      said: ['Imported: 8 added, 0 changed, 0 unchanged.'],
      complained: [],
      closed: 1,
    });
    const second = await run(['import', join(folder, 'marked.json')]);
    expect(second.said).toEqual(['Imported: 0 added, 0 changed, 8 unchanged.']);
  });

  it('lists every fault and ends with 1', async () => {
    expect(await run(['import', 'wrong.json'])).toEqual({
      code: 1,
      said: [],
      complained: [
        'Nothing was imported. Faults: 2',
        '  memberships: this is not a list',
        '  people, row 1: municipality 999 is not in this file or in the store',
      ],
      closed: 1,
    });
  });

  it('does not take the last coordinator away, unless it brings another', async () => {
    const { tenantId, name, language } = files.consultant;
    const row = (aadObjectId: string, role: string) => ({ tenantId, aadObjectId, name, language, role });
    const [one, other] = [files.account, files.account.replace('bbbb', 'cccc')];
    const file = (name: string, ...people: readonly object[]) =>
      writeFile(join(folder, name), JSON.stringify({ people }));
    await file('first.json', row(one, 'coordinator'));
    await file('without.json', row(one, 'consultant'));
    await file('next.json', row(one, 'consultant'), row(other, 'coordinator'));
    expect((await run(['import', 'first.json'])).code).toBe(0);

    const { code, complained } = await run(['import', 'without.json']);
    expect(code).toBe(1);
    expect(complained[1]).toMatch(/people, row 1: role would take away the network’s last coordinator/);
    expect((await run(['import', 'next.json'])).said).toEqual(['Imported: 1 added, 1 changed, 0 unchanged.']);
  });

  it('names a file that is missing or no JSON, without opening the store', async () => {
    expect(await run(['import', 'none.json'])).toMatchObject({
      code: 1,
      complained: ['none.json: cannot be read'],
      closed: 0,
    });
    const broken = await run(['import', 'broken.json']);
    expect(broken.complained[0]).toMatch(/^broken\.json: is not JSON/);
    expect(broken.closed).toBe(0);
  });

  it('lists what is wrong with the configuration', async () => {
    const { code, complained } = await run(['import', 'right.json'], { PORT: 'x' });
    expect(code).toBe(1);
    expect(complained).toEqual(['The configuration has faults:', expect.stringMatching(/^ {2}PORT: /)]);
  });

  it('rebuilds what lists show of all municipalities, and says of how many', async () => {
    await run(['import', 'right.json']);
    const [first] = files.network.memberships;
    const { municipality = '', period = '' } = first ?? {};
    const booking: Booking = {
      id: 'b1',
      kind: 'study',
      status: 'requested',
      audience: [],
      proposal: { side: 'municipality', slots: [], due: '2026-12-18', at: 0 },
      requestedBy: 'p1',
      requestedAt: 0,
    };
    await store.services.committer.run(quotaKind, quotaPartition(municipality, period), {
      id: 'c1',
      by: 'p1',
      decide: () => ({ answer: 'done', event: { type: 'requested', booking } as const }),
    });

    expect(await readOverview(store.tables, period)).toEqual([]);
    const { code, said } = await run(['rebuild']);
    expect([code, ...said]).toEqual([0, expect.stringMatching(/^Rebuilt: 1 of \d+ memberships/)]);
    expect(await readOverview(store.tables, period)).toMatchObject([
      { municipality, sequence: 1, quota: { active: [{ id: 'b1' }] } },
    ]);
  });

  it('says what to do when the storage does not answer', async () => {
    const complained: string[] = [];
    const code = await runNetwork({
      args: ['import', 'right.json'],
      config: readConfig({}),
      folder,
      say: () => {},
      complain: (line) => void complained.push(line),
      open: () => Promise.reject(new StorageUnavailable('no')),
    });
    expect([code, ...complained]).toEqual([
      1,
      'The storage does not answer. Run it again later: what is done already stays.',
    ]);
  });
});

describe('the program behind npm run network', { timeout: 60_000 }, () => {
  let programs: Programs;
  beforeAll(async () => {
    programs = await buildPrograms();
    await build({
      entryPoints: { network: 'bot/network/cli.ts' },
      outdir: programs.folder,
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'error',
    });
  });
  afterAll(() => programs.remove());

  async function program(args: readonly string[], env: Readonly<Record<string, string>>) {
    const child = spawn(process.execPath, [programs.file('network'), ...args], { env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const [code] = await once(child, 'close');
    return { code, output };
  }

  it('finds the file where npm was called and the storage by the configuration', async () => {
    const env = { INIT_CWD: folder, AZURE_TABLES_CONNECTION_STRING: store.connectionString };
    const right = await program(['import', 'right.json'], env);
    expect(right).toEqual({ code: 0, output: 'Imported: 0 added, 0 changed, 8 unchanged.\n' });
    const wrong = await program(['import', 'wrong.json'], env);
    expect(wrong.code).toBe(1);
    expect(wrong.output).toContain('people, row 1: municipality 999 is not in this file or in the store');
  });

  it('makes a coordinator’s code in the storage of the configuration, whether or not a bot runs there', async () => {
    const env = { AZURE_TABLES_CONNECTION_STRING: store.connectionString };
    const { code, output } = await program(['coordinator-code'], env);
    const printed = /^Code: (\S+)$/m.exec(output)?.[1] ?? '';

    expect(code).toBe(0);
    const found = await findInvitation(store.tables, codeIn(printed) ?? '');
    expect(found?.invitation.role).toBe('coordinator');
  });

  it('opens the local storage by itself, and leaves it with everything in it', async () => {
    const env = { INIT_CWD: folder, USO_DATA_DIR: join(folder, 'data') };
    const first = await program(['import', 'right.json'], env);
    expect(first).toEqual({ code: 0, output: 'Imported: 8 added, 0 changed, 0 unchanged.\n' });
    const second = await program(['import', 'right.json'], env);
    expect(second).toEqual({ code: 0, output: 'Imported: 0 added, 0 changed, 8 unchanged.\n' });
  });

  it('imports into the storage of a bot that is running', async () => {
    const dataDir = join(folder, 'running');
    const azurite = await startAzurite({ dataDir, log: { warn: () => {} }, childFile: programs.childFile });
    try {
      const { output } = await program(['import', 'right.json'], { INIT_CWD: folder, USO_DATA_DIR: dataDir });
      expect(output).toBe('Imported: 8 added, 0 changed, 0 unchanged.\n');
      const network = await readNetwork(new Tables({ connectionString: azurite.connectionString }));
      expect([...network.municipalities.keys()]).toEqual(['233', '905']);
    } finally {
      await azurite.stop();
    }
  });
});
