import { linkLength } from '../../bot/https-link.ts';
import {
  descriptionLength,
  longestDays,
  type PlainFault,
  placeLength,
  type SessionFault,
  type SessionFaults,
  type SessionField,
  type SessionFields,
  titleLength,
} from '../../bot/sessions/form-fields.ts';
import { noDays, type ReminderField, reminderFields } from '../../bot/sessions/form-reminders.ts';
import type { PeriodRules } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import { furthestReminder, mostReminders } from '../../bot/shared/session.ts';
import { markdown, plain } from '../escape.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { daysText } from './reminder-days.ts';

/** How a field is filled in. */
export type Input =
  | { readonly as: 'text'; readonly most: number; readonly style?: 'url' | 'tel'; readonly lines?: boolean }
  | { readonly as: 'date' }
  | { readonly as: 'time' }
  | {
      readonly as: 'choice';
      readonly choices: readonly Choice[];
      readonly expanded?: boolean;
      readonly several?: boolean;
    };

export interface Choice {
  readonly [key: string]: string;
  readonly title: string;
  readonly value: string;
}

const numberLength = 6;
const listLength = 1_000;
const daysLength = 60;
const title: Input = { as: 'text', most: titleLength };
const description: Input = { as: 'text', most: descriptionLength, lines: true };
const link: Input = { as: 'text', most: linkLength, style: 'url' };
const number: Input = { as: 'text', most: numberLength, style: 'tel' };
const days: Input = { as: 'text', most: daysLength };
const date: Input = { as: 'date' };
const time: Input = { as: 'time' };

/** Fields that are the same on every form; what is chosen from the network's lists is given with the form. */
export const plainInputs = {
  titleFi: title,
  titleSv: title,
  titleEn: title,
  descriptionFi: description,
  descriptionSv: description,
  descriptionEn: description,
  date,
  start: time,
  end: time,
  endDate: date,
  date2: date,
  date3: date,
  date4: date,
  place: { as: 'text', most: placeLength },
  remoteLink: link,
  capacity: number,
  remoteCapacity: number,
  perMunicipality: number,
  opens: date,
  closes: date,
  closingDays: days,
  comingDays: days,
  municipalities: { as: 'text', most: listLength },
  programme: link,
} as const satisfies Partial<Record<SessionField, Input>>;

const required: Readonly<Partial<Record<SessionField, PlainFault>>> = {
  kind: 'choose-kind',
  titleFi: 'give-title',
  date: 'no-such-date',
  start: 'no-such-time',
  end: 'no-such-time',
};

/** Fields without a limit say so where nothing is typed. */
const unlimited: readonly SessionField[] = ['capacity', 'remoteCapacity', 'perMunicipality'];

interface Frame {
  readonly language: Language;
  readonly values: SessionFields;
  readonly faults: SessionFaults;
  readonly reminders: Pick<PeriodRules, ReminderField>;
  /** The first day that a date may have. */
  readonly today: string;
}

/** A field with its words, what was typed, and its fault if it has one. */
export function fieldView(frame: Frame, field: SessionField, input: Input): View {
  const { language, values, faults, today } = frame;
  const fault = faults[field];
  const error = required[field];
  return {
    id: field,
    label: labelText(frame, field),
    value: valueText(frame, field),
    isText: input.as === 'text',
    isDate: input.as === 'date',
    isTime: input.as === 'time',
    isChoice: input.as === 'choice',
    ...(input.as === 'text'
      ? {
          most: input.most,
          style: input.style ?? 'text',
          isLine: input.lines !== true,
          isLines: input.lines === true,
        }
      : {}),
    ...(input.as === 'choice' ? choiceView(input) : {}),
    hint: unlimited.includes(field) ? text(language, 'sessionForm.noLimit') : '',
    today,
    isRequired: error !== undefined,
    error: error ? text(language, `sessionForm.fault-${error}`) : '',
    faulty: fault !== undefined,
    fault: fault ? `⚠ ${faultText(language, field, fault, values)}` : '',
  };
}

function labelText({ language, reminders }: Frame, field: SessionField): string {
  return isReminder(field)
    ? text(language, `sessionForm.${field}`, {
        days: daysText(language, reminders[field]),
        none: text(language, 'sessionForm.noDays'),
      })
    : text(language, `sessionForm.${field}`, { titleLength, placeLength, descriptionLength });
}

/** That nobody is to be reminded stands as the label says it. */
function valueText({ language, values }: Frame, field: SessionField): string {
  return isReminder(field) && values[field].trim() === noDays
    ? text(language, 'sessionForm.noDays')
    : plain(values[field]);
}

function isReminder(field: SessionField): field is ReminderField {
  return reminderFields.some((one) => one === field);
}

function choiceView({ choices, expanded = false, several = false }: Extract<Input, { as: 'choice' }>): View {
  // Choices drawn as a list are read as Markdown; those in a drop-down are not.
  const shown = choices.map(({ title: words, value }) => ({
    title: expanded ? markdown(words) : plain(words),
    value,
  }));
  return { choices: shown, style: expanded ? 'expanded' : 'compact', several };
}

function faultText(
  language: Language,
  field: SessionField,
  fault: SessionFault,
  values: SessionFields,
): string {
  if (typeof fault === 'object') {
    return text(language, 'sessionForm.faultUnknown', { names: markdown(fault.unknown) });
  }
  const input: Input | undefined =
    field in plainInputs ? plainInputs[field as keyof typeof plainInputs] : undefined;
  return text(language, `sessionForm.fault-${fault}`, {
    typed: values[field].trim().length,
    longest: input?.as === 'text' ? input.most : 0,
    days: longestDays,
    furthest: furthestReminder,
    mostDays: mostReminders,
  });
}
