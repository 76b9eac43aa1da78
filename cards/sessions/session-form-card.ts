import type { SessionFault, SessionFaults, SessionField, SessionFields } from '../../bot/sessions/form.ts';
import { placeLength, titleLength } from '../../bot/sessions/form.ts';
import { dayOf } from '../../bot/shared/helsinki.ts';
import type { BilingualText } from '../../bot/shared/network.ts';
import { sessionKinds } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { plain } from '../escape.ts';
import type { View } from '../render.ts';
import { render } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { kindText } from './kinds.ts';
import template from './session-form-card.template.json' with { type: 'json' };

export interface SessionFormCardInput {
  readonly language: Language;
  readonly now: Date;
  readonly values: SessionFields;
  readonly faults: SessionFaults;
  /** The period's sparring topics; the first has number 1. */
  readonly topics: readonly BilingualText[];
  readonly nonce: string;
}

/** One form and one press: the session appears in the network's list. */
export function sessionFormCard({
  language,
  now,
  values,
  faults,
  topics,
  nonce,
}: SessionFormCardInput): Card {
  const faulty = Object.keys(faults).length;
  const heading = text(language, 'sessionForm.heading');
  const correct = faulty > 0 ? text(language, 'sessionForm.correct', { n: faulty }) : '';
  return render(
    template,
    {
      language,
      speak: correct ? `${heading}. ${correct}` : `${heading}.`,
      fallback: heading,
      heading,
      lead: text(language, 'sessionForm.lead'),
      correct: `⚠ ${correct}`,
      faulty: faulty > 0,
      kinds: sessionKinds.map((kind) => ({ title: kindText(language, kind), value: kind })),
      hasTopics: topics.length > 0,
      topics: topics.map((topic, i) => ({
        title: plain(`${i + 1}. ${language === 'sv' ? topic.sv : topic.fi}`),
        value: String(i + 1),
      })),
      remotes: (['yes', 'no'] as const).map((value) => ({
        title: text(language, value === 'yes' ? 'sessionForm.remoteYes' : 'sessionForm.remoteNo'),
        value,
      })),
      today: dayOf(now),
      titleLength,
      placeLength,
      fields: fieldViews(language, values, faults),
      submit: text(language, 'sessionForm.submit'),
      openSessions: text(language, 'session.openSessions'),
      nonce,
    },
    correct || heading,
  );
}

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

function fieldViews(language: Language, values: SessionFields, faults: SessionFaults): View {
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
