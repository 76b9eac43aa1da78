import { notice } from '../notice.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Reply, Turn } from '../turn.ts';
import type { AnnounceAnswer } from './rules.ts';

const next = ['announce', 'new-session'] as const;

export function noSuchAnnouncement(turn: Pick<Turn, 'language'>): Reply {
  return notice(turn, { notice: 'no-such-announcement' }, next);
}

/** Why something was not done with an announcement. */
export function refuseAnnounce(
  turn: Pick<Turn, 'language'>,
  answer: Exclude<AnnounceAnswer, { readonly kind: 'done' }>,
): Reply {
  switch (answer.kind) {
    case 'no-such-announcement':
      return noSuchAnnouncement(turn);
    case 'recalled':
      return notice(turn, { notice: 'announcement-recalled' }, next);
    case 'discarded':
      return notice(turn, { notice: 'announcement-discarded' }, next);
    case 'sent-already':
      return notice(turn, { notice: 'announcement-sent' }, next);
    case 'not-sent':
      return notice(turn, { notice: 'announcement-not-sent' }, next);
    case 'nothing':
      return notice(turn, { notice: 'announcement-nothing' }, next);
    default:
      return assertNever(answer);
  }
}
