import { noticeCard } from '../cards/notice/notice.ts';
import type { NoticeWords } from '../cards/notice/notices.ts';
import type { CommandId } from './command-words.ts';
import type { Reply, Turn } from './turn.ts';

/** Says why something was not done or is not there, and what the person may do next. */
export function notice(
  turn: Pick<Turn, 'language'>,
  words: NoticeWords,
  buttons: readonly CommandId[] = ['help'],
): Reply {
  return { kind: 'card', card: noticeCard({ ...words, language: turn.language, buttons }) };
}
