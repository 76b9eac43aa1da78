import { answerKey, readWorkshops } from '../../storage/quota-texts.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import type { Person } from '../shared/people.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { placeOf, type QuestionRef } from './place.ts';
import { questionReply } from './present.ts';
import { findQuestion } from './rules.ts';

/** Somebody else's question and one that does not exist look the same. */
export function noSuchQuestion(turn: Turn): Reply {
  return notice(turn, { notice: 'old-card' }, ['ask', 'help']);
}

/** The municipality's own manager and contact persons, the consultants and the coordinators. */
export function maySee(person: Person, municipality: string): boolean {
  return authorize(person, 'question.see', municipality);
}

/** One question as it stands; to a consultant, while it waits, with the form that answers it. */
export async function showQuestion(turn: Turn, input: QuestionRef, services: Services): Promise<Reply> {
  const place = await placeOf(input, turn.language, services);
  if (!place || !maySee(turn.actor, input.municipality)) {
    return noSuchQuestion(turn);
  }
  const workshops = await readWorkshops(services.tables, input.municipality, input.period);
  const question = findQuestion(workshops.quota, input.question);
  return question
    ? questionReply(
        turn,
        place,
        { question, words: workshops.words(question.id), answer: workshops.words(answerKey(question.id)) },
        services,
      )
    : noSuchQuestion(turn);
}
