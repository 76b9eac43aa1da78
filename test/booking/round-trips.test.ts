import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RunningBot, startBot } from '../support/bot.ts';
import type { CardContent } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useStore } from '../support/store.ts';
import { startTableProxy, type TableProxy, type TableRequest } from '../support/table-proxy.ts';
import { accounts, places, start, town } from '../support/town.ts';
import { refOf } from './parties.ts';

const store = useStore();
/** Has the lease, so that the bot that is looked at does nothing on its own. */
let leader: RunningBot;
let bot: RunningBot;
let proxy: TableProxy;
/** Round trips up to the last transaction. */
let whenCommitted = 0;

beforeAll(async () => {
  const { connectionString } = store;
  leader = await startBot({ connectionString, now: start, network: town() });
  await leader.person(accounts.consultant).says('ohje');
  proxy = await startTableProxy(connectionString);
  // Long enough that what is asked at once is under way at once.
  proxy.treat(({ target }) => {
    whenCommitted = target.startsWith('$batch') ? proxy.waves() : whenCommitted;
    return { delay: 40 };
  });
  bot = await startBot({ connectionString: proxy.connectionString, now: start });
});
afterAll(async () => {
  await bot.stop();
  await proxy.close();
  await leader.stop();
});

const own = ({ target }: TableRequest) => !target.startsWith('Lease');

/** What is asked of the store while something is done, once all that came before has come to rest. */
async function costs(does: () => Promise<unknown>) {
  for (let before = -1; before !== proxy.requests.length; ) {
    before = proxy.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  const from = { waves: proxy.waves(), requests: proxy.requests.length };
  await does();
  const requests = proxy.requests.slice(from.requests).filter(own);
  const commit = requests.findIndex(({ target }) => target.startsWith('$batch'));
  return {
    waves: proxy.waves() - from.waves,
    toCommit: whenCommitted - from.waves,
    commits: requests.filter(({ target }) => target.startsWith('$batch')).length,
    /** Of what follows a commit only the overview's own refresh reads. */
    read: requests
      .slice(commit + 1)
      .filter(({ method, target }) => method === 'GET' && target.includes('()')),
    requests: requests.map(({ method, target }) => `${method} ${/^\W?\w+/.exec(target)?.[0] ?? ''}`),
  };
}

function person(n: number): TeamsPerson {
  const found = places[n];
  if (!found) throw new Error(`no municipality ${n}`);
  return bot.person(found.manager);
}

describe('a list of bookings', () => {
  it('is one round trip, to the municipality and to the consultant, and so are the requests', async () => {
    const manager = person(0);
    const consultant = bot.person(accounts.consultant);
    await manager.invoke('booking.submit', { nonce: 'n', kind: 'seminar', date1: '2026-12-09' });
    for (const [who, word, asks] of [
      [manager, 'varaukset', ['GET Quotas']],
      [consultant, 'varaukset', ['GET Overview']],
      [consultant, 'pyynnöt', ['GET Overview', 'GET People']],
    ] as const) {
      await who.says(word);

      expect(await costs(() => who.says(word))).toMatchObject({ waves: 1, requests: asks });
    }
  });
});

describe('a change to a booking', () => {
  it('is one round trip of reading and one transaction at most, whatever it is', async () => {
    const manager = person(1);
    const consultant = bot.person(accounts.consultant);
    const other = bot.person(accounts.otherConsultant);
    await Promise.all([manager, consultant, other].map((one) => one.says('varaukset')));
    const wish = { kind: 'seminar', date1: '2026-12-09' };
    let data: object = {};
    const booked = await costs(async () => {
      const { value } = await manager.invoke('booking.submit', { ...wish, nonce: 'n' });
      data = { ...refOf(value as CardContent), message: '', slot: '0', reason: 'Syy' };
    });
    expect(booked).toMatchObject({ commits: 1 });
    const all = await bot.program.services.consultants.get();
    const to = all.find(({ name }) => name === 'Lieto Saari')?.id ?? '';

    const changes: readonly (readonly [TeamsPerson, string, object])[] = [
      [consultant, 'proposal.send', { date1: '2026-12-14' }],
      [manager, 'proposal.send', { date1: '2026-12-15' }],
      [consultant, 'request.confirm', {}],
      [manager, 'proposal.send', { date1: '2026-12-01' }],
      [consultant, 'request.confirm', {}],
      [consultant, 'handover.send', { to }],
      [manager, 'booking.cancel', {}],
      [other, 'unit.decide', { fate: 'lost' }],
    ];
    // The pointer to the outbox holds for a second: each change writes its own, beside what it reads.
    const elapsed = performance.now.bind(performance);
    let later = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => elapsed() + later);
    for (const [n, [who, verb, typed]] of changes.entries()) {
      later += 1_000;
      const { commits, toCommit, read, requests } = await costs(() =>
        who.invoke(verb, { ...data, nonce: `n${n}`, ...typed }),
      );

      expect({ verb, commits, read }).toEqual({ verb, commits: 1, read: [] });
      expect(requests, verb).toContain('PUT Due');
      expect(toCommit, verb).toBeLessThanOrEqual(2);
    }
  });
});
