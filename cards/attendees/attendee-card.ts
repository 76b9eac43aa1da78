import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts, Wish } from '../../bot/shared/session.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { titleOf } from '../sessions/facts.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';
import { type Attendee, municipalityOf, nameOf, seatText } from './attendee.ts';
import template from './attendee-card.template.json' with { type: 'json' };
import { momentText } from './attendee-rows.ts';
import { type Button, buttonViews } from './buttons.ts';
import { type AttendeeNews, newsBoxes } from './news.ts';

export interface AttendeeCardInput {
  readonly language: Language;
  readonly session: string;
  readonly facts: SessionFacts;
  readonly attendee: Attendee;
  /** What a host may change now; `gives`: at once, not by the first turn in line. */
  readonly choices: readonly { readonly wish: Wish; readonly gives: boolean }[];
  /** Why a host changed the answer last; empty: never, or erased. */
  readonly changed: string;
  /** What was typed as the reason. */
  readonly reason: string;
  readonly reasonLength: number;
  readonly nonce: string;
  /** They are a guest whom the reader may erase. */
  readonly erasable?: boolean | undefined;
  readonly news?: AttendeeNews | undefined;
}

/** One attendee as a host sees and changes them. */
export function attendeeCard(input: AttendeeCardInput): Card {
  const { language, session, facts, attendee, choices, reason, reasonLength, news } = input;
  const name = nameOf(language, attendee);
  const boxes = newsBoxes(language, news);
  const stands = standingText(language, attendee);
  const said = boxes[0]?.said ?? plain(stands);
  const changeable = choices.length > 0;
  const buttons = [
    ...choices.map((choice) => changeButton(input, choice)),
    back(language, session),
    ...(input.erasable ? [eraseButton(input)] : []),
  ];
  const view = {
    language,
    speak: sentences(plain(name), said),
    fallback: sentences(plain(name), plain(titleOf(language, facts)), said),
    boxes,
    heading: markdown(name),
    subtitle: [
      municipalityOf(language, attendee),
      ...(attendee.answer.group ? [text(language, `attendees.${attendee.answer.group}`)] : []),
    ]
      .map(markdown)
      .join(' · '),
    facts: factsOf(input, stands),
    changeable,
    explained: text(language, 'attendees.changeExplained'),
    reasonLabel: text(language, 'attendees.reason', { most: reasonLength }),
    reasonMissing: text(language, 'attendees.news-give-reason'),
    reasonLength,
    reason: plain(reason),
    fixed: !changeable,
    fixedText: text(language, 'attendees.fixed'),
    buttons: buttonViews(buttons),
  };
  return render(template, view, text(language, 'attendees.attendeeSummary', { name: plain(name), said }));
}

function eraseButton({ language, session, attendee }: AttendeeCardInput): Button {
  return {
    verb: 'guest.eraseAsk',
    title: text(language, 'erasure.guestButton'),
    data: { v: 1, session, who: attendee.who },
    aside: true,
  };
}

function standingText(language: Language, { answer, position = 0 }: Attendee): string {
  const seat = seatText(language, answer);
  return position > 0 ? text(language, 'attendees.atPosition', { seat, position }) : seat;
}

function factsOf({ language, facts, attendee, changed }: AttendeeCardInput, stands: string) {
  const { answer, by, diet, substitute } = attendee;
  const until = answer.waits?.offeredUntil;
  const fact = (key: FactKey, value: string) => ({
    title: text(language, `attendees.fact-${key}`),
    value: markdown(value),
  });
  return [
    fact('session', titleOf(language, facts)),
    fact('time', timeText(language, facts.start, facts.end)),
    fact('stands', stands),
    ...(until === undefined ? [] : [fact('offered', momentText(language, until))]),
    fact('answered', momentText(language, answer.at)),
    ...(by === undefined ? [] : [fact('by', by)]),
    ...(substitute === undefined ? [] : [fact('substitute', substitute)]),
    ...(diet ? [fact('diet', diet)] : []),
    ...(changed === '' ? [] : [fact('changed', changed)]),
  ];
}

type FactKey =
  | 'session'
  | 'time'
  | 'stands'
  | 'offered'
  | 'answered'
  | 'by'
  | 'substitute'
  | 'diet'
  | 'changed';

function changeButton(
  { language, session, attendee, nonce }: AttendeeCardInput,
  { wish, gives }: AttendeeCardInput['choices'][number],
): Button {
  return {
    verb: 'attendee.change',
    title: changeTitle(language, attendee, wish, gives),
    data: { v: 1, session, who: attendee.who, nonce, wish },
    typed: true,
    ...(wish === 'no' ? { style: 'destructive' } : {}),
  };
}

function changeTitle(language: Language, { answer }: Attendee, wish: Wish, gives: boolean): string {
  if (wish === 'no') {
    return text(language, answer.seat === 'waiting' ? 'attendees.takeOffLine' : 'attendees.free');
  }
  return text(language, gives ? `attendees.give-${wish}` : `attendees.front-${wish}`);
}

function back(language: Language, session: string): Button {
  return {
    verb: 'attendees.show',
    title: text(language, 'attendees.openAll'),
    data: { v: 1, session, view: 'people', page: 0 },
  };
}
