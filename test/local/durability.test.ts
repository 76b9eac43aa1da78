import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findRunningAzurite, startAzurite } from '../../bot/local/azurite.ts';
import { lockHolder } from '../../bot/local/data-lock.ts';
import { buildPrograms, type Programs } from '../support/azurite.ts';
import { runProgram } from './bot-program.ts';
import { insertRows, storedRows } from './rows.ts';
import { tempFolder } from './temp-folder.ts';

let programs: Programs;
beforeAll(async () => {
  programs = await buildPrograms({ program: 'test/local/program.ts' });
});
afterAll(() => programs.remove());

const log = { warn: () => undefined };

async function running() {
  const dataDir = await tempFolder();
  const bot = await runProgram(programs.file('program'), ['azurite', dataDir]);
  return { dataDir, bot, connectionString: bot.line.connectionString };
}

async function afterwards(dataDir: string): Promise<ReadonlySet<string>> {
  const azurite = await startAzurite({ dataDir, log, childFile: programs.childFile });
  onTestFinished(() => azurite.stop());
  return await storedRows(azurite.connectionString);
}

describe('the local storage when the bot ends', { timeout: 60_000 }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'keeps all 200 acknowledged rows when %s reaches the whole process group',
    async (signal) => {
      const { dataDir, bot, connectionString } = await running();
      expect(await insertRows(connectionString, 200)).toHaveLength(200);
      bot.signalGroup(signal);
      await bot.ended();
      expect(bot.process.exitCode).toBe(0);
      expect((await afterwards(dataDir)).size).toBe(200);
    },
  );

  it('keeps all 200 acknowledged rows when the bot alone is killed', async () => {
    const { dataDir, bot, connectionString } = await running();
    expect(await insertRows(connectionString, 200)).toHaveLength(200);
    bot.process.kill('SIGKILL');
    // Azurite outlives the bot for a moment: the next start waits for it.
    expect((await afterwards(dataDir)).size).toBe(200);
  });

  it('keeps what it acknowledged while it was already stopping', async () => {
    const { dataDir, bot, connectionString } = await running();
    const acknowledged: string[] = [];
    const inserting = insertRows(connectionString, Number.POSITIVE_INFINITY, acknowledged);
    while (acknowledged.length < 50) await sleep(10);
    bot.signalGroup('SIGTERM');
    await inserting;
    await bot.ended();
    expect(acknowledged.length).toBeGreaterThan(50);
    const stored = await afterwards(dataDir);
    expect(acknowledged.filter((key) => !stored.has(key))).toEqual([]);
  });

  it('can lose the last seconds when Azurite itself is killed (so the tests above can fail), and says so', async () => {
    const dataDir = await tempFolder();
    const azurite = await startAzurite({ dataDir, log, childFile: programs.childFile });
    await insertRows(azurite.connectionString, 50);
    const holder = await lockHolder(dataDir);
    process.kill(holder?.pid ?? 0, 'SIGKILL');
    expect(await azurite.exited).toEqual({ code: null, signal: 'SIGKILL' });
    await expect(azurite.stop()).rejects.toThrow('may be lost');

    const next = await startAzurite({ dataDir, log, waitMs: 0, childFile: programs.childFile });
    onTestFinished(() => next.stop());
    const left = await storedRows(next.connectionString).catch(() => new Set());
    expect(left.size).toBeLessThan(50);
  });

  it('leaves no Azurite behind and nothing that passes for one', async () => {
    const { dataDir, bot } = await running();
    expect(await findRunningAzurite(dataDir)).toEqual({ connectionString: bot.line.connectionString });
    bot.process.kill('SIGTERM');
    await bot.ended();
    expect(await findRunningAzurite(dataDir)).toBeUndefined();
  });
});
