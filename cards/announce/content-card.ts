import {
  type ContentFault,
  type ContentFields,
  type ContentTextField,
  contentLengths,
  contentTextNames,
} from '../../bot/announce/content-form.ts';
import { announcementKinds } from '../../bot/shared/announcement.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { fittingCard } from '../fitting.ts';
import { render, type View } from '../render.ts';
import { sentences } from '../sentences.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import template from './content-card.template.json' with { type: 'json' };

export interface ContentCardInput {
  readonly language: Language;
  readonly announcement: string;
  readonly nonce: string;
  readonly values: ContentFields;
  readonly faults: readonly ContentFault[];
  /** The title of the session whose card it is added to; undefined: a free announcement. */
  readonly session?: string | undefined;
  /** It is out: saving updates so many copies; `fixed`: nobody can change these. */
  readonly out?: { readonly reached: number; readonly fixed: number } | undefined;
}

/** More than a field may have: shown whole. */
const whole = 20_000;

/** What the announcement says, or what is added to a session's card; the first of three steps. */
export function contentCard(input: ContentCardInput): Card {
  return fittingCard((longest) => card(input, longest), whole);
}

function card(input: ContentCardInput, longest: number): Card {
  const { language, announcement, nonce, values, faults, session, out } = input;
  const words = session === undefined ? free : ofSession;
  const heading = text(language, out === undefined ? words.heading : words.editHeading);
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
          ? text(language, words.lead)
          : sentences(
              text(language, 'announcements.editLead', { n: out.reached }),
              ...(out.fixed > 0 ? [text(language, 'announcements.fixedNote', { n: out.fixed })] : []),
            ),
      title: markdown(session ?? ''),
      titled: session !== undefined,
      faulty: faults.length > 0,
      correct: `⚠ ${correct}`,
      kindLabel: text(language, 'announcements.kind'),
      kind: values.kind,
      kinds: announcementKinds.map((kind) => ({
        title: text(language, `announcements.kind-${kind}`),
        value: kind,
      })),
      fields: contentTextNames
        .filter((field) => session === undefined || !isTitle(field))
        .map((field) => fieldView(input, field, longest)),
      acknowledgeLabel: text(language, 'announcements.acknowledgeLabel'),
      acknowledgeTitle: text(language, 'announcements.acknowledgeTitle'),
      acknowledge: values.acknowledge === '1' ? '1' : '0',
      submit:
        out === undefined
          ? text(language, 'announcements.saveContent')
          : text(language, 'announcements.updateCopies', { n: out.reached }),
      openAll: text(language, 'announcements.openAll'),
      announcement,
      nonce,
    },
    correct || heading,
  );
}

/** A session has its kind and title itself, and no words need to be added to it. */
const free = {
  heading: 'announcements.contentHeading',
  editHeading: 'announcements.editHeading',
  lead: 'announcements.contentLead',
} as const;
const ofSession = {
  heading: 'announcements.addedHeading',
  editHeading: 'announcements.editAddedHeading',
  lead: 'announcements.addedLead',
} as const;

function labelOf(field: ContentTextField, isAdded: boolean) {
  return isAdded && (field === 'textFi' || field === 'textSv')
    ? (`announcements.added${field === 'textFi' ? 'Fi' : 'Sv'}` as const)
    : (`announcements.${field}` as const);
}

function isTitle(field: ContentTextField): boolean {
  return field === 'titleFi' || field === 'titleSv';
}

function fieldView(
  { language, values, faults, session }: ContentCardInput,
  field: ContentTextField,
  longest: number,
): View {
  const fault = faults.find((one) => one.field === field);
  const most = contentLengths[field];
  const value = shortened(plain(values[field]), longest);
  return {
    id: field,
    label: text(language, labelOf(field, session !== undefined), { most }),
    value,
    // What is too long already must not be cut off by the client.
    most: Math.max(most, value.length),
    lines: field === 'textFi' || field === 'textSv',
    style: field === 'link' || field === 'picture' ? 'url' : 'text',
    faulty: fault !== undefined,
    fault: fault
      ? `⚠ ${text(language, `announcements.fault-${fault.kind}`, { typed: values[field].trim().length, most })}`
      : '',
  };
}
