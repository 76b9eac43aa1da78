import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render, type View } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './reminders-card.template.json' with { type: 'json' };

export interface RemindersCardInput {
  readonly language: Language;
  readonly bundle: string;
  /** On all pages together. */
  readonly count: number;
  /** Those on this page. */
  readonly rows: readonly ShownReminder[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

export interface ShownReminder {
  readonly id: string;
  /** Its number among all, from 1. */
  readonly n: number;
  /** What its own card says in one sentence, and in one line of facts; the line may be empty. Plain texts. */
  readonly summary: string;
  readonly brief: string;
}

/** Everything a person is reminded of on one day; a button opens the card of each. */
export function remindersCard(input: RemindersCardInput): Card {
  const { language, bundle, count, rows, page, pages } = input;
  const summary = plain(text(language, 'reminders.heading', { count }));
  const pageText = text(language, 'reminders.page', { page: page + 1, pages });
  const view = {
    language,
    summary,
    speak: plain(
      sentences(summary, ...(pages > 1 ? [pageText] : []), ...rows.map((one) => `${one.n}: ${one.summary}`)),
    ),
    heading: markdown(summary),
    lead: text(language, 'reminders.lead'),
    rows: rows.map((one) => rowView(language, one)),
    paged: pages > 1,
    pageText,
    bundle,
    hasPrevious: page > 0,
    previousTitle: text(language, 'reminders.previous'),
    previous: page - 1,
    hasNext: page + 1 < pages,
    nextTitle: text(language, 'reminders.next'),
    next: page + 1,
  };
  return render(template, view, summary);
}

function rowView(language: Language, { id, n, summary, brief }: ShownReminder): View {
  return {
    id,
    title: markdown(text(language, 'reminders.row', { n, summary })),
    hasBrief: brief !== '',
    brief: markdown(brief),
    open: text(language, 'reminders.open', { n }),
    tooltip: plain(text(language, 'reminders.openTooltip', { summary })),
  };
}
