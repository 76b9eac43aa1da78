import type { AttendeesView } from '../../bot/attendees/views.ts';
import type { Language } from '../../bot/shared/people.ts';
import { visibleButtons } from '../command-button.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import type { Button } from './buttons.ts';

/** What a host may do from the list now. */
export interface Offered {
  readonly language: Language;
  readonly session: string;
  /** Silent municipalities that may be reminded now. */
  readonly silent: number;
  /** A question may be put to who comes. */
  readonly canAsk: boolean;
  /** It has begun: who came may be marked. */
  readonly canMark: boolean;
  /** https addresses of the list as files. */
  readonly xlsx?: string | undefined;
  readonly csv?: string | undefined;
}

interface Tabs {
  readonly language: Language;
  readonly session: string;
  readonly content: { readonly view: AttendeesView };
  readonly tabs: readonly { readonly view: AttendeesView; readonly count: number }[];
}

/** The other ways to look at it. */
export function tabButtons({ language, session, content, tabs }: Tabs): readonly Button[] {
  return tabs
    .filter(({ view }) => view !== content.view)
    .map(({ view, count }) => ({
      verb: 'attendees.show',
      title: text(language, `attendees.show-${view}`, { count }),
      data: { v: 1, session, view, page: 0 },
    }));
}

export function attendeesButtons({ language, session, silent, canAsk, canMark }: Offered): readonly Button[] {
  return [
    ...(canMark
      ? [
          {
            verb: 'attendance.open',
            title: text(language, 'attendees.markPresent'),
            data: { v: 1, session, page: 0 },
            style: 'positive',
          } as const,
        ]
      : []),
    ...(silent > 0
      ? [
          {
            verb: 'silent.preview',
            title: text(language, 'attendees.openSilent', { n: silent }),
            data: { v: 1, session, page: 0 },
          } as const,
        ]
      : []),
    ...(canAsk
      ? [{ verb: 'poll.open', title: text(language, 'attendees.ask'), data: { v: 1, session } } as const]
      : []),
    {
      verb: 'attendees.choose',
      title: text(language, 'attendees.openOthers'),
      data: { v: 1, page: 0 },
      aside: true,
    },
  ];
}

/** The list as files; `before`: buttons in view already. */
export function downloadLinks({ language, xlsx, csv }: Offered, before: number): readonly View[] {
  const links = [
    ...(xlsx === undefined ? [] : [{ title: text(language, 'attendees.excel'), url: xlsx }]),
    ...(csv === undefined ? [] : [{ title: text(language, 'attendees.csv'), url: csv }]),
  ];
  return links.map((link, i) => ({ ...link, mode: before + i < visibleButtons ? 'primary' : 'secondary' }));
}
