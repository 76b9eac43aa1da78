import { describe, expect, it } from 'vitest';
import { requestsOf } from '../support/requests.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();

describe('what a look at the workshops costs', () => {
  it('is one request for `jäljellä`: all else is remembered', async () => {
    const { manager } = town.place();
    await manager.says('jäljellä');

    expect(await requestsOf(town.bot, () => manager.says('jäljellä'))).toEqual(['Quotas.range']);
  });

  it('is one request for the whole network, however many municipalities it has', async () => {
    const coordinator = town.person('coordinator');
    await coordinator.says('remaining');

    expect(await requestsOf(town.bot, () => coordinator.says('remaining'))).toEqual(['Overview.range']);
  });
});
