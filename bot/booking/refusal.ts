import type { NoticeWords } from '../../cards/notice/notices.ts';
import { refuseMember } from '../member.ts';
import { notice } from '../notice.ts';
import type { Reply, Turn } from '../turn.ts';
import type { NoStanding } from './standing.ts';

export function refuse(turn: Turn, words: NoticeWords): Reply {
  return notice(turn, words, ['bookings', 'help']);
}

export function refuseStanding(turn: Turn, standing: NoStanding): Reply {
  return standing.refusal === 'not-allowed'
    ? notice(turn, { notice: 'not-allowed' })
    : refuseMember(turn, standing);
}
