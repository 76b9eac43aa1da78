import fc from 'fast-check';
import { inject } from 'vitest';

fc.configureGlobal({ seed: inject('seed'), numRuns: inject('long') ? 2_000 : 100 });
