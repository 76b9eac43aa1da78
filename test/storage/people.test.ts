import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../bot/shared/people.ts';
import {
  allPeople,
  findPerson,
  PeopleCache,
  readPeople,
  readPerson,
  savePerson,
  setLanguage,
} from '../../storage/people.ts';
import { Tables } from '../../storage/tables/client.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import { openStore, type Store } from '../network/store.ts';

const manager: Person = {
  id: 'p1',
  tenantId: 'T1',
  aadObjectId: 'Oid-1',
  name: 'Ilmatar Hakkola',
  role: 'manager',
  municipality: '233',
  municipalities: [],
  group: 'officeHolder',
  language: 'fi',
};
const { municipality: _none, ...withoutMunicipality } = manager;
const consultant: Person = {
  ...withoutMunicipality,
  id: 'p2',
  aadObjectId: 'oid-2',
  role: 'consultant',
  municipalities: ['233'],
};

let store: Store;
beforeEach(async () => {
  store = await openStore();
});

/** Every row of the people table by key. */
async function rows(): Promise<readonly string[]> {
  return (await store.tables.range('People', 'people')).map(({ rowKey }) => rowKey);
}

describe('a person in the store', () => {
  it('is found by account in any case, by id and by role, each with one request', async () => {
    await savePerson(store.tables, manager);
    await savePerson(store.tables, consultant);
    store.forgetCalls();
    expect(await findPerson(store.tables, 't1', 'OID-1')).toEqual(manager);
    expect(await readPerson(store.tables, 'p2')).toEqual(consultant);
    expect(await readPeople(store.tables, 'consultant')).toEqual([consultant]);
    expect(await readPeople(store.tables, 'coordinator')).toEqual([]);
    expect(store.calls).toEqual(['People get', 'People get', 'People range', 'People range']);
    expect(await allPeople(store.tables)).toEqual([manager, consultant]);
  });

  it('is nobody for account ids that are none, and the store is not asked', async () => {
    store.forgetCalls();
    for (const id of ['', '/', 'a|b', '#', 'x'.repeat(65), '29:abc']) {
      expect(await findPerson(store.tables, 't1', id)).toBeUndefined();
      expect(await findPerson(store.tables, id, 'oid-1')).toBeUndefined();
    }
    expect(store.calls).toEqual([]);
  });

  it('cannot be added twice under one account, and the second attempt leaves nothing behind', async () => {
    await savePerson(store.tables, manager);
    const before = await rows();
    await expect(savePerson(store.tables, { ...manager, id: 'other' })).rejects.toThrow(WriteConflict);
    expect(await rows()).toEqual(before);
  });

  it('takes a new role and a new account in all rows together', async () => {
    await savePerson(store.tables, consultant);
    const changed: Person = { ...consultant, role: 'coordinator', aadObjectId: 'oid-9' };
    await savePerson(store.tables, changed, consultant);
    expect(await rows()).toEqual(['a|t1|oid-9', 'p|p2', 'r|coordinator|p2']);
    expect(await findPerson(store.tables, 't1', 'oid-9')).toEqual(changed);
    expect(await readPeople(store.tables, 'coordinator')).toEqual([changed]);
  });

  it('is not overwritten by somebody who read an older state', async () => {
    await savePerson(store.tables, manager);
    const renamed = { ...manager, name: 'Ilmatar Sorvali' };
    await savePerson(store.tables, renamed, manager);
    await expect(savePerson(store.tables, { ...manager, group: 'other' }, manager)).rejects.toThrow(
      WriteConflict,
    );
    expect(await readPerson(store.tables, 'p1')).toEqual(renamed);
  });
});

describe("a person's own language", () => {
  it('is kept in every row, without undoing what changed since the person was read', async () => {
    await savePerson(store.tables, consultant);
    const promoted: Person = { ...consultant, role: 'coordinator', municipalities: [] };
    await savePerson(store.tables, promoted, consultant);
    await setLanguage(store.tables, consultant, 'sv');
    const after = { ...promoted, language: 'sv', choseLanguage: true };
    expect(await readPerson(store.tables, 'p2')).toEqual(after);
    expect(await findPerson(store.tables, 't1', 'oid-2')).toEqual(after);
    expect(await readPeople(store.tables, 'coordinator')).toEqual([after]);
    expect(await readPeople(store.tables, 'consultant')).toEqual([]);
  });

  it('is written once however often it is chosen, and for somebody unknown not at all', async () => {
    await savePerson(store.tables, manager);
    await setLanguage(store.tables, manager, 'en');
    store.forgetCalls();
    expect((await setLanguage(store.tables, manager, 'en'))?.language).toBe('en');
    expect(await setLanguage(store.tables, consultant, 'en')).toBeUndefined();
    expect(store.writes()).toEqual([]);
  });

  it('and another change at the same moment both take effect, or the other one is refused', async () => {
    await savePerson(store.tables, manager);
    const other = new Tables({ connectionString: store.connectionString });
    const [, saved] = await Promise.allSettled([
      setLanguage(store.tables, manager, 'sv'),
      savePerson(other, { ...manager, name: 'Ilmatar Sorvali' }, manager),
    ]);
    const after = await readPerson(store.tables, 'p1');
    expect(after?.language).toBe('sv');
    expect(after?.name).toBe(saved.status === 'fulfilled' ? 'Ilmatar Sorvali' : manager.name);
    expect(await findPerson(store.tables, 't1', 'oid-1')).toEqual(after);
  });
});

describe('people for look-ups', () => {
  it('are read again after 30 seconds or when forgotten, and strangers each time', async () => {
    let now = 0;
    const cache = new PeopleCache(store.tables, () => now);
    await savePerson(store.tables, manager);
    store.forgetCalls();
    await cache.find('t1', 'oid-1');
    now = 30_000;
    expect(await cache.find('T1', 'OID-1')).toEqual(manager);
    expect(store.calls).toHaveLength(1);
    now = 30_001;
    await cache.find('t1', 'oid-1');
    await cache.read('p1');
    await cache.read('p1');
    expect(store.calls).toHaveLength(3);
    cache.forget(manager);
    await Promise.all([cache.find('t1', 'oid-1'), cache.read('p1')]);
    expect(store.calls).toHaveLength(5);
    await cache.find('t1', 'nobody');
    await cache.find('t1', 'nobody');
    expect(store.calls).toHaveLength(7);
  });

  it('do not come back in an old state from a read that began before they were forgotten', async () => {
    const cache = new PeopleCache(store.tables, () => 0);
    await savePerson(store.tables, manager);
    const begun = cache.read('p1');
    cache.forget(manager);
    await begun;
    await setLanguage(store.tables, manager, 'sv');
    expect((await cache.read('p1'))?.language).toBe('sv');
  });

  it('are bounded in number: the longest kept go first', async () => {
    const cache = new PeopleCache(store.tables, () => 0, 2);
    for (const id of ['p1', 'p2', 'p3']) {
      await savePerson(store.tables, { ...manager, id, aadObjectId: id });
      await cache.read(id);
    }
    store.forgetCalls();
    await cache.read('p2');
    await cache.read('p3');
    expect(store.calls).toEqual([]);
    await cache.read('p1');
    expect(store.calls).toHaveLength(1);
  });
});
