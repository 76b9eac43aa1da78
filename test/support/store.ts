import { afterAll, beforeAll } from 'vitest';
import { startMemoryAzurite } from './azurite.ts';

/** A store of its own for a test file. */
export function useStore(): { readonly connectionString: string } {
  let azurite: Awaited<ReturnType<typeof startMemoryAzurite>> | undefined;
  beforeAll(async () => {
    azurite = await startMemoryAzurite();
  });
  afterAll(async () => {
    await azurite?.stop();
  });
  return {
    get connectionString() {
      if (!azurite) {
        throw new Error('the store is not running yet');
      }
      return azurite.connectionString;
    },
  };
}
