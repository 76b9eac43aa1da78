import type { PlanLine, PlanState } from '../../bot/quota/planning.ts';
import type { Language } from '../../bot/shared/people.ts';
import { markdown } from '../escape.ts';
import { text } from '../text/catalogue.ts';
import { shortDateText, withYear, yearOf } from '../text/dates.ts';
import { marks } from './marks.ts';

const planMarks = {
  done: marks.held,
  agreed: marks.confirmed,
  requested: marks.requested,
  late: '⚠',
  now: marks.free,
  coming: marks.free,
} as const satisfies Record<PlanState, string>;

/** The plan against fact, a planned unit a line. */
export function planFacts(language: Language, lines: readonly PlanLine[]) {
  return lines.map((line) => {
    const fact = text(language, 'quota.planned', {
      mark: planMarks[line.state],
      state: line.state,
      date: dateOf(language, line),
    });
    return {
      title: quarterText(language, line.quarter),
      value: markdown([fact, line.theme, line.who].filter(Boolean).join(' · ')),
    };
  });
}

/** "huhti–kesä 2026"; a line may end before the year only. */
function quarterText(language: Language, quarter: string): string {
  const [year = '', part = ''] = quarter.split('-');
  return text(language, 'quota.quarter', { year, quarter: part }).replace('–', '\u2060–\u2060');
}

/** With the year where it is not the planned one. */
function dateOf(language: Language, { at, due, quarter }: PlanLine): string {
  const instant = at ?? (due === undefined ? undefined : Date.parse(`${due}T10:00:00Z`));
  if (instant === undefined) {
    return '';
  }
  const year = yearOf(instant);
  const date = shortDateText(language, instant);
  return quarter.startsWith(year) ? date : withYear(language, date, year);
}
