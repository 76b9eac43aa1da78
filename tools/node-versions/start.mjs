import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const readyMs = 60_000;
const endMs = 20_000;

/**
 * Starts the built bot in local mode without the Playground, waits until it is ready and ends it with SIGTERM.
 * A warning of Node on the console counts as a failure: it is tomorrow's break.
 * @param {string} root
 * @param {import('./fetch.mjs').Node} node
 * @param {string} folder for its data
 * @returns {Promise<string>} what happened
 */
export async function startAndStop(root, node, folder) {
  const port = await freePort();
  const begun = performance.now();
  const bot = spawn(node.program, [join(root, 'dist/index.js')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      USO_DATA_DIR: join(folder, 'data'),
      USO_PLAYGROUND: 'off',
    },
  });
  let said = '';
  for (const stream of [bot.stdout, bot.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  const ended = once(bot, 'exit');
  try {
    while (!(await isReady(port))) {
      if (bot.exitCode !== null)
        throw new Error(`it ended with ${bot.exitCode} before it was ready: ${said}`);
      if (performance.now() - begun > readyMs) throw new Error(`it was not ready after 60 s: ${said}`);
      await sleep(50);
    }
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);

    bot.kill('SIGTERM');
    const end = await Promise.race([ended, sleep(endMs, undefined, { ref: false })]);
    if (end === undefined) throw new Error(`it did not end within 20 s of SIGTERM: ${said}`);
    if (end[0] !== 0) throw new Error(`SIGTERM ended it with ${end[0] ?? end[1]} instead of 0: ${said}`);
    if (/\(node:\d+\)/.test(said)) throw new Error(`Node warned: ${said}`);
    return `ready in ${seconds} s, ended cleanly`;
  } finally {
    bot.kill('SIGKILL');
  }
}

/** @param {number} port */
async function isReady(port) {
  try {
    const { status } = await fetch(`http://127.0.0.1:${port}/readyz`);
    return status === 200;
  } catch {
    return false;
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
