import type { Language } from '../../bot/shared/people.ts';
import type { Presentation } from '../../bot/shared/presentation.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { dateText, timeText } from '../text/dates.ts';
import { openTitles } from './open-titles.ts';
import template from './presentations-card.template.json' with { type: 'json' };
import { withdrawnText } from './withdrawn-text.ts';

export interface PresentationsCardInput {
  readonly language: Language;
  /** How many wait for an answer, on all pages. */
  readonly open: number;
  readonly items: readonly {
    readonly presentation: Presentation;
    /** As it was written; empty: erased. */
    readonly municipality: string;
  }[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** Requests for a presentation from outside the network. */
export function presentationsCard({ language, open, items, page, pages }: PresentationsCardInput): Card {
  const heading = text(language, 'presentation.listHeading', { count: open });
  const names = items.map(({ municipality }) => municipality || text(language, 'presentation.nobody'));
  const titles = openTitles(language, names);
  const view = {
    language,
    summary: heading,
    heading,
    paged: pages > 1,
    pageText: text(language, 'presentation.page', { page: page + 1, pages }),
    empty: items.length === 0,
    emptyText: text(language, 'presentation.nothing'),
    items: items.map(({ presentation }, i) => ({
      id: presentation.id,
      name: markdown(names[i] ?? ''),
      state: stateText(language, presentation),
      sent: text(language, 'presentation.row', { day: dateText(language, presentation.at) }),
      open: titles[i] ?? '',
    })),
    hasPrevious: page > 0,
    previousTitle: text(language, 'presentation.previous'),
    previous: page - 1,
    hasNext: page + 1 < pages,
    nextTitle: text(language, 'presentation.next'),
    next: page + 1,
  };
  return render(template, view, plain(heading));
}

function stateText(language: Language, { state }: Presentation): string {
  switch (state.kind) {
    case 'open':
      return text(language, 'presentation.now-open');
    case 'withdrawn':
      return withdrawnText(language, state);
    case 'declined':
      return text(language, 'presentation.state-declined');
    case 'agreed':
    case 'calledOff':
      return text(language, `presentation.state-${state.kind}`, {
        time: timeText(language, state.start, state.end),
      });
  }
}
