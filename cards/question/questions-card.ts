import type { Language } from '../../bot/shared/people.ts';
import type { Question } from '../../bot/shared/quota.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { dateText } from '../text/dates.ts';
import { type PlaceName, placeText } from '../text/place-words.ts';
import { unbroken } from '../text/unbroken.ts';
import { openTitles } from './question-rows.ts';
import template from './questions-card.template.json' with { type: 'json' };

export interface QuestionItem extends PlaceName {
  readonly code: string;
  /** Id of the period. */
  readonly period: string;
  readonly question: Question;
}

export interface QuestionsCardInput {
  readonly language: Language;
  /** Of this page. */
  readonly items: readonly QuestionItem[];
  /** On all pages. */
  readonly total: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** Questions that wait for a consultant; a button opens each. */
export function questionsCard({ language, items, total, page, pages }: QuestionsCardInput): Card {
  const heading = text(language, 'question.listHeading', { count: total });
  const titles = openTitles(
    language,
    items.map(({ question }) => question),
  );
  const view = {
    language,
    summary: heading,
    heading,
    paged: pages > 1,
    pageText: text(language, 'question.page', { page: page + 1, pages }),
    empty: items.length === 0,
    emptyText: text(language, 'question.nothing'),
    items: items.map(({ code, municipality, forms, period, question }, i) => ({
      municipality: code,
      period,
      question: question.id,
      name: markdown(municipality),
      kind: text(language, `question.${question.kind}`),
      sent: text(language, 'question.rowSent', { day: unbroken(dateText(language, question.at)) }),
      open: titles[i] ?? '',
      tooltip: plain(placeText(language, { municipality, forms }, ['question.openFrom', 'question.openOf'])),
    })),
    hasPrevious: page > 0,
    previousTitle: text(language, 'question.previous'),
    previous: page - 1,
    hasNext: page + 1 < pages,
    nextTitle: text(language, 'question.next'),
    next: page + 1,
  };
  return render(template, view, heading);
}
