import { once } from 'node:events';
import { readdir, rename, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DataLock, lockHolder, tryLock } from '../../bot/local/data-lock.ts';
import { tempFolder } from './temp-folder.ts';

const noPid = 2 ** 30;

async function claimed(dataDir: string, pid: number, port: number): Promise<void> {
  await writeFile(join(dataDir, 'azurite.7.lock'), `${pid} ${port} some-nonce`);
}

async function stranger(greet: (socket: Socket) => void): Promise<number> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    greet(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

function held(lock: DataLock | undefined): boolean {
  if (lock !== undefined) onTestFinished(() => lock.release());
  return lock !== undefined;
}

describe('the lock of a data folder', () => {
  it('belongs to one at a time and tells who has it and where its tables are', async () => {
    const dataDir = await tempFolder();
    const lock = await tryLock(dataDir);
    expect(await tryLock(dataDir)).toBeUndefined();
    expect(await lockHolder(dataDir)).toEqual({ pid: process.pid, servicePort: undefined });
    lock?.announce(12_345);
    expect(await lockHolder(dataDir)).toEqual({ pid: process.pid, servicePort: 12_345 });
    await lock?.release();
    expect(await lockHolder(dataDir)).toBeUndefined();
    expect(held(await tryLock(dataDir))).toBe(true);
  });

  it('goes to exactly one of many that find a dead claim at the same time', async () => {
    for (let round = 0; round < 10; round++) {
      const dataDir = await tempFolder();
      await claimed(dataDir, noPid, 1);
      const locks = await Promise.all(Array.from({ length: 12 }, () => tryLock(dataDir)));
      expect(locks.filter(held)).toHaveLength(1);
    }
  });

  it('is not taken by a slow one whose number has come and gone meanwhile', async () => {
    const dataDir = await tempFolder();
    await claimed(dataDir, noPid, await stranger(() => undefined));
    const slow = tryLock(dataDir);
    await sleep(200);
    await rename(join(dataDir, 'azurite.7.lock'), join(dataDir, 'azurite.8.lock'));
    await writeFile(join(dataDir, 'azurite.8.lock'), 'dead');
    expect(held(await tryLock(dataDir))).toBe(true);
    expect(await slow).toBeUndefined();
    expect(await readdir(dataDir)).toEqual(['azurite.9.lock']);
  });

  it('leaves one small file, however often it changes hands', async () => {
    const dataDir = await tempFolder();
    for (let i = 0; i < 5; i++) await (await tryLock(dataDir))?.release();
    expect(await readdir(dataDir)).toEqual(['azurite.5.lock']);
  });

  it('is free when the pid of a dead claim belongs to another program by now', async () => {
    const dataDir = await tempFolder();
    await claimed(dataDir, process.pid, 1);
    expect(held(await tryLock(dataDir))).toBe(true);
  });

  it('is free when pid and port of a dead claim belong to others by now', async () => {
    const dataDir = await tempFolder();
    await claimed(dataDir, process.pid, await stranger((socket) => socket.end('HTTP/1.1 400 Bad Request')));
    expect(held(await tryLock(dataDir))).toBe(true);
  });

  it('is held while its process lives but is too busy to answer', async () => {
    const dataDir = await tempFolder();
    await claimed(dataDir, process.pid, await stranger(() => undefined));
    expect(await tryLock(dataDir)).toBeUndefined();
  });

  it('is free when the port is mute and the process gone', async () => {
    const dataDir = await tempFolder();
    await claimed(dataDir, noPid, await stranger(() => undefined));
    expect(held(await tryLock(dataDir))).toBe(true);
  });

  it('is free when the claim is unreadable', async () => {
    const dataDir = await tempFolder();
    await writeFile(join(dataDir, 'azurite.3.lock'), '');
    expect(held(await tryLock(dataDir))).toBe(true);
  });
});
