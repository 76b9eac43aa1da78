import { defineConfig } from 'vitest/config';
import { LongFirst } from './test/support/long-first.ts';

const browser = ['test/journeys/**'];
const programs = ['test/bench/**'];

/**
 * Modes (tools/run.mjs names them): `test`; `prove`, the long forms of the same tests; `journey`, in a real
 * browser; `pictures`, the journey that also writes the README's pictures.
 */
export default defineConfig(({ mode }) => {
  const inBrowser = mode === 'journey' || mode === 'pictures';
  return {
    test: {
      include: inBrowser ? ['test/journeys/**/*.test.ts'] : ['test/**/*.test.ts'],
      exclude: inBrowser ? [] : [...browser, ...programs],
      reporters: ['minimal'],
      provide: { long: mode === 'prove', pictures: mode === 'pictures' },
      expect: { requireAssertions: true },
      mockReset: true,
      env: { TZ: 'UTC' },
      globalSetup: ['test/support/global-setup.ts'],
      setupFiles: ['test/support/seed.ts'],
      testTimeout: mode === 'test' ? 20_000 : 600_000,
      hookTimeout: 60_000,
      pool: 'forks',
      // To import the program anew for each file took half of the time. There is no need: its modules remember
      // nothing that they could not compute again, and what a file stores is in a store of its own (useStore).
      isolate: inBrowser,
      // One more than there are cores on a small machine: many tests wait, for Teams or for a takeover.
      maxWorkers: inBrowser ? 1 : 3,
      // Of tests that say they may run beside each other, since they wait more than they work.
      maxConcurrency: 2,
      fileParallelism: !inBrowser,
      sequence: { sequencer: LongFirst },
    },
  };
});
