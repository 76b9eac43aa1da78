import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBot, startBot } from '../support/bot.ts';
import { wordsOf } from '../support/cards.ts';
import { useStore } from '../support/store.ts';
import { start, town } from '../support/town.ts';
import { request } from './cast.ts';

const store = useStore();
const account = { tenantId: 'playground', aadObjectId: '00000000-0000-0000-0000-00000000000b' };
let bot: RunningBot;
beforeAll(async () => {
  const { connectionString } = store;
  bot = await startBot({
    connectionString,
    now: start,
    network: town(),
    playgroundUser: account.aadObjectId,
    quickly: true,
  });
});
afterAll(() => bot.stop());

describe('the one user of the local mode', () => {
  it('asks as somebody whom the network does not know, agrees as a consultant, and reads the answer', async () => {
    const who = bot.person(account);
    await who.says('rooli');
    await who.presses('Vaihda henkilö', { person: 'nobody' });
    expect(wordsOf(who.card)).toContain('En tunne sinua vielä');
    await who.presses('Pyydä esittelyä');
    expect(wordsOf(await who.presses('Lähetä pyyntö', request))).toContain('Pyyntösi on lähetetty');

    await who.says('rooli');
    const consultant = (await bot.program.services.consultants.get())[0]?.id ?? '';
    await who.presses('Vaihda henkilö', { person: consultant });
    await who.says('esittelyt');
    await who.presses('Avaa esittely');
    await who.presses('Vahvista aika', { slot: '0' });
    expect(wordsOf(await who.receives((card) => wordsOf(card).includes('aika on sovittu')))).toContain(
      'to 3.12.2026 klo 10.00–11.00',
    );
  });
});
