import type { Network } from './network.ts';

/**
 * Whether texts may go to a model of a service outside: no period of a Helsinki day (`YYYY-MM-DD`) says no; between
 * periods the one before counts.
 */
export function modelAllowed({ periods }: Pick<Network, 'periods'>, day: string): boolean {
  const begun = periods.filter(({ from }) => from <= day).toSorted((a, b) => (a.to < b.to ? 1 : -1));
  const running = begun.filter(({ to }) => day <= to);
  return (running.length > 0 ? running : begun.slice(0, 1)).every(({ rules }) => rules.model);
}
