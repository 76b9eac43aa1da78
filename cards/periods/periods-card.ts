import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { sheetCard } from '../membership/sheet.ts';
import { text } from '../text/catalogue.ts';
import { daysText } from './days-text.ts';

export interface PeriodRow {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly state: 'over' | 'running' | 'coming';
  readonly members: number;
}

/** The network's periods with how many are members of each; a press opens one. */
export function periodsCard({
  language,
  rows,
}: {
  readonly language: Language;
  readonly rows: readonly PeriodRow[];
}): Card {
  return sheetCard({
    language,
    heading: text(language, 'periods.heading'),
    lines: [text(language, 'periods.lead', { count: rows.length })],
    rows: rows.map(({ id, name, from, to, state, members }) => ({
      name,
      detail: [
        daysText(language, { from, to }),
        text(language, `periods.${state}`),
        text(language, 'periods.members', { count: members }),
      ].join(' · '),
      verb: 'period.show',
      data: { v: 1, period: id, page: 0 },
    })),
    buttons: [
      { verb: 'period.new', title: text(language, 'periods.new'), data: { v: 1 } },
      { verb: 'people.list', title: text(language, 'people.openAll'), data: { v: 1, page: 0 } },
    ],
  });
}
