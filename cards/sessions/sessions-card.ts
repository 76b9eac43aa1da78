import { sessionKinds } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import type { View } from '../render.ts';
import { render } from '../render.ts';
import { answerButtons, answerTitle } from '../rsvp/answers.ts';
import { markedAnswerText } from '../rsvp/own-answer.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';
import { deadlineText, titleOf } from './facts.ts';
import { kindHeading, kindText } from './kinds.ts';
import { openTitles } from './open-titles.ts';
import { hasSite, phaseOf, takesAnswers } from './phase.ts';
import { placesText } from './places.ts';
import type { SessionItem } from './session-item.ts';
import template from './sessions-card.template.json' with { type: 'json' };
import { tied } from './voice.ts';

export interface SessionsCardInput {
  readonly language: Language;
  readonly now: Date;
  readonly heading: 'coming' | 'mine';
  /** This page's sessions, soonest first. */
  readonly items: readonly SessionItem[];
  /** Shown open at the top, with its answers as buttons; also when it is among `items`, only once. */
  readonly featured?: SessionItem | undefined;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly nonce: string;
}

/** Sessions of a page: coming ones by kind, one's own by time. */
export function sessionsCard(input: SessionsCardInput): Card {
  const { language, now, heading, featured, page, pages, nonce } = input;
  const mine = heading === 'mine';
  const items = input.items.filter((item) => item.id !== featured?.id);
  const empty = items.length === 0 && !featured;
  const title = text(language, headingKey(mine, empty));
  const first = featured ?? items[0];
  const next = first ? ` ${text(language, 'sessions.next', { what: nextText(language, first) })}` : '';
  return render(
    template,
    {
      language,
      speak: `${title}.${next}`,
      fallback: `${title}.${next}`,
      heading: title,
      subtitle: empty ? text(language, mine ? 'sessions.noneMineDetail' : 'sessions.noneDetail') : '',
      subtitled: empty,
      featured: featured ? [featuredView(language, now, featured, nonce)] : [],
      rows: rowViews(language, now, mine ? items : byKind(items), featured === undefined),
      paged: pages > 1,
      pageText: text(language, 'sessions.page', { page: page + 1, pages }),
      mine: mine ? 1 : 0,
      hasPrevious: page > 0,
      previous: text(language, 'sessions.previous'),
      previousPage: page - 1,
      hasNext: page + 1 < pages,
      next: text(language, 'sessions.following'),
      nextPage: page + 1,
      otherCommand: mine ? 'sessions' : 'registrations',
      openOther: text(language, mine ? 'session.openSessions' : 'sessions.openMine'),
    },
    `${title}.${next}`,
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

function byKind(items: readonly SessionItem[]): readonly SessionItem[] {
  return sessionKinds.flatMap((kind) => items.filter((item) => item.facts.kind === kind));
}

function featuredView(language: Language, now: Date, item: SessionItem, nonce: string): View {
  const phase = phaseOf(item, now);
  return {
    kind: kindText(language, item.facts.kind),
    title: markdown(titleOf(language, item.facts)),
    time: timeText(language, item.facts.start, item.facts.end),
    place: hasSite(item.facts) ? markdown(item.facts.place) : text(language, 'session.remoteOnly'),
    deadline: text(language, 'session.registerBy', { until: deadlineText(language, item.facts) }),
    deadlineShown: takesAnswers(phase),
    status: placesText(language, item, phase),
    own: item.own ? markedAnswerText(language, item.own) : '',
    answered: item.own !== undefined,
    answers: answerButtons(item, phase, answerTitle(language)).map((answer) => ({ ...answer, nonce })),
    open: titles.get(item.id) ?? '',
    name: plain(titleOf(language, item.facts)),
    session: item.id,
  };
}

function rowViews(
  language: Language,
  now: Date,
  items: readonly SessionItem[],
  first: boolean,
): readonly View[] {
  return items.map((item, i) => {
    const { facts } = item;
    return {
      kind: kindHeading(language, facts.kind),
      kindShown: items[i - 1]?.facts.kind !== facts.kind,
      separated: !(first && i === 0),
      title: markdown(titleOf(language, facts)),
      time: timeText(language, facts.start, facts.end),
      status: statusText(language, now, item),
      open: titles.get(item.id) ?? '',
      name: plain(titleOf(language, facts)),
      session: item.id,
    };
  });
}

/** On a card that a channel sees nobody has an answer of their own, so not having answered is not worth a word. */
function statusText(language: Language, now: Date, item: SessionItem): string {
  const phase = phaseOf(item, now);
  if (item.own) {
    const own = markedAnswerText(language, item.own);
    const unlimited = phase === 'open' && item.facts.capacity === undefined;
    return unlimited ? own : tied(`${own} · ${placesText(language, item, phase)}`);
  }
  return placesText(language, item, phase);
}
