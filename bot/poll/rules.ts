import { addDays, dayOf, endOfDay } from '../shared/helsinki.ts';
import { comes, isGuest, type Session, type SessionFacts, type SessionQuestion } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';

/** Questions of one session at most: each goes to everybody who comes. */
export const mostQuestions = 20;
/** So many whole days after a session its questions are still answered. */
const openDays = 7;

export type NoPoll = 'cancelled' | 'over' | 'too-many' | 'nobody';

/** The first instant that is too late for an answer. */
export function pollEnd({ end }: Pick<SessionFacts, 'end'>): number {
  return endOfDay(addDays(dayOf(new Date(end)), openDays)).getTime();
}

/** Those whom a question reaches, and how many guests come whom it does not. */
export function peopleComing({ answers }: Pick<Session, 'answers'>): {
  readonly people: readonly string[];
  readonly guests: number;
} {
  const coming = [...answers].filter(([, answer]) => comes(answer)).map(([who]) => who);
  const people = coming.filter((who) => !isGuest(who));
  return { people, guests: coming.length - people.length };
}

/** Why nothing can be asked now. */
export function noPoll(session: Session, at: number): NoPoll | undefined {
  if (session.status === 'cancelled') {
    return 'cancelled';
  }
  if (at >= pollEnd(session.facts)) {
    return 'over';
  }
  if (session.questions.length >= mostQuestions) {
    return 'too-many';
  }
  return peopleComing(session).people.length === 0 ? 'nobody' : undefined;
}

type Asked = Extract<SessionEvent, { readonly type: 'asked' }>;

export function decideQuestion(
  session: Session,
  question: Pick<SessionQuestion, 'id' | 'at' | 'by'>,
): { readonly refused: NoPoll } | { readonly event: Asked; readonly to: readonly string[] } {
  const refused = noPoll(session, question.at);
  if (refused) {
    return { refused };
  }
  const to = peopleComing(session).people;
  return { to, event: { type: 'asked', question: { ...question, asked: to.length, answered: 0 } } };
}

export function findQuestion(
  { questions }: Pick<Session, 'questions'>,
  id: string,
): SessionQuestion | undefined {
  return questions.find((question) => question.id === id);
}

/** Whether somebody may answer a question: they come, and it is not too late. */
export function noReply(session: Session, who: string, at: number): 'not-coming' | 'closed' | undefined {
  const answer = session.answers.get(who);
  if (!answer || !comes(answer)) {
    return 'not-coming';
  }
  return session.status === 'cancelled' || at >= pollEnd(session.facts) ? 'closed' : undefined;
}
