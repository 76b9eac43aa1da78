import { z } from 'zod/v4';
import type { Session } from '../bot/shared/session.ts';
import type { TextRow } from './quota-texts.ts';
import { sessionKind, sessionPartition } from './session.ts';
import type { Tables } from './tables/client.ts';
import { endOfState, headKey, textKey } from './tables/keys.ts';
import { codec } from './tables/row.ts';

/*
 * What people wrote about a session: rows of their own in its partition, so that they can be erased. The session
 * and all of them are one range.
 */

const words = codec<{ readonly words: string }>(z.object({ words: z.string() }));

/** Keys of the texts. Diets are seen by hosts alone and go soon after the session. */
export const dietKey = (who: string) => `diet.${who}`;
export const lateKey = (who: string) => `late.${who}`;
export const feedbackKey = (who: string) => `feedback.${who}`;
export const cancelledKey = 'cancelled';
export const questionKey = (id: string) => `question.${id}`;
export const replyKey = (id: string, who: string) => `reply.${id}.${who}`;
/** Why a host changed somebody's answer: the latest reason. */
export const changeKey = (who: string) => `change.${who}`;

/** A text as a change of a session writes it; empty words stand for none. */
export function sessionText(key: string, value: string): TextRow {
  return { key, row: (partition) => words.encode(partition, textKey(key), { words: value }) };
}

/** A session with what was written about it. */
export interface SessionWithTexts {
  readonly session: Session;
  /** Words under a key; empty where there are none (any more). */
  words(key: string): string;
  /** All texts whose key begins so, by the rest of the key. */
  all(prefix: string): ReadonlyMap<string, string>;
}

export async function readSessionTexts(tables: Tables, id: string): Promise<SessionWithTexts | undefined> {
  const rows = await tables.range(sessionKind.table, sessionPartition(id), headKey, endOfState);
  const [head, ...rest] = rows;
  if (head?.rowKey !== headKey) {
    return undefined;
  }
  const texts = new Map(
    rest
      .filter(({ rowKey }) => rowKey.startsWith(textKey('')))
      .map((row) => [row.rowKey.slice(textKey('').length), words.decode(row).words]),
  );
  return {
    session: sessionKind.decode(head, rest),
    words: (key) => texts.get(key) ?? '',
    all(prefix) {
      const found = [...texts].filter(([key, value]) => key.startsWith(prefix) && value !== '');
      return new Map(found.map(([key, value]) => [key.slice(prefix.length), value]));
    },
  };
}

/** One text alone: one point read. */
export async function readSessionText(tables: Tables, id: string, key: string): Promise<string> {
  const row = await tables.get(sessionKind.table, sessionPartition(id), textKey(key));
  return row ? words.decode(row).words : '';
}
