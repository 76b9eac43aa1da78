import type { Language } from '../../bot/shared/people.ts';
import { pageButtons } from '../announce/page-buttons.ts';
import { type Button, shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './import-card.template.json' with { type: 'json' };

/** Pages of a file that was sent. */
export interface ImportPages {
  /** The kept file's id; undefined: it could not be read, and has one page. */
  readonly upload: string | undefined;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

interface ImportCardInput extends ImportPages {
  readonly language: Language;
  /** These and the rows are plain text. */
  readonly heading: string;
  readonly news?: string | undefined;
  readonly intro: string;
  readonly rows: readonly { readonly title: string; readonly detail: string }[];
  /** Where the template is downloaded, where that helps. */
  readonly template?: string | undefined;
  readonly buttons: readonly Button[];
}

/** What both cards about a sent file look like. */
export function importCard(input: ImportCardInput): Card {
  const { language, heading, news = '', intro, rows, template: link, upload, page, pages, buttons } = input;
  const to = (next: number) => ({
    verb: 'import.show',
    data: { v: 1 as const, upload: upload ?? '', page: next },
  });
  const view = {
    language,
    speak: sentences(plain(heading), news, intro),
    heading: markdown(heading),
    isNews: news !== '',
    news,
    intro,
    rows: rows.map(({ title, detail }) => ({
      title: markdown(title),
      hasDetail: detail !== '',
      detail: markdown(detail),
    })),
    paged: pages > 1,
    pageText: text(language, 'import.page', { page: page + 1, pages }),
    links: link === undefined ? [] : [{ title: text(language, 'import.template'), url: link }],
    buttons: shownButtons([
      ...buttons,
      ...(upload === undefined ? [] : pageButtons(language, { page, pages }, to)),
    ]),
  };
  return render(template, view, plain(heading));
}
