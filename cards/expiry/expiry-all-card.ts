import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { unusedTitle } from '../quota/pace.ts';
import { daysLeft, periodText } from '../quota/period-text.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './expiry-all-card.template.json' with { type: 'json' };

export interface ExpiryAllCardInput {
  readonly language: Language;
  readonly now: Date;
  readonly period: Period;
  /** The consultant's municipalities with units left, those at risk first. */
  readonly rows: readonly ExpiryRow[];
}

export interface ExpiryRow {
  readonly code: string;
  readonly name: string;
  readonly left: number;
  readonly of: number;
}

const mostRows = 12;
const mostInBrief = 3;

/** Tells a consultant of all their municipalities' unused units at once. */
export function expiryAllCard({ language, now, period, rows }: ExpiryAllCardInput): Card {
  const all = rows.reduce((sum, { left }) => sum + left, 0);
  const heading = unusedTitle(language, all, daysLeft(period, now));
  const count = text(language, 'expiry.municipalities', { count: rows.length });
  const subtitle = [period.name, ...periodText(language, period, now).slice(0, 1), count].join(' · ');
  const summary = plain(text(language, 'expiry.summaryAll', { heading, count, period: period.name }));
  const what = text(language, 'expiry.whatAll');
  const more = Math.max(0, rows.length - mostRows);
  const view = {
    language,
    speak: plain(sentences(summary, what)),
    summary,
    heading,
    subtitle: markdown(subtitle),
    what,
    rows: rows.slice(0, mostRows).map(({ code, name, left, of }) => {
      const shown = text(language, 'expiry.leftOf', { left, of });
      return {
        code,
        name: markdown(name),
        left: shown,
        open: plain(text(language, 'expiry.openRow', { municipality: name, left: shown })),
      };
    }),
    hasMore: more > 0,
    more: text(language, 'expiry.more', { count: more }),
    allTitle: text(language, 'expiry.all'),
  };
  const brief = rows
    .slice(0, mostInBrief)
    .map(({ name, left, of }) => `${name} ${text(language, 'expiry.leftOf', { left, of })}`)
    .join(' · ');
  return { ...render(template, view, summary), brief };
}
