import type { OfferRules } from '../shared/seating.ts';
import { seatsOn } from '../shared/seats-on.ts';
import {
  type Answer,
  comes,
  isGuest,
  overBy,
  type SeatChange,
  type Session,
  type SessionFacts,
} from '../shared/session.ts';
import { applySessionEvent } from '../shared/session-events.ts';

/** What of a change is worth a message: the rest is seen on the session's card. */
export interface Matters {
  readonly time: boolean;
  readonly place: boolean;
  readonly link: boolean;
}

/** Whom a message goes to: who comes or waits themselves, and who registered guests that do. */
export interface Told {
  readonly coming: readonly string[];
  readonly colleagues: readonly string[];
}

const nobody: Told = { coming: [], colleagues: [] };
/** Each step moves some; more than so many steps no waiting list needs. */
const mostSteps = 100;

export function mattersOf(before: SessionFacts, after: SessionFacts): Matters {
  return {
    time: before.start !== after.start || before.end !== after.end,
    place: before.place !== after.place || before.remote !== after.remote,
    link: before.remoteLink !== after.remoteLink,
  };
}

/** Time and place concern everybody; the link alone only those who come remotely or wait to. */
export function toldOfChange(session: Session, matters: Matters): Told {
  if (session.status !== 'published') {
    return nobody;
  }
  if (matters.time || matters.place) {
    return concerned(session);
  }
  return matters.link
    ? concerned(session, ({ seat, waits }) => seat === 'remote' || waits?.for === 'remote')
    : nobody;
}

/** Everybody who comes or waits. */
export function concerned({ answers }: Session, fits: (answer: Answer) => boolean = () => true): Told {
  const coming = new Set<string>();
  const colleagues = new Set<string>();
  for (const [who, answer] of answers) {
    if (!isIn(answer) || !fits(answer)) {
      continue;
    }
    if (!isGuest(who)) {
      coming.add(who);
    } else if (answer.by !== undefined) {
      colleagues.add(answer.by);
    }
  }
  return { coming: [...coming], colleagues: [...colleagues].filter((who) => !coming.has(who)) };
}

export function allOf({ coming, colleagues }: Told): readonly string[] {
  return [...coming, ...colleagues];
}

export function isIn(answer: Answer): boolean {
  return comes(answer) || answer.waits !== undefined;
}

/** Everybody who would get a place, or be offered one, by new facts, in as many steps as it takes. */
export function movesUp(
  session: Session,
  facts: SessionFacts,
  at: number,
  offers: OfferRules,
): readonly string[] {
  const moved: string[] = [];
  let current = session;
  for (let step = 0; step < mostSteps; step += 1) {
    const seats = seatsOn(current, facts, at, offers);
    if (seats.length === 0) {
      break;
    }
    const answers = new Map(current.answers);
    moved.push(...seats.filter((seat) => gotPlace(answers.get(seat.who), seat)).map(({ who }) => who));
    current = applySessionEvent(current, answers, { type: 'seated', seats }).session;
  }
  return moved;
}

/** Has the place that was waited for, or is offered one now. An offer that only ends sooner is no news. */
function gotPlace(before: Answer | undefined, { answer }: SeatChange): boolean {
  const offered = answer.waits?.offeredUntil !== undefined && before?.waits?.offeredUntil === undefined;
  return offered || (comes(answer) && answer.seat === before?.waits?.for && !answer.waits);
}

/** Whether a session can still be changed: it is not called off and not over. `at` in milliseconds. */
export function canChange({ status, facts }: Session, at: number): boolean {
  return status !== 'cancelled' && at < facts.end;
}

/** By how many those who have a place exceed the places there are. */
export function overOf({ counts }: Pick<Session, 'counts'>, facts: SessionFacts) {
  return { onSite: overBy(facts, counts, 'onSite'), remote: overBy(facts, counts, 'remote') };
}
