import { comes, isGuest, type Session } from './session.ts';

type Marked = Pick<Session, 'answers' | 'attendance'>;

/** Whether somebody was there: held a place and is not marked as absent. Until that is marked, a place is enough. */
export function wasThere({ answers, attendance }: Marked, who: string): boolean {
  const answer = answers.get(who);
  return answer !== undefined && comes(answer) && !attendance?.absent.includes(who);
}

/** Everybody who was there, people and guests. */
export function thoseThere({ answers, attendance }: Marked): readonly string[] {
  const absent = new Set(attendance?.absent);
  return [...answers].filter(([who, answer]) => comes(answer) && !absent.has(who)).map(([who]) => who);
}

/** The same, but only those whom a message reaches. */
export function peopleThere(session: Marked): readonly string[] {
  return thoseThere(session).filter((who) => !isGuest(who));
}
