import { beforeEach, describe, expect, it } from 'vitest';
import { sampleNetwork } from '../../bot/local/sample-network.ts';
import { importNetwork } from '../../bot/network/import.ts';
import { loadSample } from '../../bot/network/load-sample.ts';
import { allPeople } from '../../storage/people.ts';
import { readSessionIndex } from '../../storage/session-index.ts';
import * as files from './files.ts';
import { committerOf, openStore, type Store } from './store.ts';

const sample = () => sampleNetwork(new Date('2026-11-24T10:00:00Z'));

let store: Store;
beforeEach(async () => {
  store = await openStore();
});

describe('the sample network at the start of the local mode', () => {
  it('is loaded into an empty storage, once', async () => {
    expect(await loadSample(store.services, sample)).toBe(true);
    expect((await allPeople(store.tables)).length).toBeGreaterThan(30);
    store.forgetCalls();
    expect(await loadSample(store.services, sample)).toBe(false);
    expect(store.writes()).toEqual([]);
  });

  it('is not loaded beside a network of the user', async () => {
    await importNetwork(store.services, { municipalities: [files.kauhava] });
    expect(await loadSample(store.services, sample)).toBe(false);
    expect(await allPeople(store.tables)).toEqual([]);
  });

  it('is completed when a start was stopped in the middle of it', async () => {
    store.endAtWrite(30);
    await expect(loadSample(store.services, sample)).rejects.toThrow('ended here');
    store.endAtWrite(Number.POSITIVE_INFINITY);
    const next = { ...store.services, committer: committerOf(store.tables) };
    expect(await loadSample(next, sample)).toBe(true);
    expect((await readSessionIndex(store.tables)).every(({ sequence }) => sequence === 1)).toBe(true);
    expect(await loadSample(next, sample)).toBe(false);
  });
});
