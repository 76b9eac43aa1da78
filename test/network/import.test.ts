import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { importNetwork } from '../../bot/network/import.ts';
import type { Person } from '../../bot/shared/people.ts';
import type { SessionEvent } from '../../bot/shared/session-events.ts';
import { faultText } from '../../cards/import/fault-text.ts';
import { readNetwork } from '../../storage/network.ts';
import { readOutbox, readPointers } from '../../storage/outbox.ts';
import { allPeople, findPerson, setLanguage } from '../../storage/people.ts';
import { readSession, sessionKind, sessionPartition } from '../../storage/session.ts';
import { readSessionIndex } from '../../storage/session-index.ts';
import * as files from './files.ts';
import { committerOf, openStore, type Store } from './store.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore();
});

/** Imports without expecting faults. */
async function load(file: unknown, into = store) {
  const imported = await importNetwork(into.services, file);
  return imported.ok ? imported.summary : imported.faults.map((fault) => faultText('en', fault));
}

async function personOf(account: {
  readonly tenantId: string;
  readonly aadObjectId: string;
}): Promise<Person> {
  const person = await findPerson(store.tables, account.tenantId, account.aadObjectId);
  if (!person) {
    throw new Error('no such person');
  }
  return person;
}

async function commit(session: string, event: SessionEvent): Promise<void> {
  const command = {
    id: JSON.stringify(event).slice(0, 60).replace(/\W/g, ''),
    by: 'p',
    decide: () => ({ answer: 1, event }),
  };
  await committerOf(store.tables).run(sessionKind, sessionPartition(session), command);
}

/** All that the store holds of the network, without what is random or counts changes. */
async function content({ tables } = store): Promise<unknown> {
  const [network, people, index, ...sessions] = await Promise.all([
    readNetwork(tables),
    allPeople(tables),
    readSessionIndex(tables),
    ...files.network.sessions.map(({ id }) => readSession(tables, id)),
  ]);
  return {
    network,
    people: people.map(({ id: _id, ...person }) => person).sort((a, b) => a.name.localeCompare(b.name)),
    index: index.map(({ sequence: _sequence, ...entry }) => entry),
    sessions: sessions.map((session) => [session?.facts, session?.counts, session?.answers]),
  };
}

describe('a network file without faults', () => {
  it('brings all its rows into the store', async () => {
    expect(await load(files.network)).toEqual({ added: 8, changed: 0, unchanged: 0 });
    const network = await readNetwork(store.tables);
    expect(network.periods.map(({ id }) => id)).toEqual(['uso8']);
    expect([...network.municipalities.keys()]).toEqual(['233', '905']);
    expect((await personOf(files.consultant)).municipalities).toEqual(['233', '905']);
    expect((await readSession(store.tables, 's2'))?.facts).toMatchObject({
      titleSv: 'Sparrning',
      remote: true,
      remoteLink: files.sparring.remote,
      closes: Date.parse(files.sparring.start),
      topic: 2,
    });
    expect(await readSessionIndex(store.tables)).toMatchObject([
      { id: 's1', capacity: 80, sequence: 1 },
      { id: 's2', sequence: 1 },
    ]);
  });

  it('changes nothing when it is imported again: not one write', async () => {
    await load(files.network);
    store.forgetCalls();
    expect(await load(files.network)).toEqual({ added: 0, changed: 0, unchanged: 8 });
    expect(store.writes()).toEqual([]);
  });

  it('writes only the rows that changed, and takes a change back when the earlier file is imported again', async () => {
    await load(files.network);
    const before = await content();
    const changed = {
      ...files.network,
      municipalities: [files.kauhava, { ...files.vaasa, nameSv: 'Wasa' }],
      people: [{ ...files.manager, group: 'other' }, files.consultant],
      sessions: [{ ...files.seminar, place: 'Verkatehdas' }, files.sparring],
    };
    expect(await load(changed)).toEqual({ added: 0, changed: 3, unchanged: 5 });
    expect((await readSession(store.tables, 's1'))?.facts.place).toBe('Verkatehdas');
    expect((await readSessionIndex(store.tables))[0]).toMatchObject({ place: 'Verkatehdas', sequence: 2 });
    expect(await load(files.network)).toEqual({ added: 0, changed: 3, unchanged: 5 });
    expect(await load(changed)).toEqual({ added: 0, changed: 3, unchanged: 5 });
    expect(await load(files.network)).toEqual({ added: 0, changed: 3, unchanged: 5 });
    expect(await content()).toEqual(before);
  });

  it('brings the case forms of a name, and takes them away with a file that has none', async () => {
    const forms = { genitive: 'Kauhavan', in: 'Kauhavassa', from: 'Kauhavasta', to: 'Kauhavaan' };
    const formsNow = async () => (await readNetwork(store.tables)).municipalities.get('233')?.forms;
    await load({ municipalities: [{ ...files.kauhava, forms }] });
    expect(await formsNow()).toEqual(forms);
    expect(await load({ municipalities: [{ ...files.kauhava, forms }] })).toMatchObject({ unchanged: 1 });

    await load({ municipalities: [files.kauhava] });
    expect(await formsNow()).toBeUndefined();
  });

  it('removes nothing that it does not name', async () => {
    await load(files.network);
    const before = await content();
    expect(await load({ municipalities: [files.kauhava] })).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(await content()).toEqual(before);
  });
});

