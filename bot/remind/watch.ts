import { hashKey } from '../../storage/tables/keys.ts';
import { type Watch, type WatchEvent, watchKind, watchPartition } from '../../storage/watch.ts';
import { consultingNow } from '../consulting-now.ts';
import type { Refreshed } from '../outbox/work-off.ts';
import { consultantsFor } from '../shared/consulting.ts';
import { remindItems } from '../shared/outbox.ts';
import { unusedOf } from '../shared/unused.ts';
import type { Services } from '../turn.ts';
import { requestsEnd } from './rules.ts';
import { isStale, lastStage, nextStage } from './stages.ts';

/** Tells each consultant of the unused units of all their municipalities, in one message each time. */
export function createWatch(services: Services, clock: () => Date): (period: string) => Promise<Refreshed> {
  return async (periodId) => {
    const network = await services.network.get();
    const period = network.periods.find(({ id }) => id === periodId);
    if (!period) {
      return {};
    }
    const now = clock();
    const looked = now.getTime();
    const stage = lastStage(period, looked);
    if (stage !== undefined && !isStale(stage, looked) && looked < requestsEnd(period)) {
      const [entries, consulting] = await Promise.all([
        services.overviews.read(periodId),
        consultingNow(services, now),
      ]);
      const unused = unusedOf(network, period, entries);
      const concerned = consulting.consultants.filter((person) =>
        unused.some(({ municipality }) => isTheirs(person.id, municipality, consulting)),
      );
      await services.committer.run<Watch, WatchEvent, { readonly kind: 'warned' | 'nothing' }>(
        watchKind,
        watchPartition(periodId),
        {
          id: hashKey('watch', periodId, String(stage)),
          by: 'bot',
          sends: true,
          decide: ({ warnedAt }, at) =>
            (warnedAt ?? 0) >= stage
              ? { answer: { kind: 'nothing' }, unmarked: true }
              : {
                  answer: { kind: 'warned' },
                  event: { type: 'warned', at: at.getTime() },
                  outbox: remindItems(
                    concerned.map(({ id }) => id),
                    periodId,
                    { about: 'units-expiring-all', period: periodId },
                  ),
                  unmarked: true,
                },
        },
      );
    }
    return { next: nextStage(period, looked) };
  };
}

function isTheirs(
  consultant: string,
  municipality: string,
  consulting: Parameters<typeof consultantsFor>[0],
): boolean {
  return consultantsFor(consulting, municipality).some(({ id }) => id === consultant);
}
