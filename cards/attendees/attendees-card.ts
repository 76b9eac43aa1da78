import type { NetworkAnswer } from '../../bot/attendees/network-answer.ts';
import type { AttendeesView } from '../../bot/attendees/views.ts';
import type { Counts, SessionFacts, SessionStatus } from '../../bot/shared/session.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { titleOf } from '../sessions/facts.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';
import type { Attendee } from './attendee.ts';
import { attendeesButtons, downloadLinks, type Offered, tabButtons } from './attendees-buttons.ts';
import template from './attendees-card.template.json' with { type: 'json' };
import { attendeesContent } from './attendees-content.ts';
import { buttonViews, pagerButtons } from './buttons.ts';
import type { LateItem } from './late-rows.ts';
import type { MunicipalityItem } from './municipality-rows.ts';
import { type AttendeeNews, newsBoxes } from './news.ts';

/** One way to look at a session's attendees: what stands on the page that is shown. */
export type AttendeesContent =
  | {
      readonly view: 'municipalities';
      /** With names of municipalities as shown. */
      readonly answer: Omit<NetworkAnswer, 'rows'>;
      readonly items: readonly MunicipalityItem[];
    }
  | { readonly view: 'people' | 'waiting' | 'dropped'; readonly attendees: readonly Attendee[] }
  | { readonly view: 'late'; readonly items: readonly LateItem[] }
  | {
      readonly view: 'diets';
      readonly sum: readonly { readonly diet: string; readonly count: number }[];
      readonly attendees: readonly Attendee[];
      /** When they are erased, in milliseconds. */
      readonly erased: number;
    };

export interface AttendeesCardInput extends Offered {
  readonly facts: SessionFacts;
  readonly counts: Counts;
  readonly status: SessionStatus;
  readonly content: AttendeesContent;
  /** Views that show something, each with how many. */
  readonly tabs: readonly { readonly view: AttendeesView; readonly count: number }[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly nonce: string;
  /** Longest reason of a decision, in characters. */
  readonly reasonLength: number;
  readonly news?: AttendeeNews | undefined;
}

/** A session's attendees as its hosts see them. Never for others: it holds names, and in one view diets. */
export function attendeesCard(input: AttendeesCardInput): Card {
  const { language, session, facts, content, page, pages, news } = input;
  const title = titleOf(language, facts);
  const time = timeText(language, facts.start, facts.end);
  const boxes = newsBoxes(language, news);
  const shown = attendeesContent(input);
  const section = text(language, `attendees.view-${content.view}`);
  const said = boxes[0]?.said ?? shown.said;
  const tabs = tabButtons(input);
  const titles = { previous: text(language, 'attendees.previous'), next: text(language, 'attendees.next') };
  const pager = pagerButtons(titles, { page, pages }, (to) => ({
    verb: 'attendees.show',
    data: { v: 1, session, view: content.view, page: to },
  }));
  const buttons = attendeesButtons(input);
  const view = {
    ...shown,
    language,
    session,
    speak: sentences(plain(title), said),
    fallback: sentences(plain(title), time, said),
    kind: text(language, 'attendees.heading'),
    heading: markdown(title),
    subtitle: input.status === 'cancelled' ? `${time} · ${text(language, 'session.cancelled')}` : time,
    boxes,
    tabbed: tabs.length > 0,
    tabs: buttonViews(tabs),
    section:
      pages > 1 ? `${section} · ${text(language, 'attendees.page', { page: page + 1, pages })}` : section,
    paged: pages > 1,
    pager: buttonViews(pager),
    buttons: buttonViews(buttons),
    links: downloadLinks(input, buttons.filter(({ aside }) => !aside).length),
  };
  return render(template, view, text(language, 'attendees.summary', { said, title: plain(title) }));
}
