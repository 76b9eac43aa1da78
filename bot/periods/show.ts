import { type PeriodNews, periodCard } from '../../cards/periods/period-card.ts';
import { periodsCard } from '../../cards/periods/periods-card.ts';
import { networkNow } from '../network-now.ts';
import { notice } from '../notice.ts';
import { dayOf } from '../shared/helsinki.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { candidates } from './candidates.ts';
import { hasBegun, isOver, membersOf } from './members.ts';

const pageSize = 10;

/** All periods, the newest first, with how many are members of each. */
export async function listPeriods(turn: Turn, _asked: object, services: Services): Promise<Reply> {
  const network = await networkNow(services);
  const today = dayOf(turn.now);
  const rows = network.periods
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))
    .map(({ id, name, from, to }) => ({
      id,
      name,
      from,
      to,
      state: to < today ? ('over' as const) : from > today ? ('coming' as const) : ('running' as const),
      members: network.memberships.filter(({ period }) => period === id).length,
    }));
  return { kind: 'card', card: periodsCard({ language: turn.language, rows }) };
}

/** A period: what it gives and costs, and a page of its members. */
export async function showPeriod(
  turn: Turn,
  {
    period: id,
    page: asked,
    news,
  }: { readonly period: string; readonly page: number; readonly news?: PeriodNews },
  services: Services,
): Promise<Reply> {
  const network = await networkNow(services);
  const period = network.periods.find((one) => one.id === id);
  if (!period) {
    return notice(turn, { notice: 'no-such-period' }, ['members']);
  }
  const members = await membersOf(network, period, turn.language, services);
  const pages = Math.max(1, Math.ceil(members.length / pageSize));
  const page = Math.min(asked, pages - 1);
  const card = periodCard({
    language: turn.language,
    period,
    members: members.length,
    rows: members.slice(page * pageSize, (page + 1) * pageSize),
    page,
    pages,
    changeable: !hasBegun(period, turn.now),
    open: !isOver(period, turn.now),
    carries: candidates(network, period, turn.now).length > 0,
    news,
  });
  return { kind: 'card', card };
}
