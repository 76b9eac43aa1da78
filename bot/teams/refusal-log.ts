import type { Log } from '../shared/log.ts';
import { createRateLimit } from './rate-limit.ts';
import type { Refusal } from './refusals.ts';

/** A flood of junk must not become a flood of log lines: per reason 20 at once, then one a second. */
export function createRefusalLog(log: Log, now: () => number): (refusal: Refusal) => void {
  const limit = createRateLimit({ burst: 20, perSecond: 1, maxKeys: 100 });
  let unlogged = 0;
  return ({ status, reason }) => {
    if (limit.take(reason, now()) === 'allowed') {
      // Whoever merely looks whether something answers (as the Playground does) is not worth a warning.
      const write = reason === 'method' ? log.info.bind(log) : log.warn.bind(log);
      write({ status, reason, unlogged }, 'request refused');
      unlogged = 0;
    } else {
      unlogged += 1;
    }
  };
}
