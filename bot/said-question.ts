import { openQuestionForm } from './question/ask.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { questionIn } from './understanding/question-in.ts';

/** `kysy`, with the form filled in with the question, without what asked that it be asked. */
export function openSaidQuestion(turn: Turn, text: string, services: Services): Promise<Reply> {
  return openQuestionForm(turn, questionIn(text), services);
}
