import { connect, createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type RunningBot, startBot } from '../support/bot.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import { useStore } from '../support/store.ts';
import { accounts, start, town } from '../support/town.ts';

const store = useStore();

type Way = 'through' | 'silence' | 'reset';

/** Stands between the bot and its store and can stop answering. */
async function startGate(target: number) {
  let way: Way = 'through';
  const open = new Set<Socket>();
  const server = createServer((client) => {
    open.add(client);
    client.on('error', () => undefined).on('close', () => open.delete(client));
    if (way === 'reset') {
      client.destroy();
    } else if (way === 'through') {
      const upstream = connect(target, '127.0.0.1');
      open.add(upstream);
      upstream.on('error', () => client.destroy()).on('close', () => open.delete(upstream));
      client.pipe(upstream).pipe(client);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { readonly port: number };
  return {
    port,
    set(next: Way) {
      way = next;
      for (const socket of open) {
        socket.destroy();
      }
    },
    close: () => server.close(),
  };
}

async function withGate(
  use: (bot: RunningBot, gate: Awaited<ReturnType<typeof startGate>>) => Promise<void>,
) {
  const target = Number(/127\.0\.0\.1:(\d+)/.exec(store.connectionString)?.[1]);
  const gate = await startGate(target);
  const connectionString = store.connectionString.replace(`:${target}/`, `:${gate.port}/`);
  const bot = await startBot({ connectionString, now: start, network: town([{ id: 'seminar' }]) });
  try {
    await use(bot, gate);
  } finally {
    gate.set('through');
    await bot.stop();
    gate.close();
  }
}

describe.each(['silence', 'reset'] as const)('a store that does not answer (%s)', (way) => {
  it('is told to the person within 4 s, in their language; nothing is half done, and pressing again later works', async () => {
    await withGate(async (bot, gate) => {
      const manager = bot.person(accounts.manager);
      await manager.says('varaa');
      const send = manager.button('Lähetä');
      const before = /Jäljellä (\d)/.exec(wordsOf(await manager.says('jäljellä')))?.[1];
      gate.set(way);

      const began = performance.now();
      const told = (await manager.press(send, { date1: '2026-12-09' })).value as CardContent;
      const took = performance.now() - began;
      expect(wordsOf(told)).toMatch(/tallen|varasto|yhteys|hetken/i);
      expect(took).toBeLessThan(4_000);
      expect(wordsOf(await manager.says('jäljellä'))).toBe(wordsOf(told));

      const channel = {
        conversation: { id: '19:k@thread.tacv2', conversationType: 'channel', isGroup: true },
      };
      const inChannel = await manager.invoke('rsvp.onSite', { v: 1, session: 'seminar' }, channel);
      expect(inChannel).toMatchObject({ status: 200, type: 'application/vnd.microsoft.activity.message' });

      gate.set('through');
      const done = (await manager.press(send, { date1: '2026-12-09' })).value as CardContent;
      expect(wordsOf(done)).toContain('ke 9.12.2026');
      const after = /Jäljellä (\d)/.exec(wordsOf(await manager.says('jäljellä')))?.[1];
      expect(Number(before) - Number(after)).toBe(1);
    });
  });
});
