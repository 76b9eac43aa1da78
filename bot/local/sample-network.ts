import { dayOf } from '../shared/helsinki.ts';
import { municipalities } from './sample/municipalities.ts';
import { people } from './sample/people.ts';
import { period, periodNumber } from './sample/periods.ts';
import { sessions } from './sample/sessions.ts';

/** A small network in the form of a network file, its days set around `now`: it never goes stale. */
export function sampleNetwork(now: Date): unknown {
  const today = dayOf(now);
  const number = periodNumber(today);
  const running = period(number);
  const next = period(number + 1);
  return {
    periods: [running, next],
    municipalities,
    memberships: [running, next].flatMap(({ id }) =>
      municipalities.map(({ code }) => ({ municipality: code, period: id })),
    ),
    people,
    sessions: sessions(today, running, next),
  };
}
