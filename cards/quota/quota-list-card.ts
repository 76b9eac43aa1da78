import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { text } from '../text/catalogue.ts';
import template from './quota-list-card.template.json' with { type: 'json' };

export interface QuotaListCardInput {
  readonly language: Language;
  readonly period: Period;
  readonly rows: readonly QuotaRow[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Municipalities on all pages. */
  readonly total: number;
}

export interface QuotaRow {
  readonly code: string;
  readonly name: string;
  readonly left: number;
  readonly of: number;
}

/** What is left, municipality by municipality; a row opens its municipality. */
export function quotaListCard({ language, period, rows, page, pages, total }: QuotaListCardInput): Card {
  const heading = text(language, 'quota.listHeading');
  const subtitle = [
    period.name,
    text(language, 'quota.municipalities', { total }),
    ...(pages > 1 ? [text(language, 'quota.page', { page: page + 1, pages })] : []),
  ].join(' · ');
  const summary = plain(`${heading}: ${subtitle}`);
  const view = {
    language,
    summary,
    heading,
    subtitle: markdown(subtitle),
    rows: rows.map(({ code, name, left, of }) => {
      const shown = text(language, 'quota.leftOf', { left, of });
      return {
        code,
        name: markdown(name),
        left: shown,
        some: left > 0,
        none: left === 0,
        open: plain(text(language, 'quota.openMunicipality', { municipality: name, left: shown })),
      };
    }),
    empty: rows.length === 0,
    emptyText: text(language, 'quota.noMembers'),
    hasPrevious: page > 0,
    previousTitle: text(language, 'quota.previous'),
    previous: page - 1,
    hasNext: page + 1 < pages,
    nextTitle: text(language, 'quota.next'),
    next: page + 1,
  };
  return render(template, view, summary);
}
