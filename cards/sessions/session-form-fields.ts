import type { SessionFault, SessionFaults, SessionField, SessionFields } from '../../bot/sessions/form.ts';
import { placeLength, titleLength } from '../../bot/sessions/form.ts';
import type { Language } from '../../bot/shared/people.ts';
import { plain } from '../escape.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';

const labels = {
  kind: 'sessionForm.kind',
  topic: 'sessionForm.topic',
  titleFi: 'sessionForm.titleFi',
  titleSv: 'sessionForm.titleSv',
  date: 'sessionForm.date',
  start: 'sessionForm.start',
  end: 'sessionForm.end',
  place: 'sessionForm.place',
  remote: 'sessionForm.remote',
  remoteLink: 'sessionForm.remoteLink',
  capacity: 'sessionForm.capacity',
  perMunicipality: 'sessionForm.perMunicipality',
  closes: 'sessionForm.closes',
} as const satisfies Record<SessionField, string>;

const missing = {
  kind: 'sessionForm.faultChooseKind',
  titleFi: 'sessionForm.faultGiveTitle',
  date: 'sessionForm.faultDate',
  start: 'sessionForm.faultTime',
  end: 'sessionForm.faultTime',
  capacity: 'sessionForm.faultNumber',
  perMunicipality: 'sessionForm.faultNumber',
} as const satisfies Partial<Record<SessionField, string>>;

const faultTexts = {
  'choose-kind': 'sessionForm.faultChooseKind',
  'give-title': 'sessionForm.faultGiveTitle',
  'too-long': 'sessionForm.faultTooLong',
  'no-such-date': 'sessionForm.faultDate',
  'no-such-time': 'sessionForm.faultTime',
  'in-the-past': 'sessionForm.faultPast',
  'outside-periods': 'sessionForm.faultPeriods',
  'end-before-start': 'sessionForm.faultEnd',
  'give-place-or-remote': 'sessionForm.faultPlace',
  'no-such-link': 'sessionForm.faultLink',
  'no-such-number': 'sessionForm.faultNumber',
  'above-capacity': 'sessionForm.faultCapacity',
  'closes-after-start': 'sessionForm.faultCloses',
  'choose-topic': 'sessionForm.faultTopic',
} as const satisfies Record<SessionFault, string>;

/** Each field's words and what was typed, with its fault if it has one. */
export function fieldViews(language: Language, values: SessionFields, faults: SessionFaults): View {
  const params = { titleLength, placeLength };
  const view: Record<string, View> = {};
  for (const field of Object.keys(labels) as SessionField[]) {
    const fault = faults[field];
    view[field] = {
      label: text(language, labels[field], params),
      value: plain(values[field]),
      faulty: fault !== undefined,
      fault: fault ? `⚠ ${text(language, faultTexts[fault], faultParams(field, values))}` : '',
      error: field in missing ? text(language, missing[field as keyof typeof missing]) : '',
    };
  }
  return view;
}

function faultParams(field: SessionField, values: SessionFields) {
  return { typed: values[field].trim().length, longest: field === 'place' ? placeLength : titleLength };
}
