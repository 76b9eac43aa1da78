import { periodFormCard } from '../../cards/periods/period-form-card.ts';
import { markOf } from '../../storage/membership.ts';
import { changePeriod, readStandingPeriod, type StandingPeriod } from '../../storage/period.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import { freshActor } from '../change.ts';
import { networkNow } from '../network-now.ts';
import { notice } from '../notice.ts';
import { sameContent } from '../same-content.ts';
import { authorize } from '../shared/authorize.ts';
import { entitlementsOf } from '../shared/entitlements.ts';
import type { Membership, Network, Period } from '../shared/network.ts';
import { emptyQuota, unitsOf, unitsUsed } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type PeriodFaults, type PeriodField, readPeriodForm } from './form.ts';
import { hasBegun, lastOf, quotasOf } from './members.ts';
import { clashes, periodFrom, suggestNext, valuesOf } from './rules.ts';
import { showPeriod } from './show.ts';

export type PeriodFields = Partial<Readonly<Record<PeriodField, string>>>;

/** The form for the next period, filled by the last one or with what was typed before. */
export async function newPeriod(
  turn: Turn,
  { fields = {} }: { readonly fields?: PeriodFields },
  services: Services,
): Promise<Reply> {
  const network = await networkNow(services);
  return showNewForm(turn, network, fields, {});
}

export function showNewForm(turn: Turn, network: Network, fields: PeriodFields, faults: PeriodFaults): Reply {
  const last = lastOf(network);
  const base = suggestNext(last);
  const card = periodFormCard({
    language: turn.language,
    before: last?.name,
    fees: base.fees,
    values: { ...valuesOf(base), ...fields },
    faults,
    changes: undefined,
  });
  return { kind: 'card', card };
}

/** The form for changing one that has not begun. */
export async function editPeriod(
  turn: Turn,
  { period: id }: { readonly period: string },
  services: Services,
): Promise<Reply> {
  const standing = await readStandingPeriod(services.tables, id);
  if (!standing) {
    return notice(turn, { notice: 'no-such-period' }, ['members']);
  }
  return hasBegun(standing.period, turn.now)
    ? showPeriod(turn, { period: id, page: 0, news: 'begun' }, services)
    : showChangeForm(turn, standing, {}, {});
}

function showChangeForm(
  turn: Turn,
  { period, row }: StandingPeriod,
  fields: PeriodFields,
  faults: PeriodFaults,
): Reply {
  const card = periodFormCard({
    language: turn.language,
    before: undefined,
    fees: period.fees,
    values: { ...valuesOf(period), ...fields },
    faults,
    changes: { id: period.id, name: period.name, seen: markOf(row) },
  });
  return { kind: 'card', card };
}

/** Changes the period that the card showed, before its first day; never below what has been booked in it already. */
export async function savePeriod(
  turn: Turn,
  {
    period: id,
    seen,
    fields,
  }: { readonly period: string; readonly seen: string; readonly fields: PeriodFields },
  services: Services,
): Promise<Reply> {
  const fresh = freshActor(turn, services);
  const [standing, network] = await Promise.all([
    readStandingPeriod(services.tables, id),
    networkNow(services),
    fresh.read,
  ]);
  const actor = fresh.get();
  if (!actor || !authorize(actor, 'period.edit')) {
    return notice(turn, { notice: 'not-allowed' });
  }
  if (!standing) {
    return notice(turn, { notice: 'no-such-period' }, ['members']);
  }
  if (hasBegun(standing.period, turn.now)) {
    return showPeriod(turn, { period: id, page: 0, news: 'begun' }, services);
  }
  const read = readPeriodForm({ ...valuesOf(standing.period), ...fields });
  if ('faults' in read) {
    return showChangeForm(turn, standing, fields, read.faults);
  }
  const next = periodFrom(standing.period, id, read.wish);
  const faults = {
    ...clashes(network, id, read.wish),
    ...(await bookedFaults(network, standing.period, next, services)),
  };
  if (Object.keys(faults).length > 0) {
    return showChangeForm(turn, standing, fields, faults);
  }
  if (sameContent(standing.period, next)) {
    return showPeriod(turn, { period: id, page: 0, news: 'saved' }, services);
  }
  if (markOf(standing.row) !== seen) {
    return showPeriod(turn, { period: id, page: 0, news: 'stale' }, services);
  }
  try {
    await changePeriod(services.tables, standing, next, { by: actor.id, at: turn.now.getTime() });
  } catch (error) {
    if (!(error instanceof WriteConflict)) {
      throw error;
    }
    const now = await readStandingPeriod(services.tables, id);
    return showPeriod(
      turn,
      { period: id, page: 0, news: now && sameContent(now.period, next) ? 'saved' : 'stale' },
      services,
    );
  }
  return showPeriod(turn, { period: id, page: 0, news: 'saved' }, services);
}

/** Workshops may be booked in a period before it begins: its days stay then, and nobody's units go below those. */
async function bookedFaults(
  network: Network,
  standing: Period,
  next: Period,
  services: Services,
): Promise<PeriodFaults> {
  const members = network.memberships.filter(({ period }) => period === standing.id);
  const moved = standing.from !== next.from || standing.to !== next.to;
  const lowered = members.filter(
    (membership) => entitlementsOf(next, membership).workshop < entitlementsOf(standing, membership).workshop,
  );
  const concerned = moved ? members : lowered;
  const quotas = await quotasOf(standing, concerned, services);
  const used = (membership: Membership) => quotas.get(membership.municipality) ?? emptyQuota;
  const overdrawn = concerned.some(
    (one) => unitsUsed(used(one)) > unitsOf(used(one), entitlementsOf(next, one).workshop),
  );
  return {
    ...(moved && concerned.some((one) => unitsUsed(used(one)) > 0) ? { from: 'booked' as const } : {}),
    ...(overdrawn ? { workshop: 'units-in-use' as const } : {}),
  };
}
