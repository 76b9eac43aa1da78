import {
  type QuestionFaults,
  type QuestionFields,
  questionKinds,
  wordsLength,
} from '../../bot/question/form.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './ask-card.template.json' with { type: 'json' };
import { faultText, faultView } from './fault-view.ts';
import { type QuestionRow, questionRows } from './question-rows.ts';

export interface AskCardInput {
  readonly language: Language;
  /** The name as shown to the reader. */
  readonly municipality: string;
  readonly code: string;
  /** Id of the period. */
  readonly period: string;
  /** Names of those whom it goes to. */
  readonly consultants: readonly string[];
  /** The municipality's questions, newest first. */
  readonly earlier: readonly QuestionRow[];
  readonly values: QuestionFields;
  readonly faults: QuestionFaults;
  /** Not sent, since too many wait already. */
  readonly tooMany?: boolean;
  /** What was written was longer than the field holds: it has the beginning. */
  readonly shortened?: boolean;
  readonly nonce: string;
}

/** A question to the consultant or a wish for other support, and what was asked before. */
export function askCard(input: AskCardInput): Card {
  const { language, municipality, code, period, consultants, earlier, values, faults, nonce } = input;
  const heading = text(language, 'question.formHeading');
  const names = consultants.join(', ') || text(language, 'question.someConsultant');
  const usual = text(language, 'question.lead');
  const lead = input.shortened
    ? sentences(text(language, 'question.shortened', { max: wordsLength }), usual)
    : usual;
  const wrong = wrongText(input);
  const { rows, more } = questionRows(language, earlier, { municipality: code, period });
  const view = {
    language,
    summary: heading,
    speak: wrong === '' ? sentences(heading, lead) : wrong,
    heading,
    subtitle: markdown([municipality, text(language, 'question.answeredBy', { names })].join(' · ')),
    lead,
    faulty: wrong !== '',
    wrong: text(language, 'question.faulty', { fault: wrong }),
    kindLabel: text(language, 'question.kindLabel'),
    kindError: text(language, 'question.choose-kind'),
    kinds: questionKinds.map((kind) => ({ value: kind, title: text(language, `question.${kind}`) })),
    kind: questionKinds.some((kind) => kind === values.kind) ? values.kind : '',
    kindFault: faultView(language, faults.kind),
    wordsLabel: text(language, 'question.wordsLabel', { max: wordsLength }),
    wordsHint: text(language, 'question.wordsHint'),
    wordsError: text(language, 'question.give-words'),
    words: plain(values.words),
    wordsFault: faultView(language, faults.words),
    wordsLength,
    seen: text(language, 'question.seen'),
    asked: rows.length > 0,
    earlierHeading: text(language, 'question.earlier'),
    rows,
    hasMore: more > 0,
    more: text(language, 'question.more', { count: more }),
    sendTitle: text(language, 'question.send'),
    quotaTitle: text(language, 'question.quota'),
    nonce,
  };
  return render(template, view, heading);
}

function wrongText({ language, faults, tooMany }: AskCardInput): string {
  if (tooMany === true) {
    return faultText(language, 'too-many-open');
  }
  const count = Object.keys(faults).length;
  return count === 0 ? '' : text(language, 'question.toCorrect', { count });
}
