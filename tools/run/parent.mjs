import { constants } from 'node:os';

const everyMs = 200;

/**
 * Between the operator and the bot stand npm and a shell. A SIGTERM to npm ends the shell, which doesn't hand it
 * on: when the shell is gone, the bot (or the tests) gets the signal from here, unless it has one already.
 */
export function endWithParent() {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, everyMs);
  watch.unref();

  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      clearInterval(watch);
      // The program hasn't come so far as to listen: without us the signal would have ended it.
      if (process.listenerCount(signal) === 0) process.exit(128 + constants.signals[signal]);
    });
  }
}
