import type { Group } from '../shared/people.ts';
import { noRegistration } from '../shared/registration-time.ts';
import {
  answerOf,
  fillPlaces,
  type OfferRules,
  openSeating,
  type Seating,
  seatsOf,
  setAnswer,
} from '../shared/seating.ts';
import { comes, type Mode, type Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';

export interface SubstituteCommand {
  readonly giver: string;
  /** A colleague, or a guest made for this. */
  readonly to: string;
  readonly group: Group;
  /** The one municipality of both; undefined: the giver has none, and so no colleagues. */
  readonly municipality: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly offers: OfferRules;
}

export type SubstituteOutcome =
  | { readonly kind: 'given'; readonly seat: Mode }
  | { readonly kind: SubstituteRefusal };

export type SubstituteRefusal =
  | 'cancelled'
  | 'past'
  /** There is nothing to hand over (any more). */
  | 'no-place'
  /** Places stay within the municipality they count for. */
  | 'not-colleague'
  | 'already-comes';

export interface SubstituteDecision {
  readonly answer: SubstituteOutcome;
  readonly event?: SessionEvent;
}

/** A place, or one that is offered, goes to a colleague past the queue; the municipality has as many as before. */
export function decideSubstitute(session: Session, command: SubstituteCommand): SubstituteDecision {
  const { giver, to, municipality, at, group } = command;
  const refusal = substituteRefusal(session, at);
  if (refusal) {
    return { answer: { kind: refusal } };
  }
  const seating = openSeating(session, at, command.offers);
  const own = answerOf(seating, giver);
  const seat = placeToGive(seating, giver);
  if (!own || seat === undefined) {
    return { answer: { kind: 'no-place' } };
  }
  const theirs = answerOf(seating, to);
  if (
    to === giver ||
    !sameMunicipality(municipality, own.municipality, theirs?.municipality ?? municipality)
  ) {
    return { answer: { kind: 'not-colleague' } };
  }
  if (theirs?.seat === seat) {
    return { answer: { kind: 'already-comes' } };
  }
  const offered = own.waits?.for === seat;
  setAnswer(seating, giver, {
    seat: offered && comes(own) ? own.seat : 'no',
    at,
    municipality: own.municipality,
    group: own.group,
    by: own.by,
    before: { seat: own.seat, at: own.at },
    diet: offered && comes(own) ? own.diet : undefined,
    substitute: to,
  });
  setAnswer(seating, to, {
    seat,
    at,
    municipality,
    group: theirs?.group ?? group,
    by: giver,
    before: theirs && { seat: theirs.seat, at: theirs.at },
    diet: theirs?.diet,
  });
  fillPlaces(seating);
  return { answer: { kind: 'given', seat }, event: { type: 'seated', seats: seatsOf(seating) } };
}

/** Why no place can change hands; the deadline is no reason. */
export function substituteRefusal(session: Session, at: number): 'cancelled' | 'past' | undefined {
  const closed = noRegistration(session, at);
  return closed === 'cancelled' || closed === 'past' ? closed : undefined;
}

/** The place that somebody could hand over: the one kept for them, else the one they hold. */
export function placeToGive(seating: Seating, giver: string): Mode | undefined {
  const own = answerOf(seating, giver);
  if (own?.waits?.offeredUntil !== undefined) {
    return own.waits.for;
  }
  return own?.seat === 'onSite' || own?.seat === 'remote' ? own.seat : undefined;
}

function sameMunicipality(one: string | undefined, ...others: readonly (string | undefined)[]): boolean {
  return one !== undefined && others.every((other) => other === one);
}
