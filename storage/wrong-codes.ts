import { z } from 'zod/v4';
import { StillBusy } from './commit.ts';
import { peoplePartition as partition } from './person-rows.ts';
import type { Tables } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import { joinKey } from './tables/keys.ts';
import { codec } from './tables/row.ts';

interface Account {
  readonly tenantId: string;
  readonly aadObjectId: string;
}

/** When an account tried codes that let nobody in, milliseconds since 1970; only as far back as it matters. */
const wrongCodes = codec(z.object({ tries: z.array(z.number()) }));
const keyOf = ({ tenantId, aadObjectId }: Account) =>
  joinKey('w', tenantId.toLowerCase(), aadObjectId.toLowerCase());

const attempts = 5;

/**
 * Counts a try before the code is looked at, so that many at once, also in several processes, are no more than
 * allowed. `decide` gives the tries to keep, or undefined when there may not be another.
 */
export async function countTry<D extends { readonly tries?: readonly number[] | undefined }>(
  tables: Tables,
  account: Account,
  decide: (tries: readonly number[]) => D,
): Promise<D> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const standing = await tables.get('People', partition, keyOf(account));
    const decision = decide(standing ? wrongCodes.decode(standing).tries : []);
    if (decision.tries === undefined) {
      return decision;
    }
    const row = wrongCodes.encode(partition, keyOf(account), { tries: [...decision.tries] });
    try {
      await (standing ? tables.replace('People', row, standing.etag ?? '') : tables.insert('People', row));
      return decision;
    } catch (error) {
      if (!(error instanceof WriteConflict)) {
        throw error;
      }
    }
  }
  throw new StillBusy();
}

/** After the right code nothing of the others is kept. */
export async function forgetTries(tables: Tables, account: Account): Promise<void> {
  await tables.remove('People', partition, keyOf(account));
}

/** Of everybody whose last try was before an instant (milliseconds). */
export async function forgetOldTries(tables: Tables, before: number): Promise<void> {
  // `}` is the character after `|`.
  for (const row of await tables.range('People', partition, 'w|', 'w}')) {
    if (wrongCodes.decode(row).tries.every((at) => at < before)) {
      await tables.remove('People', partition, row.rowKey, row.etag);
    }
  }
}