describe('a network file with a fault', () => {
  it('changes nothing, though only its last row is wrong', async () => {
    await load(files.network);
    store.forgetCalls();
    const file = {
      ...files.network,
      municipalities: [files.kauhava, { ...files.vaasa, nameSv: 'Wasa' }],
      sessions: [
        { ...files.seminar, place: 'Verkatehdas' },
        { ...files.sparring, topic: 9 },
      ],
    };
    expect(await load(file)).toEqual(['sessions, row 2: topic 9 is more than the 2 topics of the period']);
    expect(store.writes()).toEqual([]);
  });
});

describe('an import that was cut short', () => {
  it('is completed by running it again, wherever it stopped', async () => {
    await load(files.network);
    const whole = await content();
    const writes = store.writes().length;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: writes }), async (at) => {
        const other = await openStore();
        other.endAtWrite(at);
        await expect(importNetwork(other.services, files.network)).rejects.toThrow('ended here');
        other.endAtWrite(Number.POSITIVE_INFINITY);
        const next = { ...other.services, committer: committerOf(other.tables) };
        await importNetwork(next, files.network);
        expect(await content(other)).toEqual(whole);
      }),
      { numRuns: 6 },
    );
  });
});

describe('a person in a network file', () => {
  it('gets a random id that tells nothing of the account, and keeps it', async () => {
    await load(files.network);
    const first = await personOf(files.manager);
    expect(first.id).toMatch(/^[0-9a-f]{32}$/);
    await load({
      ...files.network,
      people: [{ ...files.manager, name: 'Ilmatar Sorvali', role: 'contact' }],
    });
    expect(await personOf(files.manager)).toMatchObject({
      id: first.id,
      name: 'Ilmatar Sorvali',
      role: 'contact',
    });

    const elsewhere = await openStore();
    await load(files.network, elsewhere);
    const second = await findPerson(elsewhere.tables, files.manager.tenantId, files.manager.aadObjectId);
    expect(second?.id).not.toBe(first.id);
  });

  it('keeps how a person is reached, also when they change something, until the file leaves it out', async () => {
    const reached = { email: 'ilmatar@kauhava.example', phone: '+358 9 123 456' };
    const people = [{ ...files.manager, ...reached }];
    await load({ ...files.network, people });
    await setLanguage(store.tables, await personOf(files.manager), 'en');
    expect(await personOf(files.manager)).toMatchObject({ ...reached, language: 'en' });
    expect(await load({ people })).toMatchObject({ unchanged: 1 });

    expect(await load({ people: [files.manager] })).toMatchObject({ changed: 1 });
    expect(Object.keys(await personOf(files.manager))).not.toContain('email');
  });

  it('starts with the language of the file, and keeps the one chosen in the bot', async () => {
    await load(files.network);
    await load({ people: [{ ...files.manager, language: 'sv' }] });
    expect((await personOf(files.manager)).language).toBe('sv');
    await setLanguage(store.tables, await personOf(files.manager), 'en');
    expect(await load({ people: [{ ...files.manager, language: 'sv' }] })).toMatchObject({ unchanged: 1 });
    await load({ people: [{ ...files.manager, name: 'Ilmatar Sorvali', language: 'sv' }] });
    expect(await personOf(files.manager)).toMatchObject({ name: 'Ilmatar Sorvali', language: 'en' });
    expect(await load({ people: [{ ...files.manager, name: 'Ilmatar Sorvali' }] })).toMatchObject({
      unchanged: 1,
    });
  });
});

