import type { Booking } from '../../bot/shared/booking.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { openTitles } from '../presentation/open-titles.ts';
import { render, type View } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { dateText, dayText } from '../text/dates.ts';
import { type PlaceName, placeText } from '../text/place-words.ts';
import { unbroken } from '../text/unbroken.ts';
import { distinct } from './distinct.ts';
import template from './requests-card.template.json' with { type: 'json' };
import { dueOf, openTitle } from './when-text.ts';

export interface RequestsCardInput {
  readonly language: Language;
  readonly now: Date;
  readonly items: readonly RequestItem[];
  /** Those outside the network that ask for a presentation; `municipality` as they wrote it. */
  readonly presentations?: readonly {
    readonly id: string;
    readonly municipality: string;
    readonly at: number;
  }[];
  /** Of both, on all pages; absent: those shown are all. */
  readonly count?: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Told above the list: what was looked for and found. */
  readonly note?: string | undefined;
}

export interface RequestItem extends PlaceName {
  readonly code: string;
  /** Id of the period. */
  readonly period: string;
  readonly booking: Booking;
}

/** Requests that wait for a consultant; a button opens each. */
export function requestsCard({
  language,
  items,
  presentations = [],
  count = items.length + presentations.length,
  page,
  pages,
  note = '',
}: RequestsCardInput): Card {
  const heading =
    pages > 1 ? text(language, 'request.listHeadingMany') : text(language, 'request.listHeading', { count });
  const summary = plain(heading);
  const titles = distinct(items.map(({ booking }) => openTitle(language, booking)));
  const asked = openTitles(
    language,
    presentations.map(({ municipality }) => municipality),
  );
  const view = {
    language,
    summary,
    spoken: note === '' ? summary : sentences(note, summary),
    heading,
    note: markdown(note),
    noted: note !== '',
    paged: pages > 1,
    pageText: text(language, 'request.page', { page: page + 1, pages }),
    presentations: presentations.map(({ id, municipality, at }, i) => ({
      id,
      name: markdown(municipality),
      sent: text(language, 'presentation.row', { day: dateText(language, at) }),
      open: asked[i] ?? '',
    })),
    items: items.map((item, i) => ({ ...row(language, item), open: titles[i] ?? '' })),
    empty: count === 0,
    emptyText: text(language, 'request.nothing'),
    hasPrevious: page > 0,
    previousTitle: text(language, 'request.previous'),
    previous: page - 1,
    hasNext: page + 1 < pages,
    nextTitle: text(language, 'request.next'),
    next: page + 1,
  };
  return render(template, view, summary);
}

function row(language: Language, item: RequestItem): View {
  const { code, municipality, period, booking } = item;
  const about = [text(language, `booking.${booking.kind}`), times(language, booking)]
    .filter(Boolean)
    .join(' · ');
  return {
    municipality: code,
    period,
    booking: booking.id,
    name: markdown(municipality),
    sent: text(language, 'request.rowSent', { day: dateText(language, booking.requestedAt) }),
    about: markdown(about),
    tooltip: plain(placeText(language, item, ['request.openFrom', 'request.open'])),
  };
}

function times(language: Language, booking: Booking): string {
  const due = dueOf(booking);
  const slots = booking.proposal?.slots ?? [];
  if (due !== undefined) {
    return text(language, 'request.rowDue', { day: unbroken(dayText(language, due)) });
  }
  const first = slots[0];
  return first
    ? text(language, 'request.rowTimes', {
        count: slots.length,
        first: unbroken(dateText(language, first.start)),
      })
    : '';
}
