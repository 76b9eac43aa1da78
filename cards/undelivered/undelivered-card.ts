import type { Language } from '../../bot/shared/people.ts';
import { pageButtons } from '../announce/page-buttons.ts';
import { shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { fittingCard } from '../fitting.ts';
import { render, type View } from '../render.ts';
import { sentences } from '../sentences.ts';
import { shortened } from '../shortened.ts';
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
  /** Reminders that were never sent, and whose they were; '' for somebody who is gone. */
  readonly late?: { readonly count: number; readonly names: readonly string[] } | undefined;
}

/** Characters; no name and no summary of the bot's own is longer. */
const longestText = 300;

/** Messages that may not have come, each with what one may do about it. */
export function undeliveredCard(input: UndeliveredCardInput): Card {
  return fittingCard((longest) => card(input, longest), longestText);
}

/** `longest`: of names and of what was said, in characters. */
function card({ language, rows, page, pages, total, late }: UndeliveredCardInput, longest: number): Card {
  const heading = text(language, 'undelivered.heading');
  const intro = text(language, total === 0 ? 'undelivered.none' : 'undelivered.intro', { n: total });
  return render(
    template,
    {
      language,
      summary: sentences(heading, intro),
      heading,
      intro,
      late: (late?.count ?? 0) > 0,
      lateText: lateText(language, late, longest),
      rows: rows.map((row, i) => rowView(language, row, i + 1, longest)),
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

/** So many of those who were not reminded are named. */
const mostNames = 5;

function lateText(language: Language, late: UndeliveredCardInput['late'], longest: number): string {
  const { count = 0, names = [] } = late ?? {};
  const named = names
    .slice(0, mostNames)
    .map((name) => markdown(shortened(name, longest)) || text(language, 'announcements.someone'));
  return text(language, 'undelivered.late', {
    n: count,
    names: named.join(', '),
    more: names.length - named.length,
  });
}

function rowView(
  language: Language,
  { key, name, about, kind, httpStatus, at }: UndeliveredRow,
  n: number,
  longest: number,
): View {
  const who = shortened(name, longest) || text(language, 'announcements.someone');
  const state = text(language, `undelivered.${kind}`, { code: httpStatus ?? 0 });
  return {
    message: key,
    who: markdown(`${n}. ${who}`),
    about: about === '' ? text(language, 'undelivered.over') : markdown(shortened(about, longest)),
    state: `⚠ ${state} · ${dateText(language, at)} ${clockText(language, at)}`,
    came: text(language, 'undelivered.came', { n }),
    again: text(language, 'undelivered.again', { n }),
    tooltip: plain(who),
  };
}
