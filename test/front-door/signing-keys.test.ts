import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newPair, published, signWith } from '../support/key-server.ts';
import { activity, claims, type OpenDoor, openDoor, send } from './door.ts';

const minute = 60_000;
const hour = 60 * minute;

let door: OpenDoor;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.close());

/** A token fresh at the door's own time, so that only keys decide. */
async function freshStatus(pair = door.pair, kid = pair.kid): Promise<number> {
  const seconds = Math.floor(door.clock.ms / 1000);
  const token = await signWith(pair, claims({ nbf: seconds - 10, exp: seconds + 600 }), kid);
  return (await send(door, activity(), `Bearer ${token}`)).status;
}

describe('the keys that tokens are checked with', () => {
  it('are fetched once, before the first request', async () => {
    expect(door.keyServer.fetches()).toBe(1);
    for (let n = 0; n < 5; n++) expect(await freshStatus()).toBe(200);
    expect(door.keyServer.fetches()).toBe(1);
  });

  it('are fetched again for a key id nobody knows, so that a new key works at once', async () => {
    const next = await newPair('key-2');
    door.keyServer.publish(published(next, ['msteams']));
    door.clock.ms += 2 * hour;
    expect(await freshStatus(next)).toBe(200);
    expect(await freshStatus()).toBe(401); // the old one was withdrawn
  });

  it('withdraw with them the tokens that were verified before', async () => {
    const token = `Bearer ${await signWith(door.pair, claims())}`;
    expect((await send(door, activity(), token)).status).toBe(200);
    door.keyServer.publish(published(await newPair('key-2'), ['msteams']));
    door.clock.ms += 5 * minute;
    expect(await freshStatus(door.pair, 'junk')).toBe(401); // makes it fetch
    expect((await send(door, activity(), token)).status).toBe(401);
  });

  it('cost the key server one fetch a minute at most, however many junk key ids come', async () => {
    door.clock.ms += 2 * hour;
    const junk = Array.from({ length: 20 }, (_, n) => freshStatus(door.pair, `junk-${n}`));
    expect(new Set(await Promise.all(junk))).toEqual(new Set([401]));
    expect(door.keyServer.fetches()).toBe(2);
    door.clock.ms += minute - 1;
    await freshStatus(door.pair, 'junk');
    expect(door.keyServer.fetches()).toBe(2);
    door.clock.ms += 1;
    await freshStatus(door.pair, 'junk');
    expect(door.keyServer.fetches()).toBe(3);
  });

  it('are renewed after a day, in the background', async () => {
    door.clock.ms += 24 * hour;
    expect(await freshStatus()).toBe(200);
    await until(() => door.keyServer.fetches() === 2);
    expect(door.keyServer.fetches()).toBe(2);
  });

  it('serve one more day when the key server does not answer, and not longer', async () => {
    door.keyServer.fail(true);
    door.clock.ms += 48 * hour - 1;
    expect(await freshStatus()).toBe(200);
    await until(() => door.logged.length === 1);
    expect(door.logged[0]?.fields).toEqual({ cause: 'Error', keysHeld: 1 });
    door.clock.ms += 1;
    expect(await freshStatus()).toBe(401);
    expect(door.reasons()).toEqual(['token-keys-unavailable']);
    expect((await fetch(`${door.url}/readyz`)).status).toBe(503);
    door.keyServer.fail(false);
    door.clock.ms += minute;
    expect(await freshStatus()).toBe(200);
  });

  it('are never other than RSA keys with an id', async () => {
    const shared = Buffer.from('a secret everyone knows, long enough').toString('base64url');
    door.keyServer.publish(
      { kty: 'oct', kid: 'shared', k: shared, alg: 'HS256' },
      { ...published(door.pair), kid: undefined },
      { ...published(door.pair), kid: 'for-encryption', use: 'enc' },
      published(door.pair, ['msteams']),
    );
    door.clock.ms += 5 * minute;
    expect(await freshStatus(door.pair, 'for-encryption')).toBe(401);
    expect(await freshStatus()).toBe(200);
  });
});

describe('a server that starts without its key server', () => {
  it('refuses, and lets in as soon as keys can be had', async () => {
    await door.close();
    door = await openDoor({ prefetch: false });
    door.keyServer.fail(true);
    expect(await freshStatus()).toBe(401);
    door.keyServer.fail(false);
    expect(await freshStatus()).toBe(401); // one try a minute
    door.clock.ms += minute;
    expect(await freshStatus()).toBe(200);
    expect((await fetch(`${door.url}/readyz`)).status).toBe(200);
  });
});

async function until(condition: () => boolean): Promise<void> {
  for (let n = 0; n < 400 && !condition(); n++) await new Promise((resolve) => setTimeout(resolve, 5));
}
