import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBot, startBot } from '../support/bot.ts';
import { wordsOf } from '../support/cards.ts';
import { useStore } from '../support/store.ts';
import { startTableProxy, type TableProxy } from '../support/table-proxy.ts';
import { accounts, start, town } from '../support/town.ts';

const store = useStore();
/** Has the lease, so that the bot that is looked at does nothing on its own. */
let leader: RunningBot;
let bot: RunningBot;
let proxy: TableProxy;

beforeAll(async () => {
  const { connectionString } = store;
  leader = await startBot({ connectionString, now: start, network: town() });
  await leader.person(accounts.consultant).says('ohje');
  proxy = await startTableProxy(connectionString);
  // Long enough that what is asked at once is under way at once.
  proxy.treat(() => ({ delay: 150 }));
  bot = await startBot({ connectionString: proxy.connectionString, now: start });
});
afterAll(async () => {
  await bot.stop();
  await proxy.close();
  await leader.stop();
});

/** Until what came before has come to rest. */
async function atRest(): Promise<void> {
  for (let before = -1; before !== proxy.requests.length; ) {
    before = proxy.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}

describe('who is who', () => {
  it.each(['manager', 'consultant', 'coordinator'] as const)(
    'is one round trip when nothing is remembered, and none when all is, for a %s',
    async (who) => {
      const person = bot.person(accounts[who]);
      const word = who === 'coordinator' ? 'contacts' : 'yhteystiedot';
      expect(wordsOf(await person.says(word))).toContain('Vieno Korpi');
      const { directory, consultants, aways, network } = bot.program.services;
      for (const known of [directory, consultants, aways, network]) {
        known.forget();
      }
      await atRest();
      const from = { waves: proxy.waves(), requests: proxy.requests.length };
      await person.says(word);
      const requests = proxy.requests
        .slice(from.requests)
        .filter(({ target }) => !target.startsWith('Lease'));

      expect(proxy.waves() - from.waves).toBe(1);
      expect(requests).toHaveLength(4);
      const warm = proxy.requests.length;
      await person.says(word);
      expect(proxy.requests.slice(warm).filter(({ target }) => !target.startsWith('Lease'))).toEqual([]);
    },
  );
});
