import type { Session } from '../bot/shared/session.ts';
import { sessionKind, sessionPartition } from './session.ts';
import type { Tables } from './tables/client.ts';
import { answerKey, attendanceKey, headKey } from './tables/keys.ts';

/** A session with no answer but one attendee's, however many there are: three point reads at once. */
export async function readSessionOfOne(
  tables: Tables,
  id: string,
  who: string,
): Promise<Session | undefined> {
  const partition = sessionPartition(id);
  const [head, ...rows] = await Promise.all(
    [headKey, answerKey(who), attendanceKey].map((key) => tables.get(sessionKind.table, partition, key)),
  );
  return (
    head &&
    sessionKind.decode(
      head,
      rows.filter((row) => row !== undefined),
    )
  );
}
