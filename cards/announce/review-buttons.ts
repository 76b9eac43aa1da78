import type { Language } from '../../bot/shared/people.ts';
import { type Button, shownButtons } from '../booking/button.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';

interface Reviewed {
  readonly language: Language;
  readonly announcement: string;
  readonly nonce: string;
  readonly seen: string;
  readonly scheduled?: number | undefined;
  readonly fault?: string | undefined;
}

/** What may be done with a draft; `total`: how many get it. */
export function reviewButtons(
  { language, announcement, nonce, seen, scheduled, fault }: Reviewed,
  total: number,
): readonly View[] {
  const send: Button = {
    verb: 'announcement.send',
    title: text(language, 'announcements.send', { n: total }),
    data: { v: 1, announcement, nonce, seen },
    // One that has its time leaves without a press.
    ...(scheduled === undefined ? { style: 'positive' as const } : {}),
  };
  const edit: Button = {
    verb: 'announcement.edit',
    title: text(language, 'announcements.edit'),
    data: { v: 1, announcement },
  };
  // Who would do without the draft is told to delete it: that must be in view then.
  const isInTheWay = fault === 'draft-waits';
  return shownButtons([
    ...(total > 0 ? [send] : []),
    {
      verb: 'announcement.test',
      title: text(language, 'announcements.test'),
      data: { v: 1, announcement },
      aside: isInTheWay,
    },
    edit,
    {
      verb: 'announcement.audience',
      title: text(language, 'announcements.audience'),
      data: { v: 1, announcement },
    },
    {
      verb: 'announcement.discard',
      title: text(language, 'announcements.discard'),
      data: { v: 1, announcement, nonce },
      style: 'destructive',
      aside: !isInTheWay,
    },
    {
      verb: 'announcement.list',
      title: text(language, 'announcements.openAll'),
      data: { v: 1, page: 0 },
      aside: true,
    },
  ]);
}

/** The card as its readers in each language see it, and as a channel of both does. */
export function previewButtons(language: Language, announcement: string): readonly View[] {
  return shownButtons(
    (['fi', 'sv', 'en', 'both'] as const).map((reader) => ({
      verb: 'announcement.preview',
      title: text(language, `announcements.preview-${reader}`),
      data: { v: 1, announcement, in: reader },
    })),
  );
}
