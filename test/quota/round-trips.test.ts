import { describe, expect, it } from 'vitest';
import { useTown } from '../support/town-bot.ts';

const town = useTown();

/** What is asked of the store while something is done; nothing is under way in the background but the lease. */
async function requestsOf(done: () => Promise<unknown>): Promise<readonly string[]> {
  const from = town.bot.requests.length;
  await done();
  return town.bot.requests.slice(from).filter((request) => !request.startsWith('Lease'));
}

describe('what a look at the workshops costs', () => {
  it('is one request for `jäljellä`: all else is remembered', async () => {
    const { manager } = town.place();
    await manager.says('jäljellä');

    expect(await requestsOf(() => manager.says('jäljellä'))).toEqual(['Quotas.range']);
  });

  it('is one request for the whole network, however many municipalities it has', async () => {
    const coordinator = town.person('coordinator');
    await coordinator.says('remaining');

    expect(await requestsOf(() => coordinator.says('remaining'))).toEqual(['Overview.range']);
  });
});
