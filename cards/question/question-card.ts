import { wordsLength } from '../../bot/question/form.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Question } from '../../bot/shared/quota.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render, type View } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { clockText, dateText } from '../text/dates.ts';
import type { PlaceName } from '../text/place-words.ts';
import { faultView } from './fault-view.ts';
import template from './question-card.template.json' with { type: 'json' };
import { namesMunicipality, questionHeading, questionNext } from './question-words.ts';

export interface QuestionCardInput extends PlaceName {
  readonly language: Language;
  readonly code: string;
  readonly period: Pick<Period, 'id' | 'name'>;
  readonly question: Question;
  /** As asked and as answered; empty where the text has been removed. */
  readonly words: string;
  readonly answer: string;
  /** `municipality`: of the same one as the asker; `coordinator`: sees and cannot answer. */
  readonly viewer: 'asker' | 'municipality' | 'consultant' | 'coordinator';
  readonly asker: { readonly name: string; readonly roleTitle: string };
  readonly answerer?: string;
  /** Names of those whose turn it is to answer. */
  readonly consultants: readonly string[];
  readonly news?: 'sent' | 'answer-sent' | 'already-answered' | 'you-had-answered';
  /** A consultant's answer as typed; where there was one already, what was not sent. */
  readonly typed: string;
  readonly fault?: 'give-words' | 'too-long';
  readonly nonce: string;
}

/** One question as it stands; for a consultant, while it waits, the form that answers it. */
export function questionCard(input: QuestionCardInput): Card {
  const { language, municipality, code, period, question, viewer, news, typed, fault, nonce } = input;
  const { kind } = question;
  const heading = questionHeading(input);
  const next = questionNext(input);
  const answered = question.answeredAt !== undefined;
  const answers = viewer === 'consultant' && !answered;
  const ofMunicipality = viewer === 'asker' || viewer === 'municipality';
  const late = news === 'already-answered' || news === 'you-had-answered';
  const named = namesMunicipality(input);
  const toCorrect = text(language, 'question.toCorrect', { count: 1 });
  const summary = plain(named ? heading : text(language, 'question.summary', { municipality, heading }));
  const view = {
    language,
    summary,
    speak: fault ? toCorrect : plain(sentences(summary, next)),
    heading: markdown(heading),
    subtitle: markdown(named ? period.name : [municipality, period.name].join(' · ')),
    next: markdown(next),
    faulty: fault !== undefined,
    toCorrect: text(language, 'question.faulty', { fault: toCorrect }),
    wordsTitle: text(language, 'question.wordsTitle', { kind }),
    words: shown(language, input.words),
    answered,
    answerTitle: text(language, 'question.answerTitle'),
    answer: shown(language, input.answer),
    facts: factsOf(input),
    unsent: late && typed !== '',
    unsentTitle: text(language, 'question.unsentTitle'),
    unsentText: markdown(typed) || ' ',
    answers,
    answerLabel: text(language, 'question.answerLabel', { max: wordsLength }),
    answerHint: text(language, 'question.answerHint'),
    answerError: text(language, 'question.give-answer'),
    typed: plain(typed),
    typedFault: faultView(language, fault === 'give-words' ? 'give-answer' : fault),
    wordsLength,
    sendTitle: text(language, 'question.sendAnswer'),
    ofMunicipality,
    askTitle: text(language, 'question.askMore'),
    quotaTitle: text(language, 'question.quota'),
    ofNetwork: !ofMunicipality,
    listTitle: text(language, 'question.questions'),
    municipality: code,
    period: period.id,
    question: question.id,
    nonce,
  };
  return render(template, view, summary);
}

function shown(language: Language, words: string): string {
  return words === '' ? text(language, 'question.removed') : markdown(words);
}

function factsOf({ language, question, asker, answerer }: QuestionCardInput): readonly View[] {
  const { name, roleTitle } = asker;
  const who = name && roleTitle ? text(language, 'question.asker', { name, role: roleTitle }) : name;
  const when = (at: number) => `${dateText(language, at)} ${clockText(language, at)}`;
  const answeredAt = question.answeredAt === undefined ? undefined : when(question.answeredAt);
  return [
    ...fact(text(language, 'question.askerFact'), who),
    ...fact(text(language, 'question.sentFact'), when(question.at)),
    ...fact(text(language, 'question.answererFact'), answerer),
    ...fact(text(language, 'question.answeredFact'), answeredAt),
  ];
}

/** None where there is nothing to say, as of somebody who is not in the network any more. */
function fact(title: string, value: string | undefined): readonly View[] {
  return value ? [{ title, value: markdown(value) }] : [];
}
