import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { text } from '../text/catalogue.ts';
import { type FormField, formSheet } from './form-view.ts';

export interface FindCardInput {
  readonly language: Language;
  /** Those that a municipality may still join. */
  readonly periods: readonly Pick<Period, 'id' | 'name'>[];
  readonly period: string;
  /** As typed. */
  readonly named: string;
  readonly fault?: 'name-missing' | 'not-found' | 'choose-period' | undefined;
}

const longestName = 100;

/** Which municipality is to be added, and to which period. */
export function findCard({ language, periods, period, named, fault }: FindCardInput): Card {
  const [only] = periods;
  const which: FormField = {
    kind: 'choice',
    id: 'period',
    label: text(language, 'membership.periodLabel'),
    value: period,
    choices: periods.map(({ id, name }) => ({ title: name, value: id })),
    fault: fault === 'choose-period' ? text(language, 'membership.choose-period') : undefined,
  };
  return formSheet({
    language,
    heading: text(language, 'membership.findHeading'),
    subtitle: periods.length === 1 ? only?.name : undefined,
    lines: [text(language, 'membership.findLead')],
    fields: [
      {
        kind: 'text',
        id: 'named',
        label: text(language, 'membership.namedLabel'),
        hint: text(language, 'membership.namedHint'),
        max: longestName,
        value: named,
        fault:
          fault === 'name-missing' || fault === 'not-found'
            ? text(language, `membership.${fault}`)
            : undefined,
      },
      ...(periods.length > 1 ? [which] : []),
    ],
    buttons: [
      {
        verb: 'membership.choose',
        title: text(language, 'membership.find'),
        data: { v: 1 },
        style: 'positive',
        typed: true,
      },
      { verb: 'people.list', title: text(language, 'people.openAll'), data: { v: 1, page: 0 } },
    ],
  });
}
