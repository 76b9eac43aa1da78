import type { Reply } from '../../bot/turn.ts';
import type { NoticeWords } from '../../cards/notice/notices.ts';
import { text } from '../../cards/text/catalogue.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import type { Expected } from './table.ts';

const notFound = [
  'no-such-booking',
  'no-such-session',
  'no-such-channel',
  'no-such-announcement',
  'no-such-municipality',
  'no-such-person',
  'no-such-invitation',
  'no-such-succession',
  'no-such-period',
  'no-such-membership',
  'import-gone',
  'no-such-presentation',
  'no-such-contacts',
  'not-member',
  'no-running-period',
  'old-card',
  'reminder-over',
  'acknowledge-over',
] as const satisfies readonly NoticeWords['notice'][];

const languages = ['fi', 'sv', 'en'] as const;
const said = (key: Parameters<typeof text>[1]) => languages.map((language) => text(language, key));
const refusals = [...said('notice.not-allowedTitle'), ...said('notice.network-wideTitle')];
const absences = notFound.flatMap((notice) => said(`notice.${notice}Title`));
/** Said on a card that shows what else there is. */
const amidst = [...said('attendees.news-no-such-attendee'), ...said('away.goneHeading')];

/** What came of it, by the words that the person reads. */
export function verdictOf(words: string): Expected {
  if (refusals.some((title) => words.startsWith(title))) {
    return 'refused';
  }
  return absences.some((title) => words.startsWith(title)) || amidst.some((news) => words.includes(news))
    ? 'not-found'
    : 'done';
}

export function wordsIn(reply: Reply): string {
  return reply.kind === 'note' ? reply.text : wordsOf(reply.card.content as CardContent);
}
