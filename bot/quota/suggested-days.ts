import { type Agenda, freeDays } from '../shared/free-days.ts';
import { addDays, type Day } from '../shared/helsinki.ts';
import type { Period } from '../shared/network.ts';
import { addWorkdays } from '../shared/workdays.ts';

/** Days that are looked through, at most. */
const horizon = 120;

/**
 * The next days on which one of the consultants is free, as far as the bot knows. They begin when a request sent
 * today should have been answered; in the period's last days, tomorrow.
 */
export function suggestedDays(
  agenda: Agenda,
  consultants: readonly string[],
  period: Period,
  { today, count }: { readonly today: Day; readonly count: number },
): readonly Day[] {
  const answered = addWorkdays(today, period.rules.requestDays);
  const free = (from: Day) => {
    const [to = from] = [addDays(from, horizon), period.to].sort();
    const days = consultants.flatMap((one) => freeDays(agenda, one, { from, to, count }));
    return [...new Set(days)].sort().slice(0, count);
  };
  const [, start = answered] = [answered, period.from].sort();
  const days = free(start);
  return days.length > 0 ? days : free(addDays(today, 1));
}
