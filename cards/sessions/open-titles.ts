import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';
import { clockText, shortDateText } from '../text/dates.ts';
import type { SessionItem } from './session-item.ts';

/**
 * A button's title for each session of a card, by id: the date, with the time when another is on the same day,
 * with a number when even the time is the same. Two buttons of one name cannot be told apart by ear.
 */
export function openTitles(language: Language, items: readonly SessionItem[]): ReadonlyMap<string, string> {
  const days = items.map(({ facts }) => shortDateText(language, facts.start));
  const times = items.map(({ facts }, i) => `${days[i]} ${clockText(language, facts.start)}`);
  const titles = items.map(({ id }, i): [string, string] => {
    const day = days[i] ?? '';
    const time = times[i] ?? '';
    const alone = days.filter((other) => other === day).length === 1;
    const sameTime = times.filter((other) => other === time).length > 1;
    const nth = times.slice(0, i + 1).filter((other) => other === time).length;
    return [id, alone ? day : sameTime ? `${time} (${nth})` : time];
  });
  return new Map(titles.map(([id, day]) => [id, text(language, 'sessions.open', { day })]));
}
