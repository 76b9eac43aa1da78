import {
  answerOf,
  fillPlaces,
  hasRoom,
  type OfferRules,
  openSeating,
  positionIn,
  type Seating,
  seatOrQueue,
  seatsOf,
  setAnswer,
} from '../shared/seating.ts';
import {
  type Answer,
  comes,
  hasSite,
  type Mode,
  type Seat,
  type Session,
  type Wish,
  waitingList,
} from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';

/** Why a host's change did nothing. `full`: from the start on nobody moves up, so there is no line to stand in. */
export type HostRefusal =
  | 'no-such-session'
  | 'no-such-attendee'
  | 'cancelled'
  | 'past'
  | 'cannot-remote'
  | 'cannot-on-site'
  | 'full';

export type HostOutcome =
  | {
      readonly kind: 'changed' | 'granted';
      readonly seat: Seat;
      /** In line for the place that was asked for, from 1. */
      readonly position?: number | undefined;
    }
  | { readonly kind: 'unchanged' | 'refused' | 'decided-before' }
  | { readonly kind: HostRefusal };

export interface HostDecision {
  readonly answer: HostOutcome;
  readonly event?: SessionEvent;
}

export interface HostCommand {
  readonly who: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly offers: OfferRules;
}

/** A host changes somebody's answer; `reason`: the hash of the host's words. */
export function decideHostChange(
  session: Session,
  { who, at, offers, wish, reason }: HostCommand & { readonly wish: Wish; readonly reason: string },
): HostDecision {
  const seating = openSeating(session, at, offers);
  // An offer that has run out unseen is over here, too.
  const standing = answerOf(seating, who);
  const refusal = standing ? refusalOf(session, wish, at) : 'no-such-attendee';
  if (refusal || !standing) {
    return { answer: { kind: refusal ?? 'no-such-attendee' } };
  }
  if (standing.seat === wish) {
    return { answer: { kind: 'unchanged' } };
  }
  if (wish === 'no') {
    setAnswer(seating, who, { ...after(standing, at), seat: 'no' });
  } else {
    placeFirst(seating, who, wish, standing);
  }
  if (isFirstAlready(seating, who, standing)) {
    return { answer: { kind: 'unchanged' } };
  }
  return seated(seating, who, 'changed', (seats) => ({ type: 'seated', seats, reason }));
}

/** A host decides on a wish that came after the deadline: a place or the end of the line, or neither. */
export function decideLateRequest(
  session: Session,
  { who, at, offers, granted }: HostCommand & { readonly granted: boolean },
): HostDecision {
  const request = session.late.find((one) => one.who === who);
  if (!request) {
    return { answer: { kind: 'decided-before' } };
  }
  if (!granted) {
    const event = { type: 'late-decided', who, granted, seats: [] } as const;
    return { answer: { kind: 'refused' }, event };
  }
  const { wish, municipality, group } = request;
  const refusal = refusalOf(session, wish, at);
  if (refusal) {
    return { answer: { kind: refusal } };
  }
  const seating = openSeating(session, at, offers);
  const standing = answerOf(seating, who);
  if (standing?.seat !== wish && standing?.waits?.for !== wish) {
    const base = standing ? after(standing, at) : { at };
    const own = { ...base, municipality, group };
    if (wish === 'remote' && standing?.waits && hasRoom(seating, wish, municipality)) {
      // A remote place while one waits for one on site: the turn is kept.
      setAnswer(seating, who, { ...own, seat: wish, waits: standing.waits });
    } else {
      seatOrQueue(seating, who, wish, own);
    }
  }
  return seated(seating, who, 'granted', (seats) => ({ type: 'late-decided', who, granted, seats }));
}

function refusalOf({ facts, status }: Session, wish: Wish, at: number): HostRefusal | undefined {
  if (status === 'cancelled') {
    return 'cancelled';
  }
  if (at >= facts.end) {
    return 'past';
  }
  if (wish === 'remote' && !facts.remote) {
    return 'cannot-remote';
  }
  return wish === 'onSite' && !hasSite(facts) ? 'cannot-on-site' : undefined;
}

/** What stays of an answer when a host changes the place. */
function after({ seat, at: since, municipality, group, by, diet }: Answer, at: number) {
  return { at, municipality, group, by, diet, before: { seat, at: since } };
}

/** A place if one is free, else the first turn in line: a host may pass the line, never the capacity or a cap. */
function placeFirst(seating: Seating, who: string, mode: Mode, standing: Answer): void {
  const { at } = seating;
  const base = after(standing, at);
  if (standing.waits?.for === mode && (standing.waits.offeredUntil ?? 0) > at) {
    setAnswer(seating, who, { ...base, seat: mode });
    return;
  }
  const held = comes(standing) ? standing.seat : 'no';
  // Out of the line first, so that nobody stands in their own way.
  setAnswer(seating, who, { ...base, seat: held });
  if (hasRoom(seating, mode, base.municipality)) {
    setAnswer(seating, who, { ...base, seat: mode });
    return;
  }
  const seat = held === 'no' ? 'waiting' : held;
  setAnswer(seating, who, { ...base, seat, waits: { for: mode, number: firstNumber(seating, who, mode) } });
}

function firstNumber({ session, lastQueued }: Seating, who: string, mode: Mode): number {
  const others = waitingList(session, mode).filter(([id]) => id !== who);
  return Math.min(lastQueued + 2, ...others.map(([, { waits }]) => waits?.number ?? 0)) - 1;
}

/** Stood first in line before, and does so still: nothing to tell. */
function isFirstAlready(seating: Seating, who: string, standing: Answer): boolean {
  const now = answerOf(seating, who);
  const mode = now?.waits?.for;
  return (
    mode !== undefined &&
    standing.waits?.for === mode &&
    standing.waits.offeredUntil === undefined &&
    waitingList(seating.session, mode)[0]?.[0] === who
  );
}

function seated(
  seating: Seating,
  who: string,
  kind: 'changed' | 'granted',
  event: (seats: ReturnType<typeof seatsOf>) => SessionEvent,
): HostDecision {
  fillPlaces(seating);
  const now = answerOf(seating, who);
  if (now?.waits && seating.at >= seating.facts.start) {
    return { answer: { kind: 'full' } };
  }
  const position = positionIn(seating, who);
  return {
    answer: { kind, seat: now?.seat ?? 'no', ...(position > 0 ? { position } : {}) },
    event: event(seatsOf(seating)),
  };
}
