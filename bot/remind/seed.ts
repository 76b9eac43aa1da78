import { putOutboxItem, readPointers } from '../../storage/outbox.ts';
import { quotaPartition } from '../../storage/quota.ts';
import { watchPartition } from '../../storage/watch.ts';
import { dayOf } from '../shared/helsinki.ts';
import { type OutboxItem, tendItem } from '../shared/outbox.ts';
import type { Services } from '../turn.ts';

const atOnce = 20;

/**
 * Sees to it that each membership of a period that is not over is tended, and each such period watched, also when
 * nothing has happened there yet: who never booked must be warned too. Done again it changes nothing.
 */
export function createSeed(services: Services, clock: () => Date): () => Promise<void> {
  const done = new Set<string>();
  return async () => {
    const network = await services.network.get();
    const today = dayOf(clock());
    const periods = network.periods.filter(({ to }) => to >= today);
    const wanted = new Map<string, OutboxItem>();
    for (const { id } of periods) {
      wanted.set(watchPartition(id), { kind: 'watch', key: 'watch', period: id });
    }
    for (const { municipality, period } of network.memberships) {
      if (periods.some(({ id }) => id === period)) {
        wanted.set(quotaPartition(municipality, period), tendItem(municipality, period));
      }
    }
    const fresh = [...wanted].filter(([partition]) => !done.has(partition));
    if (fresh.length === 0) {
      return;
    }
    const standing = new Set(
      (await readPointers(services.tables))
        .filter(({ table }) => table === 'Quotas')
        .map(({ partition }) => partition),
    );
    const missing = fresh.filter(([partition]) => !standing.has(partition));
    for (let i = 0; i < missing.length; i += atOnce) {
      await Promise.all(
        missing
          .slice(i, i + atOnce)
          .map(([partition, item]) => putOutboxItem(services.tables, 'Quotas', partition, item, clock())),
      );
    }
    for (const [partition] of fresh) {
      done.add(partition);
    }
  };
}
