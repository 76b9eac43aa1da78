import { carriedReason } from '../../cards/membership/carried-reason.ts';
import { type CarryCardInput, carryCard } from '../../cards/periods/carry-card.ts';
import { StillBusy } from '../../storage/commit.ts';
import { readStandingMembership, writeMemberships } from '../../storage/membership.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import { freshActor } from '../change.ts';
import { networkNow } from '../network-now.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import { suggestionFor } from '../shared/carrying.ts';
import { entitlementsOf } from '../shared/entitlements.ts';
import {
  lastPeriodBefore,
  type Membership,
  membershipIn,
  municipalityName,
  type Network,
  type Period,
} from '../shared/network.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { candidates } from './candidates.ts';
import { listed } from './choice.ts';
import { unitsLeftOf } from './members.ts';
import { showPeriod } from './show.ts';

/** So many fit a card and a transaction; the rest come on the next card. */
const mostAtOnce = 30;
const attempts = 3;

/** Who has units left of the period before, to be ticked. */
export async function askCarry(
  turn: Turn,
  { period: id }: { readonly period: string },
  services: Services,
): Promise<Reply> {
  const network = await networkNow(services);
  const period = network.periods.find((one) => one.id === id);
  const before = period && lastPeriodBefore(network, period.from);
  if (!period) {
    return notice(turn, { notice: 'no-such-period' }, ['members']);
  }
  const rows = before ? await carriedRows(network, { period, before }, turn, services) : [];
  return before && rows.length > 0
    ? offer(turn, { period, before, rows, nobody: false })
    : showPeriod(turn, { period: id, page: 0, news: 'nothing-carried' }, services);
}

function offer(
  { language }: Turn,
  {
    period,
    before,
    rows,
    nobody,
  }: {
    readonly period: Period;
    readonly before: Period;
    readonly rows: CarryCardInput['rows'];
    readonly nobody: boolean;
  },
): Reply {
  const card = carryCard({
    language,
    period,
    before: before.name,
    rows: rows.slice(0, mostAtOnce),
    more: Math.max(0, rows.length - mostAtOnce),
    nobody,
  });
  return { kind: 'card', card };
}

async function carriedRows(
  network: Network,
  { period, before }: { readonly period: Period; readonly before: Period },
  { now, language }: Turn,
  services: Services,
) {
  const members = candidates(network, period, now);
  const earlier = members.flatMap(({ municipality }) => membershipIn(network, municipality, before.id) ?? []);
  const left = await unitsLeftOf(before, earlier, services);
  return members
    .flatMap((membership) => {
      const municipality = network.municipalities.get(membership.municipality);
      const { carried } = suggestionFor(period, membership.decidedOn, left.get(membership.municipality) ?? 0);
      return municipality && carried > 0
        ? { code: municipality.code, name: municipalityName(municipality, language), carried }
        : [];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fi'));
}

/** Gives those ticked the units they bring, all or none of them; pressed again it finds them done. */
export async function carryUnits(
  turn: Turn,
  { period: id, stay }: { readonly period: string; readonly stay: string },
  services: Services,
): Promise<Reply> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const fresh = freshActor(turn, services);
    const [network] = await Promise.all([networkNow(services), fresh.read]);
    const actor = fresh.get();
    if (!actor || !authorize(actor, 'membership.edit')) {
      return notice(turn, { notice: 'not-allowed' });
    }
    const period = network.periods.find((one) => one.id === id);
    const before = period && lastPeriodBefore(network, period.from);
    if (!period || !before) {
      return notice(turn, { notice: 'no-such-period' }, ['members']);
    }
    const rows = await carriedRows(network, { period, before }, turn, services);
    if (listed(stay).length === 0 && rows.length > 0) {
      return offer(turn, { period, before, rows, nobody: true });
    }
    const changes = await changesFor(turn, { period, before, stay, rows }, services);
    if (changes.length === 0) {
      return showPeriod(turn, { period: id, page: 0, news: 'nothing-carried' }, services);
    }
    try {
      await writeMemberships(services.tables, id, changes, { by: actor.id, at: turn.now.getTime() });
      return showPeriod(turn, { period: id, page: 0, news: 'carried' }, services);
    } catch (error) {
      if (!(error instanceof WriteConflict)) {
        throw error;
      }
    }
  }
  throw new StillBusy();
}

async function changesFor(
  turn: Turn,
  {
    period,
    before,
    stay,
    rows,
  }: {
    readonly period: Period;
    readonly before: Period;
    readonly stay: string;
    readonly rows: CarryCardInput['rows'];
  },
  services: Services,
) {
  const ticked = listed(stay).slice(0, mostAtOnce);
  const chosen = rows.filter(({ code }) => ticked.includes(code));
  const changes = await Promise.all(
    chosen.map(async ({ code, carried }) => {
      const standing = await readStandingMembership(services.tables, period.id, code);
      if (!standing || standing.membership.entitlements?.workshop !== undefined) {
        return [];
      }
      const { membership } = standing;
      const workshop = entitlementsOf(period, membership).workshop + carried;
      const reason = [membership.reason ?? '', carriedReason(turn.language, before.name, carried)];
      const next: Membership = {
        ...membership,
        entitlements: { ...membership.entitlements, workshop },
        reason: reason.filter(Boolean).join(' '),
      };
      return { standing, next };
    }),
  );
  return changes.flat();
}
