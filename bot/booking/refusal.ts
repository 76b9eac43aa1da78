import type { NoticeWords } from '../../cards/notice/notices.ts';
import { notice } from '../notice.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Reply, Turn } from '../turn.ts';
import type { NoStanding } from './standing.ts';

export function refuse(turn: Turn, words: NoticeWords): Reply {
  return notice(turn, words, ['bookings', 'help']);
}

export function refuseStanding(turn: Turn, { refusal, period }: NoStanding): Reply {
  switch (refusal) {
    case 'not-allowed':
    case 'no-running-period':
      return notice(turn, { notice: refusal });
    case 'not-member':
      return notice(turn, { notice: refusal, params: { period: period?.name ?? '' } });
    default:
      return assertNever(refusal);
  }
}
