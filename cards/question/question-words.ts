import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';
import { placeText } from '../text/place-words.ts';
import type { QuestionCardInput } from './question-card.ts';

/** What is true now. */
export function questionHeading(input: QuestionCardInput): string {
  const { language, question, viewer, news } = input;
  const { kind, answeredAt } = question;
  if (news === 'answer-sent') {
    return text(language, 'question.answerSentHeading');
  }
  if (news === 'already-answered' || news === 'you-had-answered') {
    return text(language, 'question.alreadyHeading', { kind });
  }
  if (answeredAt !== undefined) {
    return text(language, viewer === 'asker' ? 'question.answerHeading' : 'question.answeredHeading', {
      kind,
    });
  }
  if (namesMunicipality(input)) {
    return placeText(language, input, ['question.askedHeadingFrom', 'question.askedHeading'], { kind });
  }
  return text(language, news === 'sent' ? 'question.sentHeading' : 'question.waitingHeading', { kind });
}

/** Whether the heading says whose the question is. */
export function namesMunicipality({ question, viewer, news }: QuestionCardInput): boolean {
  const open = news === undefined || news === 'sent';
  return open && question.answeredAt === undefined && viewer === 'consultant';
}

/** Whose turn it is, or that there is nothing more to do. */
export function questionNext(input: QuestionCardInput): string {
  const { language, question, viewer, news, answerer } = input;
  if (news === 'answer-sent') {
    return text(language, 'question.answerSentNext');
  }
  if (news === 'you-had-answered') {
    return text(language, 'question.alreadyOwnNext');
  }
  if (news === 'already-answered') {
    const known = answerer === undefined ? 'no' : 'yes';
    return text(language, 'question.alreadyNext', { known, name: answerer ?? '' });
  }
  if (question.answeredAt !== undefined) {
    const asks = viewer === 'asker' || viewer === 'municipality';
    return text(language, asks ? 'question.answeredNext' : 'question.answeredNextOther');
  }
  if (viewer === 'consultant') {
    return text(language, 'question.yourTurn');
  }
  const key = viewer === 'asker' ? 'question.waitingNext' : 'question.waitingNextOther';
  return text(language, key, { names: namesOf(language, input.consultants) });
}

function namesOf(language: Language, names: readonly string[]): string {
  return names.join(', ') || text(language, 'question.someConsultant');
}
