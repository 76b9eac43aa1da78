import type { Group } from '../shared/people.ts';
import { type NoRegistration, noRegistration } from '../shared/registration-time.ts';
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
import { type Answer, hasSite, positionOf, type Seat, type Session, type Wish } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';

/** What came of an answer; all but `answered`, `unchanged` and `stale` are refusals that change nothing. */
export type RsvpOutcome =
  | {
      readonly kind: 'answered' | 'unchanged';
      readonly seat: Seat;
      /** Place on the waiting list, from 1, for who waits. */
      readonly position?: number | undefined;
    }
  | { readonly kind: 'stale'; readonly seat: Seat }
  | { readonly kind: RsvpRefusal };

export type RsvpRefusal =
  | NoRegistration
  | 'cannot-remote'
  | 'cannot-on-site'
  /** Every remote place is taken: who holds or waits for another place keeps it. */
  | 'remote-full'
  | 'not-invited'
  | 'no-such-session';

export interface RsvpDecision {
  readonly answer: RsvpOutcome;
  readonly event?: SessionEvent;
}

export interface RsvpCommand {
  readonly person: string;
  readonly municipality?: string | undefined;
  readonly group?: Group | undefined;
  readonly wish: Wish;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whether the session is for them; somebody who was let in by a host keeps their answer all the same. */
  readonly invited: boolean;
  /** A press on a card that many share and that lives for months: re-deliveries have new ids there. */
  readonly shared: boolean;
  readonly offers: OfferRules;
}

/** Teams delivers a press again within about half a minute; doubled for safety (milliseconds). */
const redeliveryWindow = 60_000;

/** One's own answer, wherever it was pressed. */
export function decideAnswer(session: Session, command: RsvpCommand): RsvpDecision {
  const { person, wish, at } = command;
  const seating = openSeating(session, at, command.offers);
  // An offer that has run out unseen is over for whoever presses now, too.
  const standing = answerOf(seating, person);
  const refusal = refusalOf(session, command, standing);
  if (refusal) {
    return { answer: { kind: refusal } };
  }
  const offered = standing?.waits?.for === wish && isOffered(standing, at);
  if (standing && !offered && fulfils(standing, wish)) {
    return {
      answer: { kind: 'unchanged', seat: standing.seat, position: place(positionOf(session, person)) },
    };
  }
  const stored = session.answers.get(person);
  if (stored && command.shared && isRedelivered(stored, command)) {
    return { answer: { kind: 'stale', seat: stored.seat } };
  }
  if (wish === 'remote' && isTied(standing) && !hasRoom(seating, 'remote', command.municipality)) {
    return { answer: { kind: 'remote-full' } };
  }
  take(seating, command, standing);
  fillPlaces(seating);
  return {
    answer: {
      kind: 'answered',
      seat: answerOf(seating, person)?.seat ?? wish,
      position: place(positionIn(seating, person)),
    },
    event: { type: 'seated', seats: seatsOf(seating) },
  };
}

/** Leaving the waiting list; a place held meanwhile stays. */
export function decideLeave(
  session: Session,
  { person, at, offers }: Pick<RsvpCommand, 'person' | 'at' | 'offers'>,
): RsvpDecision {
  const standing = session.answers.get(person);
  const refusal = noRegistration(session, at);
  if (refusal === 'cancelled' || refusal === 'past') {
    return { answer: { kind: refusal } };
  }
  if (!standing?.waits) {
    return { answer: { kind: 'unchanged', seat: standing?.seat ?? 'no' } };
  }
  const seating = openSeating(session, at, offers);
  const { waits: _left, diet, ...rest } = standing;
  const seat = standing.seat === 'waiting' ? 'no' : standing.seat;
  setAnswer(seating, person, {
    ...rest,
    seat,
    at,
    before: { seat: standing.seat, at: standing.at },
    ...(seat === 'no' ? {} : { diet }),
  });
  fillPlaces(seating);
  return { answer: { kind: 'answered', seat }, event: { type: 'seated', seats: seatsOf(seating) } };
}

/** An answer that no other came before, their own or a colleague's. */
export function isFirst(own: Answer | undefined): boolean {
  return own !== undefined && own.before === undefined && own.by === undefined;
}

function refusalOf(
  session: Session,
  { wish, at, invited }: RsvpCommand,
  standing: Answer | undefined,
): RsvpRefusal | undefined {
  const closed = noRegistration(session, at);
  // An offer may be made after the deadline; then it can be taken or declined.
  if (closed && !(closed === 'closed' && isOffered(standing, at) && wish !== otherMode(standing))) {
    return closed;
  }
  if (wish === 'remote' && !session.facts.remote) {
    return 'cannot-remote';
  }
  if (wish === 'onSite' && !hasSite(session.facts)) {
    return 'cannot-on-site';
  }
  return invited || standing ? undefined : 'not-invited';
}

function otherMode(standing: Answer | undefined): Wish {
  return standing?.waits?.for === 'onSite' ? 'remote' : 'onSite';
}

function isOffered(standing: Answer | undefined, at: number): boolean {
  return (standing?.waits?.offeredUntil ?? 0) > at;
}

/** Waiting is the standing answer to a wish for a full kind of place: pressing again keeps one's turn. */
function fulfils({ seat, waits }: Answer, wish: Wish): boolean {
  return waits ? wish === waits.for || wish === seat : seat === wish;
}

/** Holds or waits for a place on site, which a wish for a remote place must not cost. */
function isTied(standing: Answer | undefined): boolean {
  return standing?.seat === 'onSite' || standing?.waits?.for === 'onSite';
}

function isRedelivered(standing: Answer, { at, wish }: RsvpCommand): boolean {
  const { before } = standing;
  return (
    before !== undefined &&
    // Losing an offer is no press of theirs that another could have overtaken.
    !standing.lapsed &&
    Math.abs(at - standing.at) < redeliveryWindow &&
    (before.seat === wish || (before.seat === 'waiting' && wish === 'onSite'))
  );
}

function take(seating: Seating, command: RsvpCommand, standing: Answer | undefined): void {
  const { person, wish, at, municipality, group } = command;
  const before = standing && { seat: standing.seat, at: standing.at };
  const base = { at, municipality, group, before };
  const waits = standing?.waits;
  if (wish === 'no') {
    // Nobody cooks for who does not come: a diet is not kept.
    setAnswer(seating, person, { ...base, seat: 'no' });
  } else if (waits?.for === wish && isOffered(standing, at)) {
    setAnswer(seating, person, { ...base, diet: standing?.diet, seat: wish });
  } else if (wish === 'remote' && waits?.for === 'onSite') {
    // A remote place while one waits for one on site: the turn is kept.
    setAnswer(seating, person, { ...base, diet: standing?.diet, seat: 'remote', waits });
  } else {
    seatOrQueue(seating, person, wish, { ...base, diet: standing?.diet });
  }
}

function place(position: number): number | undefined {
  return position > 0 ? position : undefined;
}
