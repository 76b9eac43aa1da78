import { z } from 'zod/v4';
import type { Quota } from '../bot/shared/quota.ts';
import { decodeQuota, quotaForm, quotaPartition, whole } from './quota.ts';
import type { Tables } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import { headKey } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

/**
 * What lists show of a municipality's workshops: a copy of its quota without ended bookings and answered
 * questions. All municipalities of a period lie in one partition, so that the network is one range.
 */
export interface OverviewEntry {
  readonly municipality: string;
  readonly period: string;
  /** The quota's change that the entry shows. */
  readonly sequence: number;
  readonly quota: Quota;
}

const entries = codec<OverviewEntry>(
  z.object({ municipality: z.string(), period: z.string(), sequence: z.number(), quota: quotaForm }),
);

export async function readOverview(tables: Tables, period: string): Promise<readonly OverviewEntry[]> {
  return (await tables.range('Overview', period)).map((row) => entries.decode(row));
}

const attempts = 6;

/** Brings a municipality's entry in step with its quota, unless a later change is shown already. */
export async function refreshOverview(
  tables: Tables,
  municipality: string,
  period: string,
): Promise<OverviewEntry | undefined> {
  const head = await tables.get('Quotas', quotaPartition(municipality, period), headKey);
  if (!head) {
    return undefined;
  }
  const entry = entryOf(municipality, period, head);
  await write(tables, entry);
  return entry;
}

function entryOf(municipality: string, period: string, head: Row): OverviewEntry {
  const { quota, sequence } = decodeQuota(head);
  const questions = quota.questions.filter(({ answeredAt }) => answeredAt === undefined);
  return { municipality, period, sequence, quota: whole({ ...quota, ended: [], questions }) };
}

async function write(tables: Tables, entry: OverviewEntry): Promise<void> {
  const { period, municipality } = entry;
  for (let attempt = 1; ; attempt += 1) {
    const standing = await tables.get('Overview', period, municipality);
    if (standing && entries.decode(standing).sequence >= entry.sequence) {
      return;
    }
    const row = entries.encode(period, municipality, entry);
    try {
      await (standing
        ? tables.replace('Overview', row, standing.etag ?? '')
        : tables.insert('Overview', row));
      return;
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt === attempts) {
        throw error;
      }
    }
  }
}

/** Writes every entry anew from the quotas, also where it claims to be up to date. Returns how many. */
export async function rebuildOverview(
  tables: Tables,
  memberships: readonly { readonly municipality: string; readonly period: string }[],
): Promise<number> {
  let rebuilt = 0;
  for (const { municipality, period } of memberships) {
    const head = await tables.get('Quotas', quotaPartition(municipality, period), headKey);
    if (head) {
      await tables.put('Overview', entries.encode(period, municipality, entryOf(municipality, period, head)));
      // A change committed since that read must not be hidden by it.
      await refreshOverview(tables, municipality, period);
      rebuilt += 1;
    } else {
      await tables.remove('Overview', period, municipality);
    }
  }
  return rebuilt;
}
