import type { QuotaSummary } from '../../bot/quota/summary.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { periodText } from '../quota/period-text.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import type { PlaceName } from '../text/place-words.ts';
import template from './overview-card.template.json' with { type: 'json' };
import { overviewRow } from './overview-row.ts';

export interface OverviewCardInput {
  readonly language: Language;
  readonly now: Date;
  readonly period: Period;
  /** Those of the page, those at risk first. */
  readonly rows: readonly OverviewRow[];
  /** Of all pages. */
  readonly totals: {
    readonly municipalities: number;
    readonly left: number;
    /** Municipalities with units left. */
    readonly unused: number;
    readonly open: number;
    readonly unreported: number;
    readonly undecided: number;
  };
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

export interface OverviewRow extends QuotaSummary {
  readonly code: string;
  readonly name: string;
  readonly forms?: PlaceName['forms'];
  /** One of the reader's own municipalities. */
  readonly own: boolean;
}

/** The whole network's workshops, municipality by municipality; a row opens its municipality. */
export function overviewCard(input: OverviewCardInput): Card {
  const { language, now, period, rows, totals, page, pages } = input;
  const heading = text(language, 'overview.heading', { left: totals.left });
  const subtitle = [
    period.name,
    text(language, 'overview.municipalities', { total: totals.municipalities }),
    ...periodText(language, period, now),
    ...(pages > 1 ? [text(language, 'overview.page', { page: page + 1, pages })] : []),
  ].join(' · ');
  const summary = plain(text(language, 'overview.summary', { heading, period: period.name }));
  const facts = factsOf(input);
  const grouped = rows.some(({ own }) => own);
  const view = {
    language,
    speak: plain(sentences(summary, ...facts.map(({ title, value }) => `${title}: ${value}`))),
    summary,
    heading,
    subtitle: markdown(subtitle),
    facts,
    hasFacts: facts.length > 0,
    rows: rows.map((row, n) => {
      const starts = grouped && row.own !== rows[n - 1]?.own;
      const group = starts ? text(language, row.own ? 'overview.ownGroup' : 'overview.otherGroup') : '';
      return { ...overviewRow(language, row), starts, group };
    }),
    empty: rows.length === 0,
    emptyText: text(language, 'overview.noMembers'),
    pages: [
      ...(page > 0 ? [{ title: text(language, 'overview.previous'), page: page - 1 }] : []),
      ...(page + 1 < pages ? [{ title: text(language, 'overview.next'), page: page + 1 }] : []),
    ],
  };
  return render(template, view, summary);
}

/** What is to be done in the network; nothing is said of what there is none of. */
function factsOf({ language, totals }: OverviewCardInput) {
  const counts = [
    ['unused', totals.unused],
    ['open', totals.open],
    ['unreported', totals.unreported],
    ['undecided', totals.undecided],
  ] as const;
  return counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => ({
      title: text(language, `overview.${name}Title`),
      value: text(language, `overview.${name}`, { count }),
    }));
}
