import {
  type AnswerFaults,
  type AnswerFields,
  lengths,
  otherTime,
  reasonLength,
} from '../../bot/presentation/answer-form.ts';
import type { TimeWarning } from '../../bot/shared/free-days.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Presentation } from '../../bot/shared/presentation.ts';
import { warningWords } from '../booking/warning-words.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render, type View } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { dateText, timeText } from '../text/dates.ts';
import { faultView } from './fault-view.ts';
import { momentText } from './moment-text.ts';
import template from './presentation-card.template.json' with { type: 'json' };
import { withdrawnText } from './withdrawn-text.ts';

export type PresentationNews = 'asked' | 'agreed' | 'declined' | 'settled' | 'withdrawn';

export interface PresentationCardInput {
  readonly language: Language;
  readonly now: Date;
  readonly presentation: Presentation;
  /** Who asks, as they wrote it; undefined: erased. */
  readonly asker:
    | {
        readonly municipality: string;
        readonly name: string;
        readonly email: string;
        readonly phone: string;
        readonly message: string;
      }
    | undefined;
  /** Who answered; undefined: nobody, or not known any more. */
  readonly consultant: string | undefined;
  /** Why it was declined. */
  readonly reason: string;
  /** What speaks against each wished time; of an agreed one, against that. */
  readonly warnings: readonly (readonly TimeWarning[])[];
  readonly can: { readonly answer: boolean; readonly host: boolean };
  /** The id of its session. */
  readonly session: string;
  /** It is to come, and those who take part have no link yet. */
  readonly lacksLink: boolean;
  readonly values: AnswerFields;
  readonly faults: AnswerFaults;
  readonly news: PresentationNews | undefined;
  readonly nonce: string;
}

/** A request for a presentation, and the consultant's answer to it in the same place. */
export function presentationCard(input: PresentationCardInput): Card {
  const { language, presentation, asker, reason, warnings, can, values, faults, news } = input;
  const { state } = presentation;
  const municipality = asker?.municipality ?? text(language, 'presentation.nobody');
  const heading = text(language, 'presentation.heading', { municipality });
  const newsText = news ? text(language, `presentation.news-${news}`) : '';
  const count = Object.keys(faults).length;
  const toCorrect = text(language, 'presentation.answerToCorrect', { count });
  const agreed = state.kind === 'agreed' ? (warnings[0] ?? []) : [];
  const against = warningWords(language, 'consultant', agreed);
  const fault = (field: keyof AnswerFields) => faultView(language, faults[field], reasonLength);
  const view = {
    language,
    summary: plain(heading),
    speak: plain(sentences(heading, count > 0 ? toCorrect : newsText || stateText(input))),
    heading: markdown(heading),
    hasNews: newsText !== '',
    news: newsText,
    state: markdown(stateText(input)),
    warned: against !== '',
    warning: text(language, 'presentation.faulty', {
      fault: text(language, 'presentation.against', { warnings: against }),
    }),
    lacksLink: input.lacksLink,
    noLink: text(language, 'presentation.faulty', { fault: text(language, 'presentation.lacksLink') }),
    unreached: presentation.unreached === true && asker !== undefined,
    notReached: text(language, 'presentation.faulty', { fault: text(language, 'presentation.unreached') }),
    hasReason: reason !== '',
    reasonSaid: text(language, 'presentation.reason', { reason: markdown(reason) }),
    faulty: count > 0,
    wrong: text(language, 'presentation.faulty', { fault: toCorrect }),
    hasMessage: Boolean(asker?.message),
    messageTitle: text(language, 'presentation.messageFrom'),
    message: markdown(asker?.message ?? ''),
    facts: factsOf(input),
    known: asker !== undefined,
    unchecked: text(language, 'presentation.unchecked'),
    mayAnswer: can.answer,
    slotLabel: text(language, 'presentation.slotLabel'),
    slots: slotsOf(input),
    slot: plain(values.slot),
    slotFault: fault('slot'),
    dateLabel: text(language, 'presentation.otherDate'),
    date: plain(values.date),
    dateFault: fault('date'),
    timeLabel: text(language, 'presentation.otherTime'),
    time: plain(values.time),
    timeFault: fault('time'),
    lengthLabel: text(language, 'presentation.lengthLabel'),
    length: plain(values.length),
    lengths: lengths.map((value) => ({
      value,
      title: text(language, 'presentation.minutes', { count: Number(value) }),
    })),
    lengthFault: fault('length'),
    linkLabel: text(language, 'presentation.linkLabel'),
    link: plain(values.link),
    linkFault: fault('link'),
    reasonLabel: text(language, 'presentation.reasonLabel', { max: reasonLength }),
    reason: plain(values.reason),
    reasonFault: fault('reason'),
    reasonLength,
    agree: text(language, 'presentation.agree'),
    decline: text(language, 'presentation.decline'),
    mayHost: can.host,
    openSession: text(language, 'presentation.openSession'),
    openList: text(language, 'presentation.openList'),
    id: presentation.id,
    session: input.session,
    nonce: input.nonce,
  };
  return render(template, view, plain(heading));
}

function stateText({ language, presentation: { state }, consultant }: PresentationCardInput): string {
  const name = consultant ?? text(language, 'presentation.someone');
  switch (state.kind) {
    case 'open':
      return text(language, 'presentation.now-open');
    case 'withdrawn':
      return withdrawnText(language, state);
    case 'declined':
      return text(language, 'presentation.now-declined', { name });
    case 'agreed':
    case 'calledOff': {
      const time = timeText(language, state.start, state.end);
      return text(language, `presentation.now-${state.kind}`, { name, time });
    }
  }
}

function factsOf({ language, presentation, asker, can }: PresentationCardInput): readonly View[] {
  const fact = (title: 'Name' | 'Email' | 'Phone' | 'Contact' | 'At' | 'Wishes', value: string): View[] =>
    value === '' ? [] : [{ title: text(language, `presentation.fact${title}`), value: markdown(value) }];
  const reached = asker && (asker.email || asker.phone);
  return [
    ...fact('Name', asker?.name ?? ''),
    ...fact('Email', asker?.email ?? ''),
    ...fact('Phone', asker?.phone ?? ''),
    ...(asker && !reached ? fact('Contact', text(language, 'presentation.inChat')) : []),
    ...fact('At', dateText(language, presentation.at)),
    ...(can.answer
      ? []
      : fact('Wishes', presentation.wishes.map((at) => momentText(language, at)).join(', '))),
  ];
}

function slotsOf({ language, now, presentation, warnings }: PresentationCardInput): readonly View[] {
  const wished = presentation.wishes.map((at, i) => {
    const time = momentText(language, at);
    const against = warningWords(language, 'consultant', warnings[i] ?? []);
    const warned = against === '' ? time : text(language, 'presentation.warned', { time, warnings: against });
    return {
      value: String(i),
      title: at <= now.getTime() ? text(language, 'presentation.passed', { time }) : warned,
    };
  });
  return [...wished, { value: otherTime, title: text(language, 'presentation.other') }];
}
