import { randomInt } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import type { Azurite } from '../../bot/local/azurite-process.ts';
import { startSharedAzurite } from './azurite.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly seed: number;
    /** Connection string of the run's one Azurite, which all test files share: useStore() gives a part of it. */
    readonly azurite: string;
    /** Whether this is the run of the continuous integration, which has more time. */
    readonly ci: boolean;
    /** The long forms of the tests: `npm run prove`. */
    readonly long: boolean;
    /** The browser journey also writes the README's pictures: `npm run pictures`. */
    readonly pictures: boolean;
    /** The pictures of cards are drawn anew instead of compared: `npm run cards -- -u`. */
    readonly renew: boolean;
  }
}

const fixedSeed = 20_250_101;
let azurite: Azurite | undefined;

/** Runs once around the whole test run; the one Azurite of the run starts and stops here. */
export async function setup(project: TestProject): Promise<void> {
  const { long } = project.getProvidedContext();
  const seed = Number(process.env['FC_SEED'] ?? (long ? randomInt(2 ** 31) : fixedSeed));
  if (!Number.isSafeInteger(seed)) throw new Error('FC_SEED must be a whole number.');
  project.provide('seed', seed);
  project.provide('renew', project.config.snapshotOptions.updateSnapshot === 'all');
  project.provide('ci', process.env['CI'] === 'true');
  process.stdout.write(`Seed of the property tests: ${seed} (FC_SEED=… for another)\n`);
  azurite = await startSharedAzurite();
  project.provide('azurite', azurite.connectionString);
}

export async function teardown(): Promise<void> {
  await azurite?.stop();
}
