import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { formSheet } from '../membership/form-view.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';

export interface CarryCardInput {
  readonly language: Language;
  readonly period: Pick<Period, 'id' | 'name'>;
  /** Name of the period that the units come from. */
  readonly before: string;
  readonly rows: readonly { readonly code: string; readonly name: string; readonly carried: number }[];
  /** How many more there are. */
  readonly more: number;
  /** Nobody was ticked when it was pressed: nobody is ticked now either. */
  readonly nobody: boolean;
}

const longestName = 40;

/** Who brings how many unused units from the period before, to be ticked. */
export function carryCard({ language, period, before, rows, more, nobody }: CarryCardInput): Card {
  return formSheet({
    language,
    heading: text(language, 'periods.carryHeading', { name: period.name }),
    lines: [text(language, 'periods.carryLead', { name: before })],
    fields: [
      {
        kind: 'many',
        id: 'stay',
        label: text(language, 'periods.carryWho'),
        value: nobody ? '' : rows.map(({ code }) => code).join(','),
        fault: nobody ? text(language, 'periods.carryNobody') : undefined,
        choices: rows.map(({ code, name, carried }) => ({
          title: text(language, 'periods.carryChoice', {
            name: shortened(name, longestName),
            count: carried,
          }),
          value: code,
        })),
      },
    ],
    note: more > 0 ? text(language, 'periods.carryMore', { count: more }) : '',
    buttons: [
      {
        verb: 'period.carry',
        title: text(language, 'periods.carry'),
        data: { v: 1, period: period.id },
        style: 'positive',
        typed: true,
      },
      {
        verb: 'period.show',
        title: text(language, 'membership.back'),
        data: { v: 1, period: period.id, page: 0 },
      },
    ],
  });
}
