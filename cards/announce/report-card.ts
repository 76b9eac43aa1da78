import {
  type AnnouncementStatus,
  type ReportView,
  type TargetCounts,
  targetStatuses,
} from '../../bot/shared/announcement.ts';
import type { Language } from '../../bot/shared/people.ts';
import { shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { fittingCard } from '../fitting.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { pageButtons } from './page-buttons.ts';
import { fileLinks, reportButtons, viewButtons } from './report-buttons.ts';
import template from './report-card.template.json' with { type: 'json' };
import { isOpen, type ReportRow, reportRows } from './report-rows.ts';
import { countOf, statusText } from './status-text.ts';

/** Copies on one page: more would not fit the card's size (25 KB in UTF-16). */
export const copiesOnPage = 10;

/** Of recipients, in characters. */
const longestName = 50;

export interface ReportCardInput {
  readonly language: Language;
  readonly announcement: string;
  readonly nonce: string;
  readonly title: string;
  /** Whose card it is; undefined: a free announcement. */
  readonly session?: string | undefined;
  readonly status: AnnouncementStatus;
  /** When it was sent first, or is to be; milliseconds. */
  readonly at?: number | undefined;
  /** Its copies are out of reach by now: nothing of it can be changed. */
  readonly forgotten?: boolean | undefined;
  readonly counts: TargetCounts;
  /** Of those that came: how many do not show what it says now. */
  readonly outdated: number;
  /** Only where readers were asked to acknowledge. */
  readonly acknowledged?: { readonly count: number } | undefined;
  readonly view: ReportView;
  /** Of this page. */
  readonly rows: readonly ReportRow[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Wanted now, and no copy has been asked for; `seen` tells them from others. */
  readonly added: { readonly count: number; readonly seen: string };
  /** https addresses of the report. */
  readonly files?: { readonly xlsx: string; readonly csv: string } | undefined;
}

/** Where each copy of an announcement is: for whoever may send it. */
export function reportCard(input: ReportCardInput): Card {
  return fittingCard((longest) => card(input, longest), longestName);
}

function card(input: ReportCardInput, longest: number): Card {
  const { language, announcement, title, view, rows, page, pages } = input;
  const status = statusText(language, input);
  const section = text(language, `announcements.view-${view}`);
  const views = viewButtons(input);
  const buttons = reportButtons(input);
  return render(
    template,
    {
      language,
      speak: sentences(plain(title), status),
      fallback: sentences(plain(title), status),
      kind: text(language, 'announcements.report'),
      title: markdown(title),
      status,
      counts: countFacts(input),
      viewed: views.length > 0,
      views,
      section:
        pages > 1
          ? `${section} · ${text(language, 'announcements.page', { page: page + 1, pages })}`
          : section,
      empty: rows.length === 0,
      emptyText: text(language, `announcements.empty-${view}`),
      warned: rows.some((row) => isOpen(row, input)),
      warning: text(language, 'announcements.mayComeTwice'),
      rows: reportRows(input, longest),
      paged: pages > 1,
      pager: shownButtons(
        pageButtons(language, { page, pages }, (to) => ({
          verb: 'announcement.report',
          data: { v: 1, announcement, view, page: to },
        })),
      ),
      buttons: shownButtons(buttons),
      links: fileLinks(input, buttons.filter(({ aside }) => !aside).length),
    },
    `${status}: ${plain(title)}`,
  );
}

function countFacts({ language, status, counts, outdated, acknowledged }: ReportCardInput) {
  const shown = targetStatuses.filter((one) => one === 'sent' || counts[one] > 0);
  const facts: readonly (readonly [title: string, count: number])[] = [
    ...shown.map(
      (one) => [text(language, `announcements.count-${countOf(one, status)}`), counts[one]] as const,
    ),
    ...(outdated > 0
      ? [
          [
            text(language, 'announcements.count-outdated', {
              recalled: status === 'recalled' ? 'yes' : 'no',
            }),
            outdated,
          ] as const,
        ]
      : []),
    ...(acknowledged
      ? [[text(language, 'announcements.count-acknowledged'), acknowledged.count] as const]
      : []),
  ];
  return facts.map(([title, count]) => ({ title, value: String(count) }));
}
