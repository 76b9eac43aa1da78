import type { Answer, Session } from '../bot/shared/session.ts';
import { readSessionHead, sessionKind, sessionPartition } from './session.ts';
import { answers } from './session-rows.ts';
import type { Tables } from './tables/client.ts';
import { answerKey } from './tables/keys.ts';

/** A session without the answers of others, however many there are: two point reads at once. */
export async function readAnswerOf(
  tables: Tables,
  id: string,
  who: string,
): Promise<{ readonly session: Session; readonly answer: Answer } | undefined> {
  const [session, row] = await Promise.all([
    readSessionHead(tables, id),
    tables.get(sessionKind.table, sessionPartition(id), answerKey(who)),
  ]);
  return session && row && { session, answer: answers.decode(row) };
}
