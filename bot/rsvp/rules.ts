import {
  type Answer,
  positionOf,
  type Seat,
  type Session,
  type SessionEvent,
  type Wish,
  waitingList,
} from '../shared/session.ts';

/** What came of an answer; `closed` … `cannot-remote` are refusals, `unchanged` and `stale` change nothing. */
export type RsvpOutcome =
  | { readonly kind: 'answered'; readonly seat: Seat; readonly position?: number | undefined }
  | { readonly kind: 'unchanged'; readonly seat: Seat; readonly position?: number | undefined }
  | { readonly kind: 'stale'; readonly seat: Seat }
  | { readonly kind: 'not-open' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'past' }
  | { readonly kind: 'cannot-remote' }
  | { readonly kind: 'cannot-on-site' }
  | { readonly kind: 'no-such-session' };

export interface RsvpDecision {
  readonly answer: RsvpOutcome;
  readonly event?: SessionEvent;
  readonly promoted?: readonly string[];
}

export interface RsvpCommand {
  readonly person: string;
  readonly municipality?: string | undefined;
  readonly wish: Wish;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** A press on a card that many share and that lives for months: re-deliveries have new ids there. */
  readonly shared: boolean;
}

/** Teams delivers a press again within about half a minute; doubled for safety (milliseconds). */
const redeliveryWindow = 60_000;

export function decideAnswer(session: Session, command: RsvpCommand): RsvpDecision {
  const { facts } = session;
  const standing = session.answers.get(command.person);
  if (command.at >= facts.start) {
    return { answer: { kind: 'past' } };
  }
  if (facts.opens !== undefined && command.at < facts.opens) {
    return { answer: { kind: 'not-open' } };
  }
  if (command.at >= facts.closes) {
    return { answer: { kind: 'closed' } };
  }
  if (command.wish === 'remote' && !facts.remote) {
    return { answer: { kind: 'cannot-remote' } };
  }
  if (command.wish === 'onSite' && facts.place === '') {
    return { answer: { kind: 'cannot-on-site' } };
  }
  if (standing && fulfils(standing.seat, command.wish)) {
    const position = standing.seat === 'waiting' ? positionOf(session, command.person) : undefined;
    return { answer: { kind: 'unchanged', seat: standing.seat, position } };
  }
  if (standing && command.shared && isRedelivered(standing, command)) {
    return { answer: { kind: 'stale', seat: standing.seat } };
  }
  return seat(session, command, standing);
}

/** Waiting is the standing answer to "on site" at a full session: pressing again keeps one's turn. */
function fulfils(seat: Seat, wish: Wish): boolean {
  return seat === wish || (seat === 'waiting' && wish === 'onSite');
}

function isRedelivered(standing: Answer, command: RsvpCommand): boolean {
  return (
    standing.before !== undefined &&
    Math.abs(command.at - standing.at) < redeliveryWindow &&
    fulfils(standing.before.seat, command.wish)
  );
}

function seat(session: Session, command: RsvpCommand, standing: Answer | undefined): RsvpDecision {
  const before = standing && { seat: standing.seat, at: standing.at };
  const base = { at: command.at, municipality: command.municipality, before };
  if (command.wish === 'onSite' && !hasRoom(session, command.municipality)) {
    const queued = session.lastQueued + 1;
    return {
      answer: { kind: 'answered', seat: 'waiting', position: session.counts.waiting + 1 },
      event: answered(command, { ...base, seat: 'waiting', queued }, []),
    };
  }
  const promoted = standing?.seat === 'onSite' ? firstInLine(session, command.person, standing) : [];
  return {
    answer: { kind: 'answered', seat: command.wish },
    event: answered(command, { ...base, seat: command.wish }, promoted),
    promoted,
  };
}

function answered(command: RsvpCommand, answer: Answer, promoted: readonly string[]): SessionEvent {
  return { type: 'answered', person: command.person, answer, promoted, at: command.at };
}

/** A place on site is free and the municipality is under its cap; who waits then could not have it. */
function hasRoom(session: Session, municipality: string | undefined): boolean {
  const { capacity } = session.facts;
  if (capacity !== undefined && session.counts.onSite >= capacity) {
    return false;
  }
  return underCap(session, municipality, 0);
}

function underCap(session: Session, municipality: string | undefined, freed: number): boolean {
  const cap = session.facts.perMunicipality;
  return cap === undefined || municipality === undefined || seatsOf(session, municipality) - freed < cap;
}

function seatsOf(session: Session, municipality: string): number {
  let seats = 0;
  for (const answer of session.answers.values()) {
    seats += answer.seat === 'onSite' && answer.municipality === municipality ? 1 : 0;
  }
  return seats;
}

/** Who gets a place that `leaver` frees: the first in line whose municipality is under its cap. */
function firstInLine(session: Session, leaver: string, left: Answer): readonly string[] {
  const { capacity } = session.facts;
  if (capacity !== undefined && session.counts.onSite > capacity) {
    return [];
  }
  for (const [person, answer] of waitingList(session)) {
    const freed = answer.municipality === left.municipality ? 1 : 0;
    if (person !== leaver && underCap(session, answer.municipality, freed)) {
      return [person];
    }
  }
  return [];
}
