import type { Language } from '../../bot/shared/people.ts';
import { type Button, shownButtons } from '../booking/button.ts';
import { distinct } from '../booking/distinct.ts';
import type { ActionData, Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import template from './sheet.template.json' with { type: 'json' };

export interface SheetRow {
  readonly name: string;
  readonly detail: string;
  readonly verb: string;
  readonly data: ActionData;
}

/** Texts are plain, with people's own words in them as typed. */
export interface Sheet {
  readonly language: Language;
  readonly heading: string;
  readonly subtitle?: string | undefined;
  readonly news?: { readonly words: string; readonly style: 'good' | 'warning' | 'attention' } | undefined;
  readonly lines?: readonly string[];
  readonly facts?: readonly (readonly [title: string, value: string])[];
  /** A question before something is undone, and what it means. */
  readonly warning?: { readonly words: string; readonly means: string } | undefined;
  readonly rows?: readonly SheetRow[];
  /** From 0. */
  readonly page?: number;
  readonly pages?: number;
  readonly buttons: readonly Button[];
}

/** Characters of a name that stands beside many others. */
const longest = 60;

/** Facts of one thing, and rows that open others. */
export function sheetCard(sheet: Sheet): Card {
  const { language, heading, subtitle = '', news, lines = [], facts = [], warning, rows = [] } = sheet;
  const { page = 0, pages = 1, buttons } = sheet;
  const names = rows.map(({ name }) => shortened(plain(name), longest));
  const opens = distinct(names.map((name) => text(language, 'people.open', { name })));
  const shown = facts.filter(([, value]) => value !== '');
  const view = {
    language,
    speak: plain(
      sentences(
        ...(news ? [news.words] : []),
        heading,
        ...(warning ? [warning.words, warning.means] : lines),
      ),
    ),
    told: news !== undefined,
    news: markdown(news?.words ?? ''),
    newsStyle: news?.style ?? 'default',
    heading: markdown(heading),
    hasSubtitle: subtitle !== '',
    subtitle: markdown(subtitle),
    lines: lines.map((line) => ({ text: markdown(line) })),
    hasFacts: shown.length > 0,
    facts: shown.map(([title, value]) => ({ title, value: markdown(value) })),
    warned: warning !== undefined,
    warning: markdown(warning?.words ?? ''),
    warningText: markdown(warning?.means ?? ''),
    rows: rows.map(({ detail, verb, data }, i) => ({
      name: markdown(names[i] ?? ''),
      detail: markdown(detail),
      verb,
      data,
      open: opens[i] ?? '',
    })),
    paged: pages > 1,
    pageText: text(language, 'people.page', { page: page + 1, pages }),
    buttons: shownButtons(buttons),
  };
  return render(template, view, plain(heading));
}
