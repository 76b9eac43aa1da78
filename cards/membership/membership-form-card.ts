import {
  askedKinds,
  decisionDays,
  type MembershipFault,
  type MembershipFaults,
  type MembershipField,
  type MembershipValues,
  mostOf,
  reasonLength,
  sectionLength,
  years,
} from '../../bot/membership/form.ts';
import type { Suggestion } from '../../bot/shared/carrying.ts';
import { entitlementKinds } from '../../bot/shared/entitlements.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { text } from '../text/catalogue.ts';
import { dayText } from '../text/dates.ts';
import { type PlaceName, placeText } from '../text/place-words.ts';
import { feeText } from './fee-text.ts';
import { type FormField, formSheet } from './form-view.ts';
import { kindTitle } from './kind-title.ts';

/** `check`: the fee or the units came out otherwise than the card had shown. */
export type MembershipFormNews = 'check';

export interface MembershipFormCardInput extends PlaceName {
  readonly language: Language;
  readonly code: string;
  readonly period: Period;
  /** By which the fee class is shown. */
  readonly population: number | undefined;
  /** Whether the municipality has a population already: then only the membership's own is asked for, not its year. */
  readonly known: boolean;
  readonly suggestion: Suggestion;
  /** Name of the period whose units are carried over. */
  readonly before: string | undefined;
  readonly values: MembershipValues;
  readonly faults: MembershipFaults;
  readonly news?: MembershipFormNews | undefined;
  /** The version that is changed; undefined: it is to be added. */
  readonly seen: string | undefined;
  /** What this card shows of the fee and the units. */
  readonly shown: string;
}

/** Characters of a number with its spaces. */
const numberLength = 12;

/** On what terms a municipality is a member of a period. */
export function membershipFormCard(input: MembershipFormCardInput): Card {
  const { language, municipality, code, period, seen, shown, news } = input;
  const ids = { v: 1, municipality: code, period: period.id } as const;
  return formSheet({
    language,
    heading:
      seen === undefined
        ? text(language, 'membership.addHeading', { name: municipality })
        : placeText(language, input, ['membership.editHeadingFrom', 'membership.editHeading']),
    subtitle: period.name,
    news: news && { words: text(language, `membership.${news}`), style: 'warning' },
    lines: [feeText(language, period.fees, input.population), ...suggestionLines(input)].filter(Boolean),
    fields: fieldsOf(input),
    buttons: [
      seen === undefined
        ? {
            verb: 'membership.add',
            title: text(language, 'membership.add'),
            data: { ...ids, shown },
            style: 'positive',
            typed: true,
          }
        : {
            verb: 'membership.change',
            title: text(language, 'membership.save'),
            data: { ...ids, shown, seen },
            style: 'positive',
            typed: true,
          },
      seen === undefined
        ? {
            verb: 'membership.find',
            title: text(language, 'membership.other'),
            data: { v: 1, period: period.id },
          }
        : { verb: 'membership.show', title: text(language, 'membership.back'), data: ids },
    ],
  });
}

function suggestionLines({
  language,
  period,
  suggestion,
  before,
}: MembershipFormCardInput): readonly string[] {
  const { entitlements, carried } = suggestion;
  const late = entitlements.workshop - carried !== period.entitlements.workshop;
  const count = entitlements.workshop;
  return [
    text(language, late ? 'membership.suggestedLate' : 'membership.suggested', { count }),
    ...(carried > 0 && before !== undefined
      ? [text(language, 'membership.suggestedCarried', { count: carried, period: before })]
      : []),
  ];
}

function fieldsOf(input: MembershipFormCardInput): readonly FormField[] {
  const { language, period, values, faults, seen, known } = input;
  const field = (id: MembershipField) => ({
    id,
    value: values[id],
    fault: faults[id] && faultText(input, id, faults[id]),
  });
  const number = (id: MembershipField, label: string): FormField => ({
    ...field(id),
    kind: 'text',
    label,
    hint: '0',
    max: numberLength,
  });
  const asksYear = (seen === undefined && !known) || faults.populationYear !== undefined;
  return [
    number('population', text(language, 'membership.populationLabel')),
    ...(asksYear ? [number('populationYear', text(language, 'membership.yearLabel'))] : []),
    { ...field('decidedOn'), kind: 'date', label: text(language, 'membership.decidedLabel') },
    {
      ...field('section'),
      kind: 'text',
      label: text(language, 'membership.sectionLabel'),
      hint: '§ 12',
      max: sectionLength,
    },
    ...askedKinds(period, values).map((kind) => number(kind, kindTitle(language, kind))),
    {
      ...field('reason'),
      kind: 'long',
      label: text(language, seen === undefined ? 'membership.reasonLabel' : 'membership.reasonLabelChange', {
        max: reasonLength,
      }),
      hint: text(language, 'membership.reasonHint'),
      max: reasonLength,
    },
  ];
}

function faultText(
  { language, period }: MembershipFormCardInput,
  id: MembershipField,
  fault: MembershipFault,
): string {
  const kind = entitlementKinds.find((one) => one === id);
  const max =
    fault === 'count-wrong' && kind ? mostOf(kind) : fault === 'section-wrong' ? sectionLength : reasonLength;
  const days = decisionDays(period);
  const [from, to] = [dayText(language, days.from), dayText(language, days.to)];
  return text(language, `membership.${fault}`, {
    max,
    from,
    to,
    first: String(years.first),
    last: String(years.last),
  });
}
