import { type AnnouncementStatus, isOut, type TargetStatus } from '../../bot/shared/announcement.ts';
import type { Language } from '../../bot/shared/people.ts';
import { distinct } from '../booking/distinct.ts';
import type { ActionData } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import type { View, ViewValue } from '../render.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import { momentText } from './moment-text.ts';
import { failedText, type Outdated, outdatedText } from './reason-text.ts';
import { staysUnsent } from './status-text.ts';

/** One copy, or one reader's acknowledgement, on the page that is shown. */
export interface ReportRow {
  /** Of the target. */
  readonly key: string;
  /** Of the person or the channel; '' for one that is not known any more. */
  readonly name: string;
  /** Municipality or team; '' for none. */
  readonly where: string;
  readonly status: TargetStatus;
  /** What Teams answered, where it refused. */
  readonly httpStatus?: number | undefined;
  /** When the status changed, and when it was acknowledged; milliseconds. */
  readonly at: number;
  readonly readAt?: number | undefined;
  /** A short note stands in its place. */
  readonly recalled?: boolean | undefined;
  /** Why it does not show what the announcement says now; undefined: it does, or it did not come. */
  readonly outdated?: Outdated | undefined;
}

interface Report {
  readonly language: Language;
  readonly announcement: string;
  readonly nonce: string;
  readonly status: AnnouncementStatus;
  readonly forgotten?: boolean | undefined;
  readonly rows: readonly ReportRow[];
}

/** Buttons are named after what they are about, in few words. */
const longestTitle = 10;

/** Whether it is for somebody to say that it came; who acknowledged it has it. */
export function isOpen(row: ReportRow, report: Pick<Report, 'status' | 'forgotten'>): boolean {
  return row.status === 'uncertain' && row.readAt === undefined && isOut(report);
}

/** `longest`: of names, in characters. */
export function reportRows(report: Report, longest: number): readonly View[] {
  const { language, announcement, nonce, status, rows } = report;
  const names = rows.map(({ name }) => plain(name) || text(language, 'announcements.someone'));
  const titles = distinct(names.map((name) => shortened(name, Math.min(longest, longestTitle))));
  return rows.map((row, i) => {
    const data: ActionData = { v: 1, announcement, target: row.key, nonce };
    const where = plain(row.where);
    return {
      name: markdown(shortened(names[i] ?? '', longest)),
      state: [
        ...(where === '' ? [] : [markdown(shortened(where, longest))]),
        `${marks[row.status]} ${stateText(language, row, status)}`,
        ...(row.outdated ? [`⚠ ${outdatedText(language, row.outdated, status)}`] : []),
      ].join(' · '),
      uncertain: isOpen(row, report),
      cameTitle: text(language, 'announcements.came', { name: titles[i] ?? '' }),
      againTitle: text(language, 'announcements.again', { name: titles[i] ?? '' }),
      data: data satisfies Readonly<Record<string, ViewValue>>,
    };
  });
}

/** Beside the words, for the eye that runs down the list. */
const marks: Readonly<Record<TargetStatus, string>> = {
  asked: '…',
  sent: '✓',
  uncertain: '?',
  failed: '✗',
  dead: '✗',
};

function stateText(
  language: Language,
  { status, httpStatus, at, readAt, recalled }: ReportRow,
  whole: AnnouncementStatus,
): string {
  if (readAt !== undefined) {
    return text(language, 'announcements.readAt', { at: momentText(language, readAt) });
  }
  switch (status) {
    case 'asked':
      return staysUnsent(whole)
        ? text(language, 'announcements.row-unsent', { recalled: whole === 'recalled' ? 'yes' : 'no' })
        : text(language, 'announcements.row-asked');
    case 'sent':
      return recalled
        ? text(language, 'announcements.row-recalled')
        : text(language, 'announcements.row-sent', { at: momentText(language, at) });
    case 'uncertain':
      return text(language, 'announcements.row-uncertain');
    case 'dead':
      return text(language, 'announcements.row-dead');
    case 'failed':
      return failedText(language, httpStatus);
  }
}
