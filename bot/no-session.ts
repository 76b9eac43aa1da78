import { notice } from './notice.ts';
import type { Reply, Turn } from './turn.ts';

/** The same for a session that does not exist and for one that is none of the person's. */
export function noSuchSession(turn: Pick<Turn, 'language'>): Reply {
  return notice(turn, { notice: 'no-such-session' }, ['sessions']);
}
