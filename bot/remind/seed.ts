import { putOutboxItem, readPointers } from '../../storage/outbox.ts';
import { quotaPartition } from '../../storage/quota.ts';
import { sessionPartition } from '../../storage/session.ts';
import type { TableName } from '../../storage/tables/client.ts';
import { watchPartition } from '../../storage/watch.ts';
import { dayOf } from '../shared/helsinki.ts';
import { type OutboxItem, refreshItem, tendItem } from '../shared/outbox.ts';
import type { Services } from '../turn.ts';

const atOnce = 20;
/** A session is looked after until so long after its end (milliseconds): materials, feedback, diets to erase. */
const sessionAge = 30 * 86_400_000;

interface Wanted {
  readonly table: TableName;
  readonly item: OutboxItem;
}

/**
 * Sees to it that each membership of a period that is not over is tended, each such period watched, and each
 * session looked after, also when nothing has happened there yet: who never booked must be warned too. Done again
 * it changes nothing.
 */
export function createSeed(services: Services, clock: () => Date): () => Promise<void> {
  const done = new Set<string>();
  return async () => {
    const [network, sessions] = await Promise.all([services.network.get(), services.sessionIndex.get()]);
    const today = dayOf(clock());
    const periods = network.periods.filter(({ to }) => to >= today);
    const wanted = new Map<string, Wanted>();
    for (const { id } of periods) {
      wanted.set(watchPartition(id), { table: 'Quotas', item: { kind: 'watch', key: 'watch', period: id } });
    }
    for (const { municipality, period } of network.memberships) {
      if (periods.some(({ id }) => id === period)) {
        const item = tendItem(municipality, period);
        wanted.set(quotaPartition(municipality, period), { table: 'Quotas', item });
      }
    }
    for (const { id, end, sequence } of sessions) {
      if (sequence > 0 && end > clock().getTime() - sessionAge) {
        wanted.set(sessionPartition(id), { table: 'Sessions', item: refreshItem(id) });
      }
    }
    const fresh = [...wanted].filter(([partition]) => !done.has(partition));
    if (fresh.length === 0) {
      return;
    }
    const standing = new Set((await readPointers(services.tables)).map(({ partition }) => partition));
    const missing = fresh.filter(([partition]) => !standing.has(partition));
    for (let i = 0; i < missing.length; i += atOnce) {
      await Promise.all(
        missing
          .slice(i, i + atOnce)
          .map(([partition, { table, item }]) =>
            putOutboxItem(services.tables, table, partition, item, clock()),
          ),
      );
    }
    for (const [partition] of fresh) {
      done.add(partition);
    }
  };
}
