import { z } from 'zod/v4';
import { sessionText } from '../../storage/session-texts.ts';
import type { SessionFacts } from '../shared/session.ts';

/** When and where a session was before its last move: what those who are told compare with. */
export type MovedFrom = Pick<SessionFacts, 'start' | 'end' | 'place' | 'remote'>;

export const movedKey = 'moved';
const form = z.object({ start: z.number(), end: z.number(), place: z.string(), remote: z.boolean() });

export function movedText({ start, end, place, remote }: MovedFrom) {
  return sessionText(movedKey, JSON.stringify({ start, end, place, remote }));
}

export function readMoved(words: string): MovedFrom | undefined {
  return words === '' ? undefined : form.parse(JSON.parse(words));
}
