import { type Day, isDay } from './helsinki.ts';
import { type SessionKind, sessionKinds } from './network.ts';

/** Days of Helsinki, the first and the last included. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** What of the sessions is asked for; an empty list asks for no kind, or no time, more than for another. */
export interface SessionFilter {
  readonly kinds: readonly SessionKind[];
  readonly spans: readonly Span[];
}

export const noFilter: SessionFilter = { kinds: [], spans: [] };

const mostSpans = 4;

/** As the data of a button carries it. */
export function filterData({ kinds, spans }: SessionFilter): {
  readonly kind?: string;
  readonly when?: string;
} {
  const when = spans.slice(0, mostSpans).map(({ first, last }) => `${first}/${last}`);
  return {
    ...(kinds.length > 0 ? { kind: kinds.join(',') } : {}),
    ...(when.length > 0 ? { when: when.join(',') } : {}),
  };
}

/** What is none of ours asks for nothing. */
export function kindsFrom(written: string): readonly SessionKind[] {
  const named = written.split(',');
  return sessionKinds.filter((kind) => named.includes(kind));
}

/** What is none of ours asks for nothing. */
export function spansFrom(written: string): readonly Span[] {
  return written
    .split(',')
    .slice(0, mostSpans)
    .flatMap((one) => {
      const [first = '', last = '', ...more] = one.split('/');
      return isDay(first) && isDay(last) && first <= last && more.length === 0 ? [{ first, last }] : [];
    });
}
