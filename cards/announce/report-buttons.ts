import { isOut, type ReportView } from '../../bot/shared/announcement.ts';
import { type Button, shownButtons } from '../booking/button.ts';
import { visibleButtons } from '../command-button.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import type { ReportCardInput } from './report-card.ts';

/** What may be done with what was sent; first what its state asks for. */
export function reportButtons(input: ReportCardInput): readonly Button[] {
  const { language, announcement, nonce, session, status, counts, added, view, page } = input;
  const press = { v: 1, announcement, nonce } as const;
  const can: Button[] = [];
  if (isOut(input)) {
    if (status === 'sending' && counts.asked > 0) {
      can.push({
        verb: 'announcement.stop',
        title: text(language, 'announcements.stop'),
        data: press,
        style: 'destructive',
      });
    }
    const left = counts.asked + added.count;
    if (status === 'stopped' && left > 0) {
      can.push({
        verb: 'announcement.resume',
        title: text(language, 'announcements.resume', { n: left }),
        data: press,
        style: 'positive',
      });
    }
    if (counts.failed > 0) {
      can.push({
        verb: 'announcement.resend',
        title: text(language, 'announcements.resend', { n: counts.failed }),
        data: press,
      });
    }
    if (status === 'sending' && added.count > 0) {
      can.push({
        verb: 'announcement.send',
        title: text(language, 'announcements.extend', { n: added.count }),
        data: { ...press, seen: added.seen },
      });
    }
  }
  can.push({
    verb: 'announcement.report',
    title: text(language, 'announcements.refresh'),
    data: { v: 1, announcement, view, page },
  });
  if (isOut(input)) {
    can.push({
      verb: 'announcement.edit',
      title: text(language, session === undefined ? 'announcements.edit' : 'announcements.editAdded'),
      data: { v: 1, announcement },
    });
    can.push({
      verb: 'announcement.audience',
      title: text(language, 'announcements.audience'),
      data: { v: 1, announcement },
      aside: true,
    });
    can.push({
      verb: 'announcement.recallAsk',
      title: text(language, 'announcements.recallAsk'),
      data: { v: 1, announcement },
      style: 'destructive',
      aside: true,
    });
  }
  return [
    ...can,
    {
      verb: 'announcement.list',
      title: text(language, 'announcements.openAll'),
      data: { v: 1, page: 0, aside: 1 },
      aside: true,
    },
  ];
}

/** The other ways to look at it, where they show something. */
export function viewButtons({
  language,
  announcement,
  counts,
  outdated,
  acknowledged,
  view,
}: ReportCardInput): readonly View[] {
  const amounts: Readonly<Record<ReportView, number | undefined>> = {
    all: Object.values(counts).reduce((sum, n) => sum + n, 0),
    problems: counts.uncertain + counts.failed + counts.dead + outdated,
    acknowledged: acknowledged?.count,
  };
  const others = (['all', 'problems', 'acknowledged'] as const).filter((one) => one !== view && amounts[one]);
  return shownButtons(
    others.map((one) => ({
      verb: 'announcement.report',
      title: text(language, `announcements.show-${one}`, { n: amounts[one] ?? 0 }),
      data: { v: 1, announcement, view: one, page: 0 },
    })),
  );
}

/** The report as files; `before`: buttons in view already. */
export function fileLinks({ language, files }: ReportCardInput, before: number): readonly View[] {
  const links = files
    ? [
        { title: text(language, 'attendees.excel'), url: files.xlsx },
        { title: text(language, 'attendees.csv'), url: files.csv },
      ]
    : [];
  return links.map((link, i) => ({ ...link, mode: before + i < visibleButtons ? 'primary' : 'secondary' }));
}
