import { beforeEach, describe, expect, it } from 'vitest';
import { noCounts, type Session, type SessionFacts } from '../../bot/shared/session.ts';
import {
  type Channel,
  changeChannels,
  readChannel,
  readChannels,
  readPersonal,
  saveChannel,
  savePersonal,
} from '../../storage/conversations.ts';
import { noteStanding, readReferences, refer, settle } from '../../storage/references.ts';
import {
  indexSession,
  readSessionIndex,
  refreshIndex,
  SessionIndexCache,
} from '../../storage/session-index.ts';
import { openStore, type Store } from '../network/store.ts';
import { someSession } from '../support/some-session.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore();
});

const channel: Channel = {
  id: '19:abc@thread.tacv2',
  name: 'Yleinen',
  teamId: '19:team@thread.tacv2',
  teamName: 'Kauhava',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  tenantId: 't1',
  botId: '28:bot',
  channelId: 'msteams',
  removed: false,
};
const kauhava = { kind: 'municipality', code: '233' } as const;
const personal = {
  conversation: 'a:1',
  serviceUrl: channel.serviceUrl,
  tenantId: 't1',
  botId: '28:bot',
  userId: '29:user',
  channelId: 'msteams',
  dead: false,
};

describe('where the bot reaches people', () => {
  it('is a personal chat, written only when it changed', async () => {
    await savePersonal(store.tables, 'p1', personal);
    await savePersonal(store.tables, 'p1', { ...personal });
    expect(store.writes()).toHaveLength(1);
    await savePersonal(store.tables, 'p1', { ...personal, dead: true });
    expect(await readPersonal(store.tables, 'p1')).toEqual({ ...personal, dead: true });
    expect(await readPersonal(store.tables, 'p2')).toBeUndefined();
  });

  it('is a channel, written only when it changed; what it is bound to stays', async () => {
    await saveChannel(store.tables, { ...channel, binding: kauhava });
    await saveChannel(store.tables, channel);
    await saveChannel(store.tables, { ...channel, binding: undefined });
    expect(store.writes()).toHaveLength(1);
    await saveChannel(store.tables, { ...channel, name: 'Työpajat' });
    expect(await readChannels(store.tables)).toEqual([{ ...channel, name: 'Työpajat', binding: kauhava }]);
  });

  it('is no channel that it was removed from, until it is added again', async () => {
    // More than fit one transaction.
    for (let i = 0; i < 105; i += 1) {
      await saveChannel(store.tables, { ...channel, id: `19:${i}@thread.tacv2`, binding: kauhava });
    }
    await saveChannel(store.tables, { ...channel, id: 'other', teamId: 'other' });
    await changeChannels(store.tables, (known) =>
      known.filter(({ teamId }) => teamId === channel.teamId).map((one) => ({ ...one, removed: true })),
    );
    expect((await readChannels(store.tables)).map(({ id }) => id)).toEqual(['other']);
    expect((await readChannel(store.tables, '19:7@thread.tacv2'))?.removed).toBe(true);
    await saveChannel(store.tables, { ...channel, id: '19:7@thread.tacv2' });
    expect(await readChannel(store.tables, '19:7@thread.tacv2')).toMatchObject({
      removed: false,
      binding: kauhava,
    });
  });
});

describe('what a person may have answered', () => {
  it('is remembered once per session and person', async () => {
    await refer(store.tables, 'p1', 's1');
    await refer(store.tables, 'p1', 's1');
    await refer(store.tables, 'p1', 's:2');
    await refer(store.tables, 'p2', 's3');
    expect(await readReferences(store.tables, 'p1')).toEqual([{ session: 's1' }, { session: 's:2' }]);
    expect(await readReferences(store.tables, 'p3')).toEqual([]);
  });
});

describe('how a person stands in a session, as their lists have it', () => {
  const seated = { seat: 'onSite', at: 1 } as const;
  const waiting = { seat: 'waiting', at: 2, waits: { for: 'onSite', number: 4 } } as const;
  const standing = async (person: string) => (await readReferences(store.tables, person))[0]?.own;

  it('is not sure from before an answer until its outcome is noted', async () => {
    const before = await refer(store.tables, 'p4', 's1');
    expect(await standing('p4')).toBeUndefined();
    await settle(store.tables, before, seated);
    expect(await standing('p4')).toEqual({ seat: 'onSite', waits: false });
    await refer(store.tables, 'p4', 's1');
    expect(await standing('p4')).toBeUndefined();
  });

  it.each([
    ['p5', 'in their order', [0, 1]],
    ['p5b', 'the other way round', [1, 0]],
  ] as const)('is not sure after two answers at the same time (%s, noted %s)', async (who, _order, order) => {
    const before = [await refer(store.tables, who, 's1'), await refer(store.tables, who, 's1')] as const;
    for (const n of order) {
      await settle(store.tables, before[n], n === 0 ? seated : waiting);
    }
    expect(await standing(who)).toBeUndefined();
  });

  it('follows a message about what somebody else changed, but not past an answer on its way', async () => {
    await noteStanding(store.tables, 'p6', 's1', waiting);
    expect(await standing('p6')).toEqual({ seat: 'waiting', waits: true });
    await noteStanding(store.tables, 'p6', 's1', seated);
    expect(await standing('p6')).toEqual({ seat: 'onSite', waits: false });
    await refer(store.tables, 'p6', 's1');
    await noteStanding(store.tables, 'p6', 's1', waiting);
    expect(await standing('p6')).toBeUndefined();
  });
});

const facts: SessionFacts = {
  kind: 'themeSeminar',
  titleFi: 'Teemaseminaari',
  titleSv: 'Temaseminarium',
  start: 2_000,
  end: 3_000,
  place: 'Kuntatalo',
  remote: true,
  closes: 2_000,
  capacity: 80,
};

function session(onSite: number): Session {
  return someSession(facts, { counts: { ...noCounts, onSite } });
}

describe('the list of sessions', () => {
  it('has a session before it exists, with the latest facts', async () => {
    await indexSession(store.tables, 's1', facts);
    await indexSession(store.tables, 's1', { ...facts, place: 'Vaasa' });
    expect(await readSessionIndex(store.tables)).toMatchObject([
      { id: 's1', titleFi: 'Teemaseminaari', place: 'Vaasa', capacity: 80, counts: noCounts, sequence: 0 },
    ]);
    store.forgetCalls();
    await indexSession(store.tables, 's1', { ...facts, place: 'Vaasa' });
    expect(store.writes()).toEqual([]);
  });

  it('never goes back to an earlier state of a session', async () => {
    await refreshIndex(store.tables, 's1', session(5), 6);
    await refreshIndex(store.tables, 's1', session(4), 5);
    await indexSession(store.tables, 's1', facts);
    expect(await readSessionIndex(store.tables)).toMatchObject([{ counts: { onSite: 5 }, sequence: 6 }]);
  });

  it('shows the latest state whatever the order in which refreshes arrive at once', async () => {
    await indexSession(store.tables, 's1', facts);
    await Promise.all([3, 1, 4, 2].map((n) => refreshIndex(store.tables, 's1', session(n), n)));
    expect(await readSessionIndex(store.tables)).toMatchObject([{ counts: { onSite: 4 }, sequence: 4 }]);
  });

  it('is read once in 30 seconds for look-ups', async () => {
    let now = 0;
    const cache = new SessionIndexCache(store.tables, () => now);
    await Promise.all([cache.get(), cache.get()]);
    now = 30_000;
    await cache.get();
    expect(store.calls).toHaveLength(1);
    now = 30_001;
    await cache.get();
    expect(store.calls).toHaveLength(2);
  });
});
