import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findRunningAzurite, openLocalStorage, startAzurite } from '../../bot/local/azurite.ts';
import { buildPrograms, type Programs } from '../support/azurite.ts';
import { runProgram } from './bot-program.ts';
import { insertRows, storedRows } from './rows.ts';
import { tempFolder } from './temp-folder.ts';

let programs: Programs;
beforeAll(async () => {
  programs = await buildPrograms({ program: 'test/local/program.ts' });
});
afterAll(() => programs.remove());

function options(dataDir: string, waitMs: number) {
  const warnings: string[] = [];
  const log = { warn: (_: object, message: string) => warnings.push(message) };
  return { dataDir, waitMs, childFile: programs.childFile, log, warnings };
}

async function started(dataDir: string) {
  const azurite = await startAzurite(options(dataDir, 0));
  onTestFinished(() => azurite.stop());
  return azurite;
}

describe('a second start on a data folder that is in use', { timeout: 60_000 }, () => {
  it('is refused after its wait, naming the folder and the process', async () => {
    const dataDir = await tempFolder();
    await started(dataDir);
    const bot = await runProgram(programs.file('program'), ['azurite', dataDir, '300']);
    expect(bot.line).toMatchObject({ fault: 'in-use', message: expect.stringContaining(dataDir) });
    expect(bot.line.message).toMatch(/pid \d+\).*USO_DATA_DIR/);
  });

  it('says once that it waits, and goes on as soon as the first has finished', async () => {
    const dataDir = await tempFolder();
    const first = await startAzurite(options(dataDir, 0));
    await insertRows(first.connectionString, 20);
    const patient = options(dataDir, 60_000);
    const second = startAzurite(patient);
    setTimeout(() => first.stop(), 600);
    const azurite = await second;
    onTestFinished(() => azurite.stop());
    expect(patient.warnings).toEqual([expect.stringContaining('waiting')]);
    expect((await storedRows(azurite.connectionString)).size).toBe(20);
  });

  it('lets exactly one of four simultaneous starts have it', async () => {
    const dataDir = await tempFolder();
    const starts = await Promise.allSettled([1, 2, 3, 4].map(() => startAzurite(options(dataDir, 0))));
    const winners = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
    onTestFinished(async () => {
      await Promise.all(winners.map((azurite) => azurite.stop()));
    });
    expect(winners).toHaveLength(1);
    for (const start of starts) {
      if (start.status === 'rejected') expect(start.reason).toMatchObject({ fault: 'in-use' });
    }
  });
});

describe('a short job on the data folder', { timeout: 60_000 }, () => {
  it('uses the storage of the bot that runs, and leaves it running', async () => {
    const dataDir = await tempFolder();
    const { connectionString } = await started(dataDir);
    const storage = await openLocalStorage(dataDir, { childFile: programs.childFile });
    expect(storage.connectionString).toBe(connectionString);
    await storage.close();
    expect(await findRunningAzurite(dataDir)).toEqual({ connectionString });
  });

  it('meets the bot while that is starting', async () => {
    const dataDir = await tempFolder();
    const [bot, storage] = await Promise.all([
      startAzurite(options(dataDir, 60_000)),
      openLocalStorage(dataDir, options(dataDir, 60_000)).then(async (opened) => {
        await insertRows(opened.connectionString, 10);
        await opened.close();
        return opened;
      }),
    ]);
    onTestFinished(() => bot.stop());
    expect(storage.connectionString).toContain('127.0.0.1');
    expect((await storedRows(bot.connectionString)).size).toBe(10);
  });

  it('starts the storage when no bot runs, and keeps what it wrote', async () => {
    const dataDir = await tempFolder();
    const storage = await openLocalStorage(dataDir, { childFile: programs.childFile });
    await insertRows(storage.connectionString, 30);
    await storage.close();
    expect(await findRunningAzurite(dataDir)).toBeUndefined();
    const { connectionString } = await started(dataDir);
    expect((await storedRows(connectionString)).size).toBe(30);
  });
});

describe('a production install, without development dependencies', { timeout: 60_000 }, () => {
  it('says that the local storage is not installed, and does without the Playground', async () => {
    const bare = await buildPrograms({ program: 'test/local/program.ts' }, tmpdir());
    onTestFinished(() => bare.remove());
    const storage = await runProgram(bare.file('program'), ['azurite', await tempFolder()]);
    expect(storage.line).toMatchObject({ fault: 'not-installed' });
    const playground = await runProgram(bare.file('program'), ['playground', await tempFolder()]);
    expect(playground.line).toMatchObject({ absent: true });
  });
});
