import { type OverviewRow, overviewCard } from '../../cards/overview/overview-card.ts';
import type { OverviewEntry } from '../../storage/overview.ts';
import { placeName } from '../municipality-forms.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import { entitlementsOf } from '../shared/entitlements.ts';
import { dayOf } from '../shared/helsinki.ts';
import { type Network, type Period, periodOn } from '../shared/network.ts';
import type { Language, Person } from '../shared/people.ts';
import { emptyQuota } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { byRisk } from './risk.ts';
import { summaryOf } from './summary.ts';

const pageSize = 10;

/** The whole network's workshops, those at risk first; a consultant's own municipalities before the others. */
export async function showQuotaList(
  turn: Turn,
  asked: { readonly page: number },
  services: Services,
): Promise<Reply> {
  if (!authorize(turn.actor, 'overview.see')) {
    return notice(turn, { notice: 'not-allowed' });
  }
  const network = await services.network.get();
  const period = periodOn(network, dayOf(turn.now));
  if (!period) {
    return notice(turn, { notice: 'no-running-period' });
  }
  const rows = networkRows(network, period, await services.overviews.read(period.id), turn);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(asked.page, pages - 1);
  const card = overviewCard({
    language: turn.language,
    now: turn.now,
    period,
    rows: rows.slice(page * pageSize, (page + 1) * pageSize),
    totals: {
      municipalities: rows.length,
      left: sum(rows, ({ left }) => left),
      unused: rows.filter(({ left }) => left > 0).length,
      open: sum(rows, ({ open }) => open),
      unreported: sum(rows, ({ unreported }) => unreported),
      undecided: sum(rows, ({ undecided }) => undecided),
    },
    page,
    pages,
  });
  return { kind: 'card', card };
}

/** A row for every member of the period, those at risk first. A member without an entry has used nothing. */
export function networkRows(
  network: Network,
  period: Period,
  entries: readonly OverviewEntry[],
  reader: { readonly actor: Person; readonly language: Language; readonly now: Date },
): readonly OverviewRow[] {
  const quotas = new Map(entries.map(({ municipality, quota }) => [municipality, quota]));
  const rows = network.memberships
    .filter((m) => m.period === period.id)
    .flatMap((membership) => {
      const municipality = network.municipalities.get(membership.municipality);
      return municipality ? { municipality, entitlements: entitlementsOf(period, membership) } : [];
    })
    .map(({ municipality, entitlements }) => {
      const { code } = municipality;
      const quota = quotas.get(code) ?? emptyQuota;
      const place = placeName(municipality, reader.language);
      return {
        code,
        name: place.municipality,
        forms: place.forms,
        own: reader.actor.municipalities.includes(code),
        ...summaryOf(quota, period, entitlements, reader.now),
      };
    });
  return rows.sort((a, b) => Number(b.own) - Number(a.own) || byRisk(a, b));
}

function sum(rows: readonly OverviewRow[], of: (row: OverviewRow) => number): number {
  return rows.reduce((all, row) => all + of(row), 0);
}
