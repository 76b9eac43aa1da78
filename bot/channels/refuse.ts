import { notYoursText } from '../../cards/channels/not-yours-text.ts';
import { notice } from '../notice.ts';
import type { Reply, Turn } from '../turn.ts';

/** In a channel, where everybody sees the button, a sentence is enough. */
export function refuseBinding(turn: Turn): Reply {
  return turn.place.kind === 'channel'
    ? { kind: 'note', text: notYoursText(turn.language) }
    : notice(turn, { notice: 'not-allowed' });
}
