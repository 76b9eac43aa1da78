import { describe, expect, inject, it } from 'vitest';
import { insertRows, storedRows } from './rows.ts';

describe("the test run's own Azurite", () => {
  it('answers at the connection string that every test file can inject', async () => {
    await insertRows(inject('azurite'), 3);
    expect((await storedRows(inject('azurite'))).size).toBe(3);
  });
});
