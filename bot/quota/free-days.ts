import type { OverviewEntry } from '../../storage/overview.ts';
import { consultingNow } from '../consulting-now.ts';
import { agendaOf } from '../shared/agenda.ts';
import { consultantsFor } from '../shared/consulting.ts';
import { type Day, dayOf } from '../shared/helsinki.ts';
import type { Period } from '../shared/network.ts';
import type { Quota } from '../shared/quota.ts';
import type { Services } from '../turn.ts';
import { suggestedDays } from './suggested-days.ts';

/** As many days as a request has times. */
const count = 3;
/** So many are looked for, since the municipality itself may be busy on some. */
const looked = 6;

export interface FreeDays {
  readonly consultants: number;
  /** Of a municipality whose workshops may be known better than the overview has them. */
  days(own: Quota): readonly Day[];
}

/** On which days a municipality's consultants are free in a period, as far as the bot knows (at most 30 s ago). */
export async function readFreeDays(
  services: Services,
  code: string,
  period: Period,
  now: Date,
): Promise<FreeDays> {
  const today = dayOf(now);
  if (today > period.to) {
    return { consultants: 0, days: () => [] };
  }
  const [overview, sessions, consulting] = await Promise.all([
    services.overviews.recent(period.id),
    services.sessionIndex.get(),
    consultingNow(services, now),
  ]);
  const consultants = consultantsFor(consulting, code).map(({ id }) => id);
  return {
    consultants: consultants.length,
    days(own) {
      const days = remembered(overview, [sessions, consulting.aways], `${today} ${consultants.join()}`, () =>
        suggestedDays(agendaOf(overview, sessions, consulting.aways), consultants, period, {
          today,
          count: looked,
        }),
      );
      const busy = own.active.flatMap(({ chosen }) => (chosen ? [dayOf(new Date(chosen.start))] : []));
      return days.filter((day) => !busy.includes(day)).slice(0, count);
    },
  };
}

interface Remembered {
  readonly others: readonly object[];
  readonly days: Map<string, readonly Day[]>;
}

/** Looking through everybody's agenda costs more than all the rest of a card: once for what was read. */
const memory = new WeakMap<readonly OverviewEntry[], Remembered>();

function remembered(
  overview: readonly OverviewEntry[],
  others: readonly object[],
  key: string,
  find: () => readonly Day[],
): readonly Day[] {
  let kept = memory.get(overview);
  if (!kept || others.some((one, n) => one !== kept?.others[n])) {
    kept = { others, days: new Map() };
    memory.set(overview, kept);
  }
  let days = kept.days.get(key);
  if (!days) {
    days = find();
    kept.days.set(key, days);
  }
  return days;
}
