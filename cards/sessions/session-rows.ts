import type { Language } from '../../bot/shared/people.ts';
import { markdown, plain } from '../escape.ts';
import type { View } from '../render.ts';
import { answerButtons, answerTitle } from '../rsvp/answers.ts';
import { markedAnswerText } from '../rsvp/own-answer.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';
import { registerByText, titleOf, venueText } from './facts.ts';
import { kindHeading, kindText } from './kinds.ts';
import { phaseOf, takesAnswers } from './phase.ts';
import { placesText } from './places.ts';
import type { OwnAnswer, SessionItem } from './session-item.ts';
import { oneVoice, tied } from './voice.ts';

interface Frame {
  readonly language: Language;
  readonly now: Date;
  /** Title of the button that opens a session, by its id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The session shown open at the top of a list. */
export function featuredView({ language, now, titles }: Frame, item: SessionItem, nonce: string): View {
  const phase = phaseOf(item, now);
  return {
    kind: kindText(language, item.facts.kind),
    title: markdown(titleOf(language, item.facts)),
    time: timeText(language, item.facts.start, item.facts.end),
    place: venueText(oneVoice(language), item.facts),
    deadline: registerByText(language, item.facts),
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

/** The rows of a list; the kind stands above the first of each run of its sessions. */
export function rowViews({ language, now, titles }: Frame, items: readonly SessionItem[]): readonly View[] {
  return items.map((item, i) => ({
    kind: kindHeading(language, item.facts.kind),
    kindShown: items[i - 1]?.facts.kind !== item.facts.kind,
    title: markdown(titleOf(language, item.facts)),
    time: timeText(language, item.facts.start, item.facts.end),
    status: statusText(language, now, item),
    open: titles.get(item.id) ?? '',
    name: plain(titleOf(language, item.facts)),
    session: item.id,
  }));
}

/** On a card that a channel sees nobody has an answer of their own, so not having answered is not worth a word. */
function statusText(language: Language, now: Date, item: SessionItem): string {
  if (item.status === 'draft') {
    return text(language, 'sessions.draft');
  }
  const phase = phaseOf(item, now);
  const places = placesText(language, item, phase);
  if (!item.own || phase === 'cancelled') {
    return places;
  }
  const own = ownText(language, item.own);
  // Places on site are no news to who comes remotely and waits for none.
  const enough =
    (phase === 'open' && item.facts.capacity === undefined) ||
    (item.own.seat === 'remote' && !item.own.waitsFor);
  return enough ? own : tied(`${own} · ${places}`);
}

/** Who holds a place may wait for one of the other kind. */
function ownText(language: Language, own: OwnAnswer): string {
  const words = markedAnswerText(language, own);
  if (own.waitsFor === undefined || own.seat === 'waiting') {
    return words;
  }
  const line = own.waitsFor === 'onSite' ? 'sessions.waitsOnSite' : 'sessions.waitsRemote';
  return `${words}, ${text(language, line)}`;
}
