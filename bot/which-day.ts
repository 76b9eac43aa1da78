import { whichDayCard } from '../cards/understanding/which-day-card.ts';
import type { Choice } from '../cards/understanding/which-intent-card.ts';
import type { Reply, Turn } from './turn.ts';
import { type Said, toGoOn } from './understanding/said.ts';
import type { Subject } from './understanding/subject-names.ts';
import { wishedOnly } from './understanding/time-roles.ts';

/** Asks which day is meant, where what was said can be read in more than one way; the answer stands in its place. */
export function askDay(turn: Turn, intent: Choice | Subject, said: Said): Reply | undefined {
  const doubtful = wishedOnly(said.whens).find(({ when }) => when.kind === 'ambiguous');
  if (doubtful?.when.kind !== 'ambiguous') {
    return undefined;
  }
  const { start, end, when } = doubtful;
  const text = toGoOn(said);
  const hours = when.from === undefined ? '' : ` ${[when.from, when.to].filter(Boolean).join('-')}`;
  const options = when.days.map((day) => ({
    day,
    said: `${text.slice(0, start)}${day}${hours && ` klo${hours}`}${text.slice(end)}`,
  }));
  return { kind: 'card', card: whichDayCard({ language: turn.language, options, intent }) };
}
