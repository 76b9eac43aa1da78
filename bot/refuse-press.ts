import { shortNotice } from '../cards/notice/short.ts';
import { notice } from './notice.ts';
import type { Reply, Turn } from './turn.ts';

/** To somebody whose role may not do what they pressed; in a channel a sentence is enough. */
export function refusePress(turn: Turn): Reply {
  return turn.place.kind === 'channel'
    ? { kind: 'note', text: shortNotice(turn.language, { notice: 'not-allowed' }) }
    : notice(turn, { notice: 'not-allowed' });
}
