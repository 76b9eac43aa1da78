import { readQuota } from '../../storage/quota.ts';
import { consultingNow } from '../consulting-now.ts';
import { authorize } from '../shared/authorize.ts';
import { type Booking, isOver, turnOf } from '../shared/booking.ts';
import { actsFor } from '../shared/consulting.ts';
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
 * just shown as nobody's yet; or all those of the municipalities that they name (`of`, by code), where they serve all.
 */
export async function openWorkshops(
  turn: Turn,
  services: Services,
  of: readonly string[] = [],
): Promise<readonly OpenWorkshop[]> {
  const all = await knownWorkshops(turn, services, of);
  return all.filter(({ booking }) => booking.status !== 'confirmed' || !isOver(booking, turn.now));
}

/** The same, with those whose time is over. */
export async function knownWorkshops(
  turn: Turn,
  services: Services,
  of: readonly string[] = [],
): Promise<readonly OpenWorkshop[]> {
  const { actor } = turn;
  if (!authorize(actor, 'booking.see', actor.municipality)) {
    return [];
  }
  return actor.municipality === undefined ? served(turn, services, of) : own(turn, services);
}

/** What waits for the consultant's answer: nobody's yet, their own, or of somebody for whom they act. */
export async function openRequests(
  { actor, now }: Turn,
  services: Services,
): Promise<readonly OpenWorkshop[]> {
  const [all, consulting] = await Promise.all([allActive(now, services), consultingNow(services, now)]);
  const acts = actsFor(consulting, actor.id);
  return all.filter(
    ({ booking }) => turnOf(booking) === 'consultant' && (booking.owner === undefined || acts(booking.owner)),
  );
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

async function served(
  turn: Turn,
  services: Services,
  of: readonly string[],
): Promise<readonly OpenWorkshop[]> {
  const { actor, now } = turn;
  if (of.length > 0) {
    return (await allActive(now, services)).filter(({ ref }) => of.includes(ref.municipality));
  }
  return taken(turn, services, services.recent.idsOf('workshops', actor.id, now));
}

async function taken(
  { actor, now }: Turn,
  services: Services,
  nobodys: readonly string[] = [],
): Promise<readonly OpenWorkshop[]> {
  const all = await allActive(now, services);
  return all.filter(
    ({ booking: { id, owner } }) => owner === actor.id || (owner === undefined && nobodys.includes(id)),
  );
}

/** Of every municipality, in the periods that are not over and the last that is. */
async function allActive(now: Date, services: Services): Promise<readonly OpenWorkshop[]> {
  const { periods } = await services.network.get();
  const over = periods.filter(({ to }) => to < dayOf(now)).at(-1);
  const read = [...(over ? [over] : []), ...periods.filter(({ to }) => to >= dayOf(now))];
  const entries = (await Promise.all(read.map(({ id }) => services.overviews.read(id)))).flat();
  return entries.flatMap(({ municipality, period, quota }) =>
    quota.active.map((booking) => ({ ref: { municipality, period, booking: booking.id }, booking })),
  );
}
