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
import { type Answer, comes, type Session, type Wish } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import { waysOf } from './rules.ts';

export interface ChangeCommand {
  readonly who: string;
  /** Whose attendees the one who changes them may see. */
  readonly municipality: string;
  /** A guest, or a person whom somebody of the municipality registered; others answer for themselves. */
  readonly changeable: boolean;
  readonly wish: Wish;
  /** A name where there was none yet is no change of who comes; another name is. */
  readonly name: 'kept' | 'first' | 'other' | 'taken';
  readonly diet: 'kept' | 'set' | 'removed';
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly offers: OfferRules;
}

/** All but `changed` and `unchanged` are refusals. */
export type ChangeOutcome =
  | {
      readonly kind: 'changed';
      readonly seat: Answer['seat'];
      /** On the waiting list, from 1; 0 for who does not wait. */
      readonly position: number;
      /** They had a place and gave it up after the deadline. */
      readonly droppedOut: boolean;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: NoRegistration | ChangeRefusal };
export type ChangeRefusal =
  | 'no-such-attendee'
  | 'answers-alone'
  | 'no-such-way'
  | 'remote-full'
  | 'name-taken';

export interface ChangeDecision {
  readonly answer: ChangeOutcome;
  readonly event?: SessionEvent;
}

/** How one attendee of the own municipality comes, changed by a colleague. */
export function decideChange(session: Session, command: ChangeCommand): ChangeDecision {
  const { who, wish, at } = command;
  const seating = openSeating(session, at, command.offers);
  // An offer that has run out unseen is over here, too.
  const standing = answerOf(seating, who);
  if (standing?.municipality !== command.municipality) {
    return { answer: { kind: 'no-such-attendee' } };
  }
  const refusal = refusalOf(session, command, standing);
  if (refusal) {
    return { answer: { kind: refusal } };
  }
  const stays = keepsSeat(standing, wish, at);
  const diet = dietAfter(command, standing);
  if (stays && diet === standing.diet && command.diet !== 'set') {
    return { answer: { kind: 'unchanged' } };
  }
  if (stays) {
    setAnswer(seating, who, { ...standing, diet });
  } else if (wish === 'remote' && isTied(standing) && !hasRoom(seating, 'remote', standing.municipality)) {
    return { answer: { kind: 'remote-full' } };
  } else {
    move(seating, command, { ...standing, diet });
  }
  fillPlaces(seating);
  return {
    answer: {
      kind: 'changed',
      seat: answerOf(seating, who)?.seat ?? standing.seat,
      position: positionIn(seating, who),
      droppedOut: wish === 'no' && comes(standing) && at >= session.facts.closes,
    },
    event: { type: 'seated', seats: seatsOf(seating) },
  };
}

function refusalOf(
  session: Session,
  { changeable, wish, name, diet, at }: ChangeCommand,
  standing: Answer,
): NoRegistration | ChangeRefusal | undefined {
  if (!changeable) {
    return 'answers-alone';
  }
  const closed = noRegistration(session, at);
  const offered = (standing.waits?.offeredUntil ?? 0) > at && wish === standing.waits?.for;
  const small = name !== 'other' && diet !== 'set' && keepsSeat(standing, wish, at);
  if (closed && !(closed === 'closed' && (wish === 'no' || offered || small))) {
    return closed;
  }
  if (wish !== 'no' && !waysOf(session.facts).includes(wish) && standing.seat !== wish) {
    return 'no-such-way';
  }
  return name === 'taken' ? 'name-taken' : undefined;
}

/** Who waits keeps their turn with the wish that they wait for, unless a place is kept for them: then it is taken. */
function keepsSeat({ seat, waits }: Answer, wish: Wish, at: number): boolean {
  if (waits?.for === wish) {
    return (waits.offeredUntil ?? 0) <= at;
  }
  return seat === wish;
}

function isTied({ seat, waits }: Answer): boolean {
  return seat === 'onSite' || waits?.for === 'onSite';
}

/** Food is served on site. */
function dietAfter({ diet, wish }: ChangeCommand, standing: Answer): true | undefined {
  const eats = wish === 'onSite' || (wish === 'remote' && standing.waits?.for === 'onSite');
  if (!eats || diet === 'removed') {
    return undefined;
  }
  return diet === 'set' || standing.diet ? true : undefined;
}

function move(seating: Seating, { who, wish, at }: ChangeCommand, standing: Answer): void {
  const { seat, waits, lapsed: _lapsed, substitute: _given, before: _before, ...rest } = standing;
  const base = { ...rest, at, before: { seat, at: standing.at } };
  if (wish === 'no' || (waits?.for === wish && waits.offeredUntil !== undefined)) {
    setAnswer(seating, who, { ...base, seat: wish });
  } else if (wish === 'remote' && waits?.for === 'onSite') {
    // A remote place while one waits for one on site: the turn is kept.
    setAnswer(seating, who, { ...base, seat: 'remote', waits });
  } else {
    seatOrQueue(seating, who, wish, base);
  }
}
