import { z } from 'zod/v4';
import type { Tables } from './tables/client.ts';
import { codec } from './tables/row.ts';

const marks = codec(z.object({ loading: z.boolean() }));

/** Beside the network, not in its partition. */
const partition = 'sample';
const key = 'loading';

/** Whether loading the sample network began and did not end. */
export async function sampleIsLoading(tables: Tables): Promise<boolean> {
  return (await tables.get('Network', partition, key)) !== undefined;
}

export async function markSample(tables: Tables, mark: 'begins' | 'ended'): Promise<void> {
  if (mark === 'begins') {
    await tables.put('Network', marks.encode(partition, key, { loading: true }));
  } else {
    await tables.remove('Network', partition, key);
  }
}
