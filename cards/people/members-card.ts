import type { Language } from '../../bot/shared/people.ts';
import { pageButtons } from '../announce/page-buttons.ts';
import { shownButtons } from '../booking/button.ts';
import { distinct } from '../booking/distinct.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import template from './members-card.template.json' with { type: 'json' };
import { placeData } from './place-data.ts';

export interface MemberRow {
  /** Undefined: the network itself, its consultants and coordinators. */
  readonly code: string | undefined;
  readonly name: string;
  readonly people: number;
  /** Of the municipality; empty: it has none of its own. */
  readonly consultants: readonly string[];
}

export interface MembersCardInput {
  readonly language: Language;
  /** Undefined: none is running. */
  readonly period: string | undefined;
  /** Whether there is a period that a municipality may join. */
  readonly open: boolean;
  /** Of this page. */
  readonly rows: readonly MemberRow[];
  /** Municipalities on all pages. */
  readonly total: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** Characters of a name that is shown beside many others. */
const longest = 60;

/** The municipalities of the running period with who belongs to each; a press opens one. */
export function membersCard({ language, period, open, rows, total, page, pages }: MembersCardInput): Card {
  const headingOf = (name: (words: string) => string) =>
    period === undefined
      ? text(language, 'people.noPeriodHeading')
      : text(language, 'people.membersHeading', { count: total, period: name(period) });
  const heading = headingOf(plain);
  const intro = text(language, period === undefined ? 'people.noPeriodIntro' : 'people.membersIntro');
  const names = rows.map(({ code, name }) =>
    code === undefined ? text(language, 'people.networkHeading') : shortened(plain(name), longest),
  );
  const titles = distinct(names.map((name) => text(language, 'people.open', { name })));
  const view = {
    language,
    speak: sentences(heading, intro),
    heading: headingOf(markdown),
    intro,
    rows: rows.map((row, i) => ({
      name: markdown(names[i] ?? ''),
      detail: detailOf(language, row),
      open: titles[i] ?? '',
      data: placeData(row.code),
    })),
    paged: pages > 1,
    pageText: text(language, 'people.page', { page: page + 1, pages }),
    buttons: shownButtons([
      ...pageButtons(language, { page, pages }, (to) => ({ verb: 'people.list', data: { v: 1, page: to } })),
      ...(open
        ? [
            {
              verb: 'membership.find',
              title: text(language, 'membership.findHeading'),
              data: { v: 1 },
            } as const,
          ]
        : []),
      { verb: 'period.list', title: text(language, 'periods.all'), data: { v: 1 } },
      { verb: 'import.open', title: text(language, 'import.open'), data: { v: 1 } },
    ]),
  };
  return render(template, view, heading);
}

function detailOf(language: Language, { code, people, consultants }: MemberRow): string {
  const count = text(language, 'people.count', { count: people });
  if (code === undefined) {
    return count;
  }
  const names = markdown(shortened(consultants.join(', '), longest));
  return names === ''
    ? text(language, 'people.noConsultant', { people: count })
    : text(language, 'people.ofConsultant', { people: count, names });
}
