import type { PeriodRules } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';
import { dayText } from '../text/dates.ts';

export function carryText(language: Language, { carryOver }: Pick<PeriodRules, 'carryOver'>): string {
  return text(language, 'periods.carryOver', { count: carryOver });
}

/** Empty: who joins late has what the others have. */
export function lateText(language: Language, { lateJoiners }: Pick<PeriodRules, 'lateJoiners'>): string {
  return lateJoiners
    .map(({ from, workshop }) =>
      text(language, 'periods.late', { day: dayText(language, from), count: workshop }),
    )
    .join('; ');
}
