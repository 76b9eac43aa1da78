import type { Question, Quota, QuotaEvent } from '../shared/quota.ts';

/** What came of asking or answering; everything but the first two is a refusal. */
export interface QuestionOutcome {
  readonly kind:
    | 'asked'
    | 'answered'
    | 'not-allowed'
    | 'too-many-open'
    | 'no-such-question'
    | 'already-answered';
  readonly id: string;
}

export interface QuestionDecision {
  readonly answer: QuestionOutcome;
  readonly event?: QuotaEvent;
}

/** How many questions of a municipality may wait at once: its head row, which holds them, stays small. */
export const mostOpen = 20;

export function findQuestion(quota: Quota, id: string): Question | undefined {
  return quota.questions.find((question) => question.id === id);
}

export function isUnanswered({ answeredAt }: Question): boolean {
  return answeredAt === undefined;
}

/** Outside the units: whether any are left does not matter. */
export function decideAsk(quota: Quota, question: Question): QuestionDecision {
  const { id } = question;
  return quota.questions.filter(isUnanswered).length >= mostOpen
    ? { answer: { kind: 'too-many-open', id } }
    : { answer: { kind: 'asked', id }, event: { type: 'asked', question } };
}

/** The first answer is the answer. */
export function decideAnswer(
  quota: Quota,
  act: { readonly id: string; readonly by: string; readonly at: number },
): QuestionDecision {
  const { id } = act;
  const question = findQuestion(quota, id);
  if (!question) {
    return { answer: { kind: 'no-such-question', id } };
  }
  return isUnanswered(question)
    ? { answer: { kind: 'answered', id }, event: { type: 'answered', ...act } }
    : { answer: { kind: 'already-answered', id } };
}
