import { readQuota } from '../../storage/quota.ts';
import { authorize } from '../shared/authorize.ts';
import { type Booking, isOver } from '../shared/booking.ts';
import { dayOf } from '../shared/helsinki.ts';
import type { BookingIds } from '../shared/outbox.ts';
import type { Services, Turn } from '../turn.ts';
import { ownStanding } from './standing.ts';

export interface OpenWorkshop {
  readonly ref: BookingIds;
  readonly booking: Booking;
}

/**
 * The workshops that the actor may mean by "the workshop": the municipality's, or those that a consultant has taken or was
 * just shown as nobody's yet.
 */
export async function openWorkshops(turn: Turn, services: Services): Promise<readonly OpenWorkshop[]> {
  const { actor, now } = turn;
  if (!authorize(actor, 'booking.see', actor.municipality)) {
    return [];
  }
  const shown = services.recent.of(actor.id, now)?.ids ?? [];
  const all =
    actor.municipality === undefined ? await taken(turn, services, shown) : await own(turn, services);
  return all.filter(({ booking }) => booking.status !== 'confirmed' || !isOver(booking, now));
}

/** Those of a consultant whose report is missing. */
export async function unreportedWorkshops(turn: Turn, services: Services): Promise<readonly OpenWorkshop[]> {
  const all = turn.actor.municipality === undefined ? await taken(turn, services) : [];
  return all.filter(
    ({ booking }) =>
      booking.status === 'held' || (booking.status === 'confirmed' && isOver(booking, turn.now)),
  );
}

async function own(turn: Turn, services: Services): Promise<readonly OpenWorkshop[]> {
  const standing = await ownStanding(turn, services);
  if ('refusal' in standing) {
    return [];
  }
  const { code } = standing.municipality;
  const quotas = await Promise.all(
    standing.bookable.map(async ({ id }) => ({
      period: id,
      quota: await readQuota(services.tables, code, id),
    })),
  );
  return quotas.flatMap(({ period, quota }) =>
    quota.active.map((booking) => ({ ref: { municipality: code, period, booking: booking.id }, booking })),
  );
}

async function taken(
  { actor, now }: Turn,
  services: Services,
  nobodys: readonly string[] = [],
): Promise<readonly OpenWorkshop[]> {
  const { periods } = await services.network.get();
  const over = periods.filter(({ to }) => to < dayOf(now)).at(-1);
  const read = [...(over ? [over] : []), ...periods.filter(({ to }) => to >= dayOf(now))];
  const entries = (await Promise.all(read.map(({ id }) => services.overviews.read(id)))).flat();
  return entries.flatMap(({ municipality, period, quota }) =>
    quota.active
      .filter(({ id, owner }) => owner === actor.id || (owner === undefined && nobodys.includes(id)))
      .map((booking) => ({ ref: { municipality, period, booking: booking.id }, booking })),
  );
}
