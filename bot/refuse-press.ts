import { shortNotice } from '../cards/notice/short.ts';
import { notForRole, otherRoles } from './not-for-role.ts';
import type { Action } from './shared/authorize.ts';
import type { Reply, Turn } from './turn.ts';

/** To somebody whose role may not do what they pressed; in a channel a sentence is enough. */
export function refusePress(turn: Turn, needs: Action): Reply {
  return turn.place.kind === 'channel'
    ? { kind: 'note', text: shortNotice(turn.language, otherRoles(turn.language, needs)) }
    : notForRole(turn, needs);
}
