import type { Language } from '../../bot/shared/people.ts';
import { shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import { momentText } from './moment-text.ts';
import { pageButtons } from './page-buttons.ts';
import { previewButtons, reviewButtons } from './review-buttons.ts';
import template from './review-card.template.json' with { type: 'json' };

/** Recipients and excluded ones on one page: more would not fit the card's size (25 KB in UTF-16). */
export const recipientsOnPage = 12;
export const excludedOnPage = 10;

/** Why somebody wanted does not get it: their channel or team was removed or archived, or nothing reaches them. */
export type ExcludedWhy = 'removed' | 'archived' | 'no-chat' | 'dead-chat';

/**
 * `no-time`: date or time is missing; `gap`: there is no such time that day; `after-start`: the session has begun by
 * then; `draft-waits`: it was to be published without these words; `changed`: who gets it is not who was shown; `empty`: nobody is left after exclusions.
 */
export type ReviewFault =
  | 'no-time'
  | 'past'
  | 'gap'
  | 'too-far'
  | 'after-start'
  | 'draft-waits'
  | 'changed'
  | 'empty';

export interface ReviewCardInput {
  readonly language: Language;
  readonly announcement: string;
  readonly nonce: string;
  /** What was shown, so that sending to others than these is noticed. */
  readonly seen: string;
  readonly title: string;
  /** What it says; its beginning is shown. */
  readonly texts: readonly string[];
  /** How many of those wanted have it already. */
  readonly has: number;
  /** How many get it. */
  readonly channels: number;
  readonly persons: number;
  /** Of this page: who gets it, and where. */
  readonly rows: readonly { readonly name: string; readonly where: string }[];
  /** Of this page: who was chosen and does not get it; `left`: how many these are on all pages. */
  readonly excluded: readonly { readonly name: string; readonly why: ExcludedWhy }[];
  readonly left: number;
  /** From 0; they turn both lists. */
  readonly page: number;
  readonly pages: number;
  /** When it leaves, in milliseconds. */
  readonly scheduled?: number | undefined;
  readonly fault?: ReviewFault | undefined;
  /** As typed: `YYYY-MM-DD` and `HH:MM`. */
  readonly values: { readonly date: string; readonly time: string };
}

const longestName = 50;
const longestText = 160;

/** Who exactly gets an announcement and when; the last of three steps. */
export function reviewCard(input: ReviewCardInput): Card {
  const { language, announcement, nonce, seen, title, channels, persons, page, pages, scheduled, fault } =
    input;
  const total = channels + persons;
  const heading = text(language, 'announcements.reviewHeading', { channels, persons });
  const wrong = fault === undefined ? '' : text(language, `announcements.review-${fault}`);
  const leaves =
    scheduled === undefined
      ? ''
      : text(language, 'announcements.leaves', { at: momentText(language, scheduled) });
  const ready = total > 0;
  return render(
    template,
    {
      language,
      speak: sentences(...[wrong, leaves, plain(title), heading].filter(Boolean)),
      fallback: sentences(plain(title), heading),
      kind: text(language, 'announcements.reviewKind'),
      title: markdown(title),
      abouts: input.texts
        .filter((words) => words.trim() !== '')
        .map((words) => ({ about: markdown(shortened(words.replace(/\s+/g, ' '), longestText)) })),
      has: input.has > 0,
      hasText: text(language, 'announcements.has', { n: input.has }),
      faulty: fault !== undefined,
      fault: `⚠ ${wrong}`,
      scheduled: scheduled !== undefined,
      leaves: `🕐 ${leaves}`,
      withdraw: text(language, 'announcements.withdraw'),
      heading,
      rows: input.rows.map(({ name, where }) => ({ title: nameText(name), value: nameText(where) })),
      listed: input.rows.length > 0,
      paged: pages > 1,
      pageText: text(language, 'announcements.page', { page: page + 1, pages }),
      pager: shownButtons(
        pageButtons(language, { page, pages }, (to) => ({
          verb: 'announcement.review',
          data: { v: 1, announcement, page: to },
        })),
      ),
      anyExcluded: input.excluded.length > 0,
      excludedHeading: text(language, 'announcements.excluded', { n: input.left }),
      excluded: input.excluded.map(({ name, why }) => ({
        title: nameText(name),
        value: text(language, `announcements.excluded-${why}`),
      })),
      ready,
      scheduleHeading: text(language, 'announcements.scheduleHeading'),
      dateLabel: text(language, 'announcements.date'),
      timeLabel: text(language, 'announcements.time'),
      date: input.values.date,
      time: input.values.time,
      schedule: text(
        language,
        scheduled === undefined ? 'announcements.schedule' : 'announcements.reschedule',
      ),
      previews: previewButtons(language, announcement),
      previewHeading: text(language, 'announcements.previewHeading'),
      buttons: reviewButtons(input, total),
      announcement,
      nonce,
      seen,
    },
    wrong || `${heading}: ${plain(title)}`,
  );
}

/** Facts may not be empty. */
function nameText(name: string): string {
  return markdown(shortened(name, longestName)) || '–';
}
