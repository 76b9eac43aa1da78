import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly seed: number;
    /** The long forms of the tests: `npm run prove`. */
    readonly long: boolean;
    /** The browser journey also writes the README's pictures: `npm run pictures`. */
    readonly pictures: boolean;
  }
}

const fixedSeed = 20_250_101;

/** Runs once around the whole test run; the one Azurite of the run starts and stops here. */
export function setup(project: TestProject): void {
  const seed = Number(process.env['FC_SEED'] ?? fixedSeed);
  if (!Number.isSafeInteger(seed)) throw new Error('FC_SEED must be a whole number.');
  project.provide('seed', seed);
  process.stdout.write(`Seed of the property tests: ${seed} (FC_SEED=… for another)\n`);
}

export function teardown(): void {}
