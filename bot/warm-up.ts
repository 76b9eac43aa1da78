import type { Log } from './shared/log.ts';

/** After the start, so that nobody waits for it then (milliseconds). */
const delay = 5_000;

/** Loads beforehand what the first message would wait for; should it fail, that message loads it. */
export function warmUp(warm: () => Promise<void>, log: Log): void {
  const load = () =>
    warm().then(
      () => log.info({}, 'loaded beforehand'),
      (error: unknown) =>
        log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'not loaded beforehand'),
    );
  setTimeout(load, delay).unref();
}
