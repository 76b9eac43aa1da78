import type { ReplyNews } from '../../bot/shared/outbox.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { PresentationState } from '../../bot/shared/presentation.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render, type View } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';
import template from './asked-card.template.json' with { type: 'json' };
import { momentText } from './moment-text.ts';

export type AskedNews = ReplyNews | 'asked' | 'withdrawnAgreed';

export interface AskedItem {
  readonly id: string;
  /** As it was written. */
  readonly municipality: string;
  readonly wishes: readonly number[];
  readonly state: PresentationState;
  /** Why it was declined or called off; empty: not said. */
  readonly reason: string;
  readonly link: string | undefined;
  readonly calendar: string | undefined;
}

export interface AskedCardInput {
  readonly language: Language;
  readonly now: Date;
  readonly items: readonly AskedItem[];
  readonly news: AskedNews | undefined;
  /** Whether there is room for another request. */
  readonly mayAsk: boolean;
  readonly nonce: string;
}

/** How their requests stand, for whoever asked. */
export function askedCard({ language, now, items, news, mayAsk, nonce }: AskedCardInput): Card {
  const heading = news
    ? text(language, `presentation.asked-${news}`)
    : text(language, 'presentation.asked-heading', { count: items.length });
  const rows = items.map((item, i) => ({ ...row(language, now, item), separator: i > 0, nonce, language }));
  const view = {
    language,
    summary: heading,
    speak: plain(sentences(heading, ...items.map((item) => stateText(language, now, item)))),
    heading,
    items: rows,
    joining: text(language, 'presentation.joining'),
    mayAsk,
    ask: text(language, items.length > 0 ? 'presentation.askAnother' : 'stranger.ask'),
  };
  return render(template, view, heading);
}

function row(language: Language, now: Date, item: AskedItem): View {
  const { id, municipality, state, calendar } = item;
  const agreed = state.kind === 'agreed';
  const coming = agreed && now.getTime() < state.end;
  const mayWithdraw = state.kind === 'open' || coming;
  const hasCalendar = calendar !== undefined && coming;
  return {
    id,
    municipality: markdown(municipality),
    state: stateText(language, now, item),
    lines: linesOf(language, item, coming).map((line) => ({ text: line })),
    hasButtons: mayWithdraw,
    hasCalendar,
    calendar: hasCalendar ? calendar : '',
    calendarTitle: text(language, 'presentation.calendar'),
    mayWithdraw,
    withdraw: text(language, agreed ? 'presentation.withdrawAgreed' : 'presentation.withdraw'),
  };
}

function stateText(language: Language, now: Date, { state, wishes }: AskedItem): string {
  switch (state.kind) {
    case 'open':
      return Math.max(...wishes) < now.getTime()
        ? text(language, 'presentation.state-passed')
        : text(language, 'presentation.state-open');
    case 'agreed':
    case 'calledOff': {
      const held = state.kind === 'agreed' && state.end <= now.getTime();
      const time = timeText(language, state.start, state.end);
      return text(language, held ? 'presentation.state-held' : `presentation.state-${state.kind}`, { time });
    }
    case 'withdrawn':
      return state.agreed
        ? text(language, 'presentation.state-withdrawnAgreed', {
            time: timeText(language, state.agreed.start, state.agreed.end),
          })
        : text(language, 'presentation.state-withdrawn');
    case 'declined':
      return text(language, 'presentation.state-declined');
  }
}

function linesOf(language: Language, { state, wishes, reason, link }: AskedItem, coming: boolean): string[] {
  if (state.kind === 'open') {
    const times = wishes.map((at) => momentText(language, at)).join(', ');
    return [text(language, 'presentation.wishes', { times })];
  }
  if (coming) {
    return [
      link === undefined
        ? text(language, 'presentation.noLink')
        : text(language, 'presentation.link', { link: markdown(link) }),
    ];
  }
  return (state.kind === 'declined' || state.kind === 'calledOff') && reason !== ''
    ? [text(language, 'presentation.reason', { reason: markdown(reason) })]
    : [];
}
