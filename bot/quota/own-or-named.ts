import { findMunicipality } from '../find-municipality.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { showQuotaList } from './list.ts';

type Show = (turn: Turn, ids: { readonly municipality: string }, services: Services) => Promise<Reply>;

/** What shows a municipality: one's own; those who serve all name one, or get the list. A name in a text grants nothing. */
export async function ownOrNamed(turn: Turn, named: string, show: Show, services: Services): Promise<Reply> {
  const own = turn.actor.municipality;
  if (own !== undefined && authorize(turn.actor, 'quota.see', own)) {
    return show(turn, { municipality: own }, services);
  }
  if (!authorize(turn.actor, 'quota.see', named)) {
    return notice(turn, { notice: 'not-allowed' });
  }
  if (!named) {
    return showQuotaList(turn, { page: 0 }, services);
  }
  const found = findMunicipality(await services.network.get(), named);
  return found === undefined
    ? notice(turn, { notice: 'no-such-municipality', params: { name: named } }, ['quota'])
    : show(turn, { municipality: found }, services);
}
