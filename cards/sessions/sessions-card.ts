import { sessionKinds } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import { filterData, noFilter, type SessionFilter } from '../../bot/shared/session-filter.ts';
import type { Card } from '../card.ts';
import { plain } from '../escape.ts';
import { render } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';
import { titleOf } from './facts.ts';
import { filterText } from './filter-text.ts';
import { type KindCount, kindFilters } from './kind-filters.ts';
import { openTitles } from './open-titles.ts';
import type { SessionItem } from './session-item.ts';
import { featuredView, rowViews } from './session-rows.ts';
import template from './sessions-card.template.json' with { type: 'json' };

export interface SessionsCardInput {
  readonly language: Language;
  readonly now: Date;
  readonly heading: 'coming' | 'mine';
  /** This page's sessions: what concerns the reader first, then soonest first. */
  readonly items: readonly SessionItem[];
  /** Ids of those that are meant for others. */
  readonly foreign?: ReadonlySet<string> | undefined;
  /** Shown open at the top, with its answers as buttons; also when it is among `items`, only once. */
  readonly featured?: SessionItem | undefined;
  /** All kinds on all pages of the time that is asked for. */
  readonly kinds?: readonly KindCount[] | undefined;
  /** How many there are of all kinds at all times; absent: of those kinds. */
  readonly all?: number | undefined;
  readonly filter?: SessionFilter | undefined;
  /** None is as asked for: these come near. */
  readonly missed?: boolean | undefined;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly nonce: string;
}

/** Sessions of a page: coming ones by kind, one's own by time. */
export function sessionsCard(input: SessionsCardInput): Card {
  const { language, now, heading, featured, page, pages, nonce, filter = noFilter, missed = false } = input;
  const mine = heading === 'mine';
  const items = input.items.filter((item) => item.id !== featured?.id);
  const empty = items.length === 0 && !featured;
  const title = text(language, missed ? 'sessions.noneSuch' : headingKey(mine, empty));
  const others = items.filter(({ id }) => missed || input.foreign?.has(id));
  const own = items.filter((item) => !others.includes(item));
  const [rows, foreign] = [own, others].map((some) => (mine || missed ? some : byKind(some)));
  const shown = [...(featured ? [featured] : []), ...(rows ?? []), ...(foreign ?? [])];
  const frame = { language, now, titles: openTitles(language, shown) };
  const first = shown.toSorted((a, b) => a.facts.start - b.facts.start)[0];
  const next = first ? ` ${text(language, 'sessions.next', { what: nextText(language, first) })}` : '';
  const asked = missed || filter.spans.length > 0 ? filterText(language, filter) : '';
  const subtitle = empty ? text(language, mine ? 'sessions.noneMineDetail' : 'sessions.noneDetail') : asked;
  const summary = `${title}.${next}`;
  const spoken = `${title}.${asked && ` ${asked}`}${next}`;
  const turn = { v: 1, mine: mine ? 1 : 0, ...filterData(filter) };
  return render(
    template,
    {
      language,
      speak: spoken,
      fallback: summary,
      heading: title,
      subtitle,
      subtitled: subtitle !== '',
      filters: kindFilters(language, input.kinds ?? [], missed ? noFilter : filter, {
        mine,
        missed,
        all: input.all,
      }),
      featured: featured ? [featuredView(frame, featured, nonce)] : [],
      rows: rowViews(frame, rows ?? []),
      hasForeign: others.length > 0,
      foreignHeading: text(language, missed ? 'sessions.nearest' : 'sessions.foreign'),
      foreign: rowViews(frame, foreign ?? []),
      paged: pages > 1,
      pageText: text(language, 'sessions.page', { page: page + 1, pages }),
      hasPrevious: page > 0,
      previous: text(language, 'sessions.previous'),
      previousData: { ...turn, page: page - 1 },
      hasNext: page + 1 < pages,
      next: text(language, 'sessions.following'),
      nextData: { ...turn, page: page + 1 },
      mine,
      openCalendar: text(language, 'sessions.openCalendar'),
      otherCommand: mine ? 'sessions' : 'registrations',
      openOther: text(language, mine ? 'session.openSessions' : 'sessions.openMine'),
    },
    summary,
  );
}

function headingKey(mine: boolean, empty: boolean) {
  if (mine) {
    return empty ? 'sessions.noneMine' : 'sessions.mine';
  }
  return empty ? 'sessions.none' : 'sessions.coming';
}

function nextText(language: Language, { facts }: SessionItem): string {
  return `${plain(titleOf(language, facts))}, ${timeText(language, facts.start, facts.end)}`;
}

/** The order of a list of coming ones. */
export function byKind(items: readonly SessionItem[]): readonly SessionItem[] {
  return sessionKinds.flatMap((kind) => items.filter((item) => item.facts.kind === kind));
}
