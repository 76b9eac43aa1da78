import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';

/** A store that nobody else uses, with nothing in it: an account of its own in the run's one Azurite. */
export function useStore(): { readonly connectionString: string } {
  const account = randomUUID().replaceAll('-', '');
  return { connectionString: inject('azurite').replaceAll('devstoreaccount1', account) };
}
