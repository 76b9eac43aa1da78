import { describe, expect, inject, it } from 'vitest';
import { useStore } from '../support/store.ts';
import { insertRows, storedRows } from './rows.ts';

describe("the test run's own Azurite", () => {
  it('answers at the connection string that every test file can inject', async () => {
    await insertRows(inject('azurite'), 3);
    expect((await storedRows(inject('azurite'))).size).toBe(3);
  });

  it('keeps apart what is stored in one store and in another', async () => {
    const [one, other] = [useStore(), useStore()];
    await insertRows(one.connectionString, 3);
    await insertRows(other.connectionString, 1);
    expect((await storedRows(one.connectionString)).size).toBe(3);
    expect((await storedRows(other.connectionString)).size).toBe(1);
  });
});
