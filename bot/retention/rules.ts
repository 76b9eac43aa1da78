import { addMonths, dayOf, endOfDay } from '../shared/helsinki.ts';
import type { Network, Period } from '../shared/network.ts';

/** What becomes too old after a period: who took part and what people wrote; who changed what and when. */
export type Aged = 'people' | 'trail';

export interface Ageing {
  readonly period: Period;
  readonly what: Aged;
}

/** From which instant on what of a period is erased, milliseconds since 1970. */
export function agesAt({ to, rules: { retention } }: Period, what: Aged): number {
  return endOfDay(
    addMonths(to, what === 'people' ? retention.personMonths : retention.auditMonths),
  ).getTime();
}

/** What is old by now and not erased yet, the oldest period first; people before the trail, which names them. */
export function agedBy(
  { periods }: Pick<Network, 'periods'>,
  now: number,
  done: readonly { readonly period: string; readonly what: Aged }[],
): readonly Ageing[] {
  return periods
    .toSorted((a, b) => (a.to < b.to ? -1 : 1))
    .flatMap((period) =>
      (['people', 'trail'] as const)
        .filter((what) => agesAt(period, what) <= now)
        .filter((what) => !done.some((one) => one.period === period.id && one.what === what))
        .map((what) => ({ period, what })),
    );
}

/** Whether a session was in a period: the first that ends on its day or later. Between periods it is of the next. */
export function isOf(
  { start }: { readonly start: number },
  period: Period,
  { periods }: Pick<Network, 'periods'>,
): boolean {
  const day = dayOf(new Date(start));
  const [first] = periods.filter(({ to }) => day <= to).toSorted((a, b) => (a.to < b.to ? -1 : 1));
  return first?.id === period.id;
}
