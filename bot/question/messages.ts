import type { Card } from '../../cards/card.ts';
import { answerKey, readWorkshops } from '../../storage/quota-texts.ts';
import { authorize } from '../shared/authorize.ts';
import type { Message } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';
import { placeOf } from './place.ts';
import { presentQuestion } from './present.ts';
import { findQuestion, isUnanswered } from './rules.ts';
import { maySee } from './show.ts';

type QuestionMessage = Extract<Message, { readonly question: string }>;

/** Puts a message about a question into words as things stand when it is sent; undefined: no longer their concern. */
export async function questionMessage(
  message: QuestionMessage,
  reader: Person,
  now: Date,
  services: Services,
): Promise<Card | undefined> {
  const { about, municipality, period } = message;
  const [place, workshops] = await Promise.all([
    placeOf(message, reader.language, services),
    readWorkshops(services.tables, municipality, period),
  ]);
  const question = findQuestion(workshops.quota, message.question);
  if (!place || !question) {
    return undefined;
  }
  const concerned =
    about === 'question-asked'
      ? isUnanswered(question) && authorize(reader, 'question.answer', municipality)
      : !isUnanswered(question) && maySee(reader, municipality);
  const asked = {
    question,
    words: workshops.words(question.id),
    answer: workshops.words(answerKey(question.id)),
  };
  return concerned
    ? presentQuestion({ reader, language: reader.language, now }, place, asked, services)
    : undefined;
}
