import type { Committed } from '../../storage/aggregate.ts';
import { quotaKind, quotaPartition } from '../../storage/quota.ts';
import { answerKey, readWorkshops, type Workshops, wordsRow } from '../../storage/quota-texts.ts';
import { cardCommand, freshActor } from '../change.ts';
import { authorize } from '../shared/authorize.ts';
import { tellItems, tendItem } from '../shared/outbox.ts';
import type { Question, Quota, QuotaEvent } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { readWords } from './form.ts';
import { placeOf, type QuestionPlace, type QuestionRef } from './place.ts';
import { questionReply } from './present.ts';
import { decideAnswer, findQuestion, isUnanswered, type QuestionOutcome } from './rules.ts';
import { noSuchQuestion } from './show.ts';

export interface QuestionAnswer extends QuestionRef {
  readonly nonce: string;
  readonly words: string;
}

/** A consultant's answer: the first is the answer, and the asker is told. */
export async function answerQuestion(turn: Turn, input: QuestionAnswer, services: Services): Promise<Reply> {
  const place = await placeOf(input, turn.language, services);
  if (!place) {
    return noSuchQuestion(turn);
  }
  const read = readWords(input.words);
  if ('fault' in read) {
    return again(turn, place, input, read.fault, services);
  }
  const before = readWorkshops(services.tables, input.municipality, input.period);
  const done = await commit(turn, input, read.words, before, services);
  const question = findQuestion(done.state, input.question);
  if (done.answer.kind === 'not-allowed' || !question) {
    return noSuchQuestion(turn);
  }
  if (done.answer.kind === 'answered' && !done.repeated) {
    const words = (await before).words(question.id);
    const asked = { question, words, answer: read.words };
    return questionReply(turn, place, asked, services, { news: 'answer-sent' });
  }
  const kept = await readWorkshops(services.tables, input.municipality, input.period);
  const asked = { question, words: kept.words(question.id), answer: kept.words(answerKey(question.id)) };
  return done.answer.kind === 'answered'
    ? questionReply(turn, place, asked, services, { news: 'answer-sent' })
    : questionReply(turn, place, asked, services, { news: lateness(turn, question), typed: read.words });
}

function lateness(turn: Turn, { answeredBy }: Question): 'already-answered' | 'you-had-answered' {
  return answeredBy === turn.actor.id ? 'you-had-answered' : 'already-answered';
}

function commit(
  turn: Turn,
  { municipality, period, question: id, nonce }: QuestionAnswer,
  words: string,
  before: Promise<Workshops>,
  services: Services,
): Promise<Committed<Quota, QuestionOutcome>> {
  const actor = freshActor(turn, services);
  return services.committer.run<Quota, QuotaEvent, QuestionOutcome>(
    quotaKind,
    quotaPartition(municipality, period),
    {
      id: cardCommand(turn, 'question.answer', `${nonce}|${id}`),
      by: turn.actor.id,
      ready: Promise.all([actor.read, before]),
      sends: true,
      decide(quota, now) {
        const person = actor.get();
        if (!person || !authorize(person, 'question.answer', municipality)) {
          return { answer: { kind: 'not-allowed', id }, unmarked: true };
        }
        const decision = decideAnswer(quota, { id, by: person.id, at: now.getTime() });
        const question = findQuestion(quota, id);
        return decision.event && question
          ? {
              ...decision,
              texts: [wordsRow(answerKey(id), words)],
              outbox: [
                tendItem(municipality, period),
                ...tellItems([question.by], id, {
                  about: 'question-answered',
                  municipality,
                  period,
                  question: id,
                }),
              ],
            }
          : { ...decision, unmarked: true };
      },
    },
  );
}

/** The card once more with what was typed; with the answer, if there is one by now. */
async function again(
  turn: Turn,
  place: QuestionPlace,
  input: QuestionAnswer,
  fault: 'give-words' | 'too-long',
  services: Services,
): Promise<Reply> {
  const kept = await readWorkshops(services.tables, input.municipality, input.period);
  const question = findQuestion(kept.quota, input.question);
  if (!question) {
    return noSuchQuestion(turn);
  }
  const asked = { question, words: kept.words(question.id), answer: kept.words(answerKey(question.id)) };
  const typed = input.words;
  return isUnanswered(question)
    ? questionReply(turn, place, asked, services, { fault, typed })
    : questionReply(turn, place, asked, services, { news: lateness(turn, question), typed: typed.trim() });
}
