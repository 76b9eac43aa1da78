import type { HostOutcome } from '../../bot/attendees/rules.ts';
import type { Language } from '../../bot/shared/people.ts';
import { markdown, plain } from '../escape.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { nameOf } from './attendee.ts';

/** What has just happened to somebody; the name may be empty. */
export type AttendeeNews = { readonly name: string } & (
  | HostOutcome
  | { readonly kind: 'late-asked' | 'dropped-out' | 'give-reason' | 'too-long' }
);

/** What is said first on a card, and its words alone for where nothing is drawn. */
export interface NewsBox extends View {
  readonly style: 'good' | 'warning' | 'attention';
  readonly said: string;
  readonly heading: string;
  readonly detail: string;
  readonly detailed: boolean;
}

export function newsBoxes(language: Language, news: AttendeeNews | undefined): readonly NewsBox[] {
  if (!news) {
    return [];
  }
  const name = nameOf(language, news);
  switch (news.kind) {
    case 'changed':
    case 'granted': {
      const { seat, position = 0 } = news;
      if (news.kind === 'changed' && position > 0) {
        return [
          box(
            'good',
            text(language, 'attendees.news-front', { name }),
            text(language, 'attendees.frontTold'),
          ),
        ];
      }
      const said = text(language, `attendees.news-${news.kind}`, { name, seat, position });
      const detail = news.kind === 'changed' ? 'attendees.changeTold' : 'attendees.decisionTold';
      return [box('good', said, text(language, detail))];
    }
    case 'refused':
      return [
        box(
          'good',
          text(language, 'attendees.news-refused', { name }),
          text(language, 'attendees.decisionTold'),
        ),
      ];
    case 'late-asked':
    case 'dropped-out':
      return [box('warning', text(language, `attendees.news-${news.kind}`, { name }))];
    case 'unchanged':
    case 'decided-before':
      return [box('warning', text(language, `attendees.news-${news.kind}`, { name }))];
    case 'no-such-session':
    case 'no-such-attendee':
    case 'cancelled':
    case 'past':
    case 'cannot-remote':
    case 'cannot-on-site':
    case 'full':
    case 'give-reason':
    case 'too-long':
      return [box('attention', text(language, `attendees.news-${news.kind}`))];
  }
}

function box(style: NewsBox['style'], said: string, detail = ''): NewsBox {
  return { style, said: plain(said), heading: markdown(said), detail, detailed: detail !== '' };
}
