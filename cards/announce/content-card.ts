import {
  type ContentFault,
  type ContentField,
  type ContentFields,
  contentLengths,
} from '../../bot/announce/content-form.ts';
import { announcementKinds } from '../../bot/shared/announcement.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { plain } from '../escape.ts';
import { render, type View } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './content-card.template.json' with { type: 'json' };
import { fittingCard } from './fitting.ts';
import { shortened } from './shortened.ts';

export interface ContentCardInput {
  readonly language: Language;
  readonly announcement: string;
  readonly nonce: string;
  readonly values: ContentFields;
  readonly faults: readonly ContentFault[];
  /** Copies of it that are out: saving updates them all. */
  readonly out?: number | undefined;
}

const texts = [
  'titleFi',
  'titleSv',
  'textFi',
  'textSv',
  'link',
  'picture',
  'pictureFi',
  'pictureSv',
] as const;
type TextField = (typeof texts)[number];

/** More than a field may have: shown whole. */
const whole = 20_000;

/** What the announcement says; the first of three steps. */
export function contentCard(input: ContentCardInput): Card {
  return fittingCard((longest) => card(input, longest), whole);
}

function card(input: ContentCardInput, longest: number): Card {
  const { language, announcement, nonce, values, faults, out } = input;
  const heading = text(
    language,
    out === undefined ? 'announcements.contentHeading' : 'announcements.editHeading',
  );
  const correct = faults.length > 0 ? text(language, 'announcements.correct', { n: faults.length }) : '';
  return render(
    template,
    {
      language,
      speak: sentences(...[correct, heading].filter(Boolean)),
      fallback: heading,
      heading,
      lead:
        out === undefined
          ? text(language, 'announcements.contentLead')
          : text(language, 'announcements.editLead', { n: out }),
      faulty: faults.length > 0,
      correct: `⚠ ${correct}`,
      kindLabel: text(language, 'announcements.kind'),
      kind: values.kind,
      kinds: announcementKinds.map((kind) => ({
        title: text(language, `announcements.kind-${kind}`),
        value: kind,
      })),
      fields: texts.map((field) => fieldView(input, field, longest)),
      acknowledgeLabel: text(language, 'announcements.acknowledgeLabel'),
      acknowledgeTitle: text(language, 'announcements.acknowledgeTitle'),
      acknowledge: values.acknowledge === '1' ? '1' : '0',
      submit:
        out === undefined
          ? text(language, 'announcements.saveContent')
          : text(language, 'announcements.updateCopies', { n: out }),
      openAll: text(language, 'announcements.openAll'),
      announcement,
      nonce,
    },
    correct || heading,
  );
}

function fieldView({ language, values, faults }: ContentCardInput, field: TextField, longest: number): View {
  const fault = faults.find((one) => one.field === field);
  const most = contentLengths[field];
  const error = needed[field];
  const value = shortened(plain(values[field]), longest);
  return {
    id: field,
    label: text(language, `announcements.${field}`, { most }),
    value,
    // What is too long already must not be cut off by the client.
    most: Math.max(most, value.length),
    lines: field === 'textFi' || field === 'textSv',
    style: field === 'link' || field === 'picture' ? 'url' : 'text',
    isRequired: error !== undefined,
    error: error ? text(language, `announcements.fault-${error}`) : '',
    faulty: fault !== undefined,
    fault: fault
      ? `⚠ ${text(language, `announcements.fault-${fault.kind}`, { typed: lengthOf(values, field), most })}`
      : '',
  };
}

const needed: Readonly<Partial<Record<ContentField, 'title-missing' | 'text-missing'>>> = {
  titleFi: 'title-missing',
  textFi: 'text-missing',
};

function lengthOf(values: ContentFields, field: TextField): number {
  return values[field].trim().length;
}
