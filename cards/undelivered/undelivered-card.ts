import type { Language } from '../../bot/shared/people.ts';
import { pageButtons } from '../announce/page-buttons.ts';
import { shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render, type View } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { clockText, dateText } from '../text/dates.ts';
import template from './undelivered-card.template.json' with { type: 'json' };

interface UndeliveredRow {
  readonly key: string;
  /** The person's; '' for one who is gone. */
  readonly name: string;
  /** What the message said; '' when it no longer concerns anybody. */
  readonly about: string;
  readonly kind: 'uncertain' | 'refused';
  readonly httpStatus?: number | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface UndeliveredCardInput {
  readonly language: Language;
  /** Of this page. */
  readonly rows: readonly UndeliveredRow[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** Messages that may not have come, each with what one may do about it. */
export function undeliveredCard({ language, rows, page, pages, total }: UndeliveredCardInput): Card {
  const heading = text(language, 'undelivered.heading');
  const intro = text(language, total === 0 ? 'undelivered.none' : 'undelivered.intro', { n: total });
  return render(
    template,
    {
      language,
      summary: sentences(heading, intro),
      heading,
      intro,
      rows: rows.map((row, i) => rowView(language, row, i + 1)),
      paged: pages > 1,
      pageText: text(language, 'announcements.page', { page: page + 1, pages }),
      buttons: shownButtons([
        ...pageButtons(language, { page, pages }, (to) => ({
          verb: 'undelivered.list',
          data: { v: 1, page: to },
        })),
        {
          verb: 'announcement.list',
          title: text(language, 'announcements.openAll'),
          data: { v: 1, page: 0 },
        },
      ]),
    },
    heading,
  );
}

function rowView(
  language: Language,
  { key, name, about, kind, httpStatus, at }: UndeliveredRow,
  n: number,
): View {
  const who = name || text(language, 'announcements.someone');
  const state = text(language, `undelivered.${kind}`, { code: httpStatus ?? 0 });
  return {
    message: key,
    who: markdown(`${n}. ${who}`),
    about: about === '' ? text(language, 'undelivered.over') : markdown(about),
    state: `⚠ ${state} · ${dateText(language, at)} ${clockText(language, at)}`,
    came: text(language, 'undelivered.came', { n }),
    again: text(language, 'undelivered.again', { n }),
    tooltip: plain(who),
  };
}
