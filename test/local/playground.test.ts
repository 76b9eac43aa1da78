import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod/v4';
import { startPlayground } from '../../bot/local/playground.ts';
import { playgroundChannels, playgroundUser, playgroundWorld } from '../../bot/local/playground-config.ts';
import { buildPrograms } from '../support/azurite.ts';
import { runProgram } from './bot-program.ts';
import { tempFolder } from './temp-folder.ts';

const answerOf = z.object({
  config: z.object({
    tenantId: z.string(),
    currentUser: z.object({ aadObjectId: z.string() }),
    teams: z.array(
      z.object({ id: z.string(), channels: z.array(z.object({ id: z.string(), name: z.string() })) }),
    ),
  }),
});

const log = { warn: () => undefined };
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answersAt(port: number): Promise<boolean> {
  return await fetch(`http://127.0.0.1:${port}/`).then(
    (response) => response.ok,
    () => false,
  );
}

describe('the Agents Playground', { timeout: 60_000 }, () => {
  it('opens with the world of our configuration, keeps its files in the data folder, and ends when told', async () => {
    const [port, dataDir] = [await freePort(), await tempFolder()];
    // It doesn't tell its configuration before it has reached the bot.
    const bot = createHttpServer((_, response) => response.end()).listen(0, '127.0.0.1');
    await once(bot, 'listening');
    const { port: botPort } = bot.address() as AddressInfo;
    const playground = await startPlayground({ botPort, port, dataDir, log });
    onTestFinished(async () => {
      await playground?.stop();
      bot.close();
    });
    expect(playground?.url).toBe(`http://localhost:${port}`);

    const answer = await fetch(`http://127.0.0.1:${port}/_internal/v1/config`);
    const { tenantId, currentUser, teams } = answerOf.parse(await answer.json()).config;
    expect(tenantId).toBe(playgroundWorld.tenantId);
    expect(currentUser.aadObjectId).toBe(playgroundUser);
    const channels = playgroundChannels(port).map(({ id, name }) => ({ id, name }));
    expect(teams).toEqual([{ id: playgroundWorld.team.id, channels }]);
    expect((await readdir(dataDir)).sort()).toEqual(['.m365agentsplayground.yml', 'devTools']);

    await playground?.stop();
    expect(await answersAt(port)).toBe(false);
  });

  it('is refused when its port is taken, instead of moving to a random one', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => {
      other.close();
    });
    const { port } = other.address() as AddressInfo;
    await expect(
      startPlayground({ botPort: 9, port, dataDir: await tempFolder(), log }),
    ).rejects.toMatchObject({
      fault: 'port-taken',
      message: expect.stringContaining(String(port)),
    });
  });

  it('does not outlive a bot that was killed', async () => {
    const programs = await buildPrograms({ program: 'test/local/program.ts' });
    onTestFinished(() => programs.remove());
    const port = await freePort();
    const bot = await runProgram(programs.file('program'), ['playground', await tempFolder(), String(port)]);
    expect(await answersAt(port)).toBe(true);
    bot.process.kill('SIGKILL');
    await bot.ended();
    for (let tries = 0; tries < 200 && (await answersAt(port)); tries++) await sleep(50);
    expect(await answersAt(port)).toBe(false);
  });
});
