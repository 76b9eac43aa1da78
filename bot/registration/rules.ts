import type { Group } from '../shared/people.ts';
import { type NoRegistration, noRegistration } from '../shared/registration-time.ts';
import {
  answerOf,
  fillPlaces,
  type OfferRules,
  openSeating,
  positionIn,
  type Seating,
  seatOrQueue,
  seatsOf,
} from '../shared/seating.ts';
import { hasSite, isGuest, type Mode, type Session, type SessionFacts } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';

/** Somebody to be registered. */
export interface Newcomer {
  readonly who: string;
  readonly group: Group;
  /** Whether the session is for them. */
  readonly invited: boolean;
  /** Attendees whose name is the same, however it is spelled. */
  readonly alike: readonly string[];
  readonly diet: boolean;
}

export interface RegistrationCommand {
  /** In the order in which they get places. */
  readonly newcomers: readonly Newcomer[];
  readonly municipality: string;
  /** Who registers them. */
  readonly by: string;
  readonly wish: Mode;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly offers: OfferRules;
}

/** All but `registered` are refusals that change nothing; `newcomers` are the numbers of those concerned, from 0. */
export type RegistrationOutcome =
  | {
      readonly kind: 'registered';
      readonly seated: number;
      /** Positions on the waiting list, from 1, of those who got no place. */
      readonly waiting: readonly number[];
    }
  | { readonly kind: NoRegistration }
  | { readonly kind: 'no-such-way' }
  | { readonly kind: 'on-list' | 'not-meant'; readonly newcomers: readonly number[] };

export interface RegistrationDecision {
  readonly answer: RegistrationOutcome;
  readonly event?: SessionEvent;
}

/** Several people at once: each gets a place or the next turn, as if they had answered one after the other. */
export function decideRegistration(session: Session, command: RegistrationCommand): RegistrationDecision {
  const { newcomers, municipality, wish, at } = command;
  const seating = openSeating(session, at, command.offers);
  // Guests' ids follow from the command: this very form was carried out before.
  if (newcomers.some(({ who }) => isGuest(who) && session.answers.has(who))) {
    return { answer: outcomeOf(seating, newcomers) };
  }
  const closed = noRegistration(session, at);
  if (closed) {
    return { answer: { kind: closed } };
  }
  if (!waysOf(session.facts).includes(wish)) {
    return { answer: { kind: 'no-such-way' } };
  }
  const onList = numbersOf(newcomers, ({ who, alike }) => isOnList(session, municipality, [who, ...alike]));
  if (onList.length > 0) {
    return { answer: { kind: 'on-list', newcomers: onList } };
  }
  const notMeant = numbersOf(newcomers, ({ invited }) => !invited);
  if (notMeant.length > 0) {
    return { answer: { kind: 'not-meant', newcomers: notMeant } };
  }
  // Whoever was in line before has the places that are free by now.
  fillPlaces(seating);
  for (const { who, group, diet } of newcomers) {
    const by = who === command.by ? undefined : command.by;
    seatOrQueue(seating, who, wish, { at, municipality, group, by, ...(diet ? { diet } : {}) });
  }
  fillPlaces(seating);
  return {
    answer: outcomeOf(seating, newcomers),
    event: { type: 'seated', seats: seatsOf(seating) },
  };
}

/** The ways in which one can take part. */
export function waysOf(facts: Pick<SessionFacts, 'place' | 'remote'>): readonly Mode[] {
  return [...(hasSite(facts) ? (['onSite'] as const) : []), ...(facts.remote ? (['remote'] as const) : [])];
}

function isOnList({ answers }: Session, municipality: string, ids: readonly string[]): boolean {
  return ids.some((id) => answers.get(id)?.municipality === municipality);
}

function numbersOf(newcomers: readonly Newcomer[], fits: (one: Newcomer) => boolean): readonly number[] {
  return newcomers.flatMap((one, n) => (fits(one) ? [n] : []));
}

function outcomeOf(seating: Seating, newcomers: readonly Newcomer[]): RegistrationOutcome {
  const queued = newcomers.filter(({ who }) => answerOf(seating, who)?.seat === 'waiting');
  return {
    kind: 'registered',
    seated: newcomers.length - queued.length,
    waiting: queued.map(({ who }) => positionIn(seating, who)),
  };
}
