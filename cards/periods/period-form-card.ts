import {
  mostOf,
  nameLength,
  type PeriodFault,
  type PeriodFaults,
  type PeriodField,
  type PeriodValues,
} from '../../bot/periods/form.ts';
import { entitlementKinds } from '../../bot/shared/entitlements.ts';
import type { FeeStep } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { stepText } from '../membership/fee-text.ts';
import { type FormField, formSheet } from '../membership/form-view.ts';
import { kindTitle } from '../membership/kind-title.ts';
import { text } from '../text/catalogue.ts';

export interface PeriodFormCardInput {
  readonly language: Language;
  /** Name of the period that a new one follows; undefined: there is none, or one is changed. */
  readonly before: string | undefined;
  readonly fees: readonly FeeStep[];
  readonly values: PeriodValues;
  readonly faults: PeriodFaults;
  /** The period that is changed, in the version that is shown; undefined: a new one. */
  readonly changes: { readonly id: string; readonly name: string; readonly seen: string } | undefined;
}

/** Characters of a number with its spaces. */
const numberLength = 8;
const stepsShown = 6;

/** What a period is called, when it is, and what it gives. */
export function periodFormCard(input: PeriodFormCardInput): Card {
  const { language, before, fees, changes } = input;
  const lead =
    changes === undefined
      ? before === undefined
        ? text(language, 'periods.newLead')
        : text(language, 'periods.nextLead', { name: before })
      : text(language, 'periods.editLead');
  return formSheet({
    language,
    heading: changes
      ? text(language, 'periods.editHeading', { name: changes.name })
      : text(language, 'periods.new'),
    lines: [lead, ...fees.slice(0, stepsShown).map((_step, i) => stepText(language, fees, i + 1))],
    fields: fieldsOf(input),
    note: text(language, 'periods.settingsNote'),
    buttons: changes
      ? [
          {
            verb: 'period.change',
            title: text(language, 'periods.save'),
            data: { v: 1, period: changes.id, seen: changes.seen },
            style: 'positive',
            typed: true,
          },
          {
            verb: 'period.show',
            title: text(language, 'membership.back'),
            data: { v: 1, period: changes.id, page: 0 },
          },
        ]
      : [
          {
            verb: 'period.review',
            title: text(language, 'periods.review'),
            data: { v: 1 },
            style: 'positive',
            typed: true,
          },
          { verb: 'period.list', title: text(language, 'periods.all'), data: { v: 1 } },
        ],
  });
}

function fieldsOf({ language, values, faults }: PeriodFormCardInput): readonly FormField[] {
  const field = (id: PeriodField) => ({
    id,
    value: values[id],
    fault: faults[id] && faultText(language, id, faults[id]),
  });
  const number = (id: PeriodField, label: string): FormField => ({
    ...field(id),
    kind: 'text',
    label,
    hint: '0',
    max: numberLength,
  });
  const day = (id: PeriodField, label: string): FormField => ({ ...field(id), kind: 'date', label });
  return [
    {
      ...field('name'),
      kind: 'text',
      label: text(language, 'periods.nameLabel'),
      hint: text(language, 'periods.nameHint'),
      max: nameLength,
    },
    day('from', text(language, 'periods.fromLabel')),
    day('to', text(language, 'periods.toLabel')),
    ...entitlementKinds.map((kind) => number(kind, kindTitle(language, kind))),
    number('carryOver', text(language, 'periods.carryLabel')),
    ...([1, 2] as const).flatMap((n) => [
      day(`lateFrom${n}`, text(language, 'periods.lateFromLabel', { n })),
      number(`lateUnits${n}`, text(language, 'periods.lateUnitsLabel', { n })),
    ]),
  ];
}

function faultText(language: Language, id: PeriodField, fault: PeriodFault): string {
  return text(language, `periods.${fault}`, { max: fault === 'name-too-long' ? nameLength : mostOf(id) });
}