describe('a membership', () => {
  it('keeps the population that its fee was decided on', async () => {
    await load(files.network);
    await load({ ...files.network, municipalities: [{ ...files.kauhava, population: 8_000 }, files.vaasa] });
    const { memberships } = await readNetwork(store.tables);
    expect(memberships).toEqual([{ ...files.membership, population: 14_909 }]);
  });
});

describe('a session that is in the store already', () => {
  it('keeps its answers when the file brings it again, changed or not', async () => {
    await load(files.network);
    const answer = { seat: 'onSite', at: 1 } as const;
    await commit('s1', { type: 'seated', seats: [{ who: 'p1', answer }] });
    expect(await load(files.network)).toMatchObject({ changed: 0, unchanged: 8 });
    await load({ sessions: [{ ...files.seminar, titleFi: 'Uusi nimi' }] });
    const session = await readSession(store.tables, 's1');
    expect(session?.facts.titleFi).toBe('Uusi nimi');
    expect(session?.counts.onSite).toBe(1);
    expect([...(session?.answers ?? [])]).toEqual([['p1', answer]]);
    expect((await readSessionIndex(store.tables))[0]).toMatchObject({ titleFi: 'Uusi nimi', sequence: 3 });
  });

  it('gives freed places to those who wait when the file brings more of them, in order, and tells them', async () => {
    const far = { ...files.seminar, start: '2098-11-04T09:00:00+02:00', end: '2098-11-04T15:00:00+02:00' };
    const session = { ...far, capacity: 1, perMunicipality: undefined, opens: undefined, closes: undefined };
    await load({ sessions: [session] });
    const waits = (number: number) => ({ seat: 'waiting', at: 1, waits: { for: 'onSite', number } }) as const;
    await commit('s1', {
      type: 'seated',
      seats: [
        { who: 'p1', answer: { seat: 'onSite', at: 1 } },
        { who: 'p2', answer: waits(1) },
        { who: 'p3', answer: waits(2) },
      ],
    });
    await load({ sessions: [{ ...session, capacity: 2 }] });

    const read = await readSession(store.tables, 's1');
    expect(['p1', 'p2', 'p3'].map((who) => read?.answers.get(who)?.seat)).toEqual([
      'onSite',
      'onSite',
      'waiting',
    ]);
    const outbox = await readOutbox(store.tables, 'Sessions', sessionPartition('s1'));
    expect(
      outbox.flatMap(({ item }) => (item.kind === 'tell' ? [[item.person, item.message.about]] : [])),
    ).toEqual([['p2', 'place-freed']]);
    await load({ sessions: [session] });
    expect((await readSession(store.tables, 's1'))?.counts).toMatchObject({ onSite: 2, waiting: 1 });
  });

  it('has its channel cards refreshed when it changes', async () => {
    await load(files.network);
    await load({ sessions: [{ ...files.seminar, titleFi: 'Uusi nimi' }] });
    const partition = sessionPartition('s1');
    expect((await readOutbox(store.tables, 'Sessions', partition)).map(({ item }) => item)).toEqual([
      { kind: 'refresh', key: 'refresh', session: 's1' },
    ]);
    expect(await readPointers(store.tables)).toContainEqual(
      expect.objectContaining({ table: 'Sessions', partition }),
    );
  });

  it('is written once when two imports bring it at the same moment', async () => {
    const other = { ...store.services, committer: committerOf(store.tables) };
    const file = { periods: [files.period], sessions: [files.seminar] };
    await Promise.all([importNetwork(store.services, file), importNetwork(other, file)]);
    const audit = await store.tables.range('Sessions', sessionPartition('s1'), '9', ':');
    expect(audit).toHaveLength(1);
    expect(await load(file)).toEqual({ added: 0, changed: 0, unchanged: 2 });
  });
});
