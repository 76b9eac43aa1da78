import { defineConfig } from 'vitest/config';
import { LongFirst } from './test/support/long-first.ts';

const browser = ['test/journeys/**', 'test/looks/**'];
const browserTests: Readonly<Record<string, string>> = {
  journey: 'test/journeys/**/*.test.ts',
  pictures: 'test/journeys/**/*.test.ts',
  cards: 'test/looks/**/*.test.ts',
  sheets: 'test/looks/**/*.sheet.ts',
};
const programs = ['test/bench/**'];

/**
 * Modes (tools/run.mjs names them): `test`; `prove`, the long forms of the same tests; `journey`, in a real
 * browser; `pictures`, the journey that also writes the README's pictures; `cards`, every card drawn by the official
 * renderer in a browser; `sheets`, which writes them on pages to look at.
 */
export default defineConfig(({ mode }) => {
  const folder = browserTests[mode];
  const inBrowser = folder !== undefined;
  // The Playground's port is fixed.
  const alone = inBrowser && folder.startsWith('test/journeys/');
  return {
    test: {
      include: [folder ?? 'test/**/*.test.ts'],
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
      maxWorkers: alone ? 1 : inBrowser ? 2 : 3,
      // Of tests that say they may run beside each other, since they wait more than they work.
      maxConcurrency: 2,
      fileParallelism: !alone,
      sequence: { sequencer: LongFirst },
    },
  };
});
