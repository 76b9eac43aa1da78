import { afterWaking } from './quiet-hours.ts';
import {
  type Answer,
  type Counts,
  capacityOf,
  hasSite,
  type Mode,
  noCounts,
  type SeatChange,
  type Session,
  type SessionFacts,
  takenPlaces,
  waitingList,
  withAnswer,
} from './session.ts';

/** When a place that becomes free is offered for some hours, not counting quiet ones, instead of given at once. */
export interface OfferRules {
  readonly offerDays: number;
  readonly offerHours: number;
}

/**
 * Seats as they would stand after some changes to a session, on facts that may be new too. Lives within one
 * decision; what came of it is read with `seatsOf`.
 */
export interface Seating {
  readonly session: Session;
  readonly facts: SessionFacts;
  readonly at: number;
  readonly offers: OfferRules;
  readonly changed: Map<string, Answer>;
  readonly tallies: Map<string, Counts>;
  counts: Counts;
  lastQueued: number;
}

const dayLength = 86_400_000;
const hourLength = 3_600_000;
/** More move in further steps: a registration of many, who moves, and messages to them fit one transaction. */
const mostMoves = 10;

/** Opens the seats of a session at an instant; offers that have run out by then are over from the start. */
export function openSeating(
  session: Session,
  at: number,
  offers: OfferRules,
  facts: SessionFacts = session.facts,
): Seating {
  const { counts, lastQueued } = session;
  const seating: Seating = {
    session,
    facts,
    at,
    offers,
    changed: new Map(),
    tallies: new Map(),
    counts,
    lastQueued,
  };
  endOffers(seating);
  return seating;
}

export function answerOf({ session, changed }: Seating, who: string): Answer | undefined {
  return changed.get(who) ?? session.answers.get(who);
}

export function setAnswer(seating: Seating, who: string, answer: Answer): void {
  const old = answerOf(seating, who);
  if (old) {
    count(seating, old, -1);
  }
  count(seating, answer, 1);
  seating.changed.set(who, answer);
  seating.lastQueued = Math.max(seating.lastQueued, answer.waits?.number ?? 0);
}

/** What changed, in the order in which it did. */
export function seatsOf({ changed }: Seating): readonly SeatChange[] {
  return [...changed].map(([who, answer]) => ({ who, answer }));
}

/** Whether somebody of a municipality could have a place of this kind now, without passing anybody in line. */
export function hasRoom(seating: Seating, mode: Mode, municipality: string | undefined): boolean {
  return (
    isFree(seating, mode) && underCap(seating, mode, municipality) && firstInLine(seating, mode) === undefined
  );
}

/** A place of this kind, or the next turn on its waiting list; a place of the other kind is kept meanwhile. */
export function seatOrQueue(seating: Seating, who: string, mode: Mode, base: Omit<Answer, 'seat'>): void {
  const { waits: _old, lapsed: _lapsed, substitute: _given, ...rest } = base;
  const held = answerOf(seating, who)?.seat;
  // Whoever holds such a place keeps it, also where another could not have it now.
  if (held === mode || hasRoom(seating, mode, base.municipality)) {
    setAnswer(seating, who, { ...rest, seat: mode });
    return;
  }
  const seat = held === 'onSite' || held === 'remote' ? held : 'waiting';
  setAnswer(seating, who, { ...rest, seat, waits: { for: mode, number: seating.lastQueued + 1 } });
}

/** An attendee's place in their line as it would be, from 1; 0 when they do not wait. */
export function positionIn(seating: Seating, who: string): number {
  const mode = answerOf(seating, who)?.waits?.for;
  return mode === undefined ? 0 : lineOf(seating, mode).findIndex(([id]) => id === who) + 1;
}

/** Gives free places to those in line, first come first served; near the session it offers them. */
export function fillPlaces(seating: Seating): void {
  if (seating.at >= seating.facts.start) {
    return;
  }
  for (let moved = true; moved; ) {
    // Who moves up on site may free a remote place, and somebody waits for that.
    moved = fill(seating, 'onSite') || fill(seating, 'remote');
  }
}

/** Whether there is still something to do: an offer that has run out, or more that move up than fit one step. */
export function hasPlacesToFill(session: Session, at: number, offers: OfferRules): boolean {
  const seating = openSeating(session, at, offers);
  return (
    seating.changed.size > 0 ||
    (at < session.facts.start && (['onSite', 'remote'] as const).some((mode) => next(seating, mode)))
  );
}

/** When the first of the open offers runs out. */
export function nextOfferEnd({ answers, counts }: Session): number | undefined {
  if (counts.offeredOnSite + counts.offeredRemote === 0) {
    return undefined;
  }
  const ends = [...answers.values()].map(({ waits }) => waits?.offeredUntil ?? Number.POSITIVE_INFINITY);
  return Math.min(...ends);
}

function fill(seating: Seating, mode: Mode): boolean {
  let moved = false;
  for (let first = next(seating, mode); first; first = next(seating, mode)) {
    const [who, answer] = first;
    const { waits, ...rest } = answer;
    const { at, facts, offers } = seating;
    const near = facts.start - at < offers.offerDays * dayLength;
    const until = Math.min(afterWaking(at, offers.offerHours * hourLength), facts.start);
    setAnswer(
      seating,
      who,
      near && waits
        ? { ...answer, waits: { ...waits, offeredUntil: until } }
        : { ...rest, seat: mode, at, before: { seat: answer.seat, at: answer.at } },
    );
    moved = true;
  }
  return moved;
}

function next(seating: Seating, mode: Mode): readonly [string, Answer] | undefined {
  return isFree(seating, mode) && seating.changed.size < mostMoves ? firstInLine(seating, mode) : undefined;
}

/** The first in line without an offer whose municipality is under its cap. */
function firstInLine(seating: Seating, mode: Mode): readonly [string, Answer] | undefined {
  if (seating.counts.waiting === 0) {
    return undefined;
  }
  return lineOf(seating, mode).find(
    ([, { waits, municipality }]) =>
      waits?.offeredUntil === undefined && underCap(seating, mode, municipality),
  );
}

function lineOf({ session, changed }: Seating, mode: Mode): readonly (readonly [string, Answer])[] {
  const standing = waitingList(session, mode).filter(([who]) => !changed.has(who));
  const own = [...changed].filter(([, { waits }]) => waits?.for === mode);
  return own.length === 0
    ? standing
    : [...standing, ...own].sort(([, a], [, b]) => (a.waits?.number ?? 0) - (b.waits?.number ?? 0));
}

function isFree({ facts, counts }: Seating, mode: Mode): boolean {
  const exists = mode === 'onSite' ? hasSite(facts) : facts.remote;
  return exists && takenPlaces(counts, mode) < (capacityOf(facts, mode) ?? Number.POSITIVE_INFINITY);
}

/** The cap is on people on site; where there is no site, on remote ones. */
function underCap(seating: Seating, mode: Mode, municipality: string | undefined): boolean {
  const { facts, session, tallies } = seating;
  const capped = hasSite(facts) ? 'onSite' : 'remote';
  if (facts.perMunicipality === undefined || municipality === undefined || mode !== capped) {
    return true;
  }
  const tally = tallies.get(municipality) ?? session.tallies[municipality] ?? noCounts;
  return takenPlaces(tally, mode) < facts.perMunicipality;
}

/** Who let an offer run out leaves the line, and keeps what they hold; none lasts beyond a start that was moved. */
function endOffers(seating: Seating): void {
  const { session, at, facts } = seating;
  if (session.counts.offeredOnSite + session.counts.offeredRemote === 0) {
    return;
  }
  for (const [who, answer] of session.answers) {
    if (seating.changed.size >= mostMoves) {
      return;
    }
    const { waits, ...rest } = answer;
    if (waits?.offeredUntil === undefined) {
      continue;
    }
    if (waits.offeredUntil <= at) {
      const seat = answer.seat === 'waiting' ? 'no' : answer.seat;
      setAnswer(seating, who, {
        ...rest,
        seat,
        lapsed: true,
        at,
        before: { seat: answer.seat, at: answer.at },
      });
    } else if (waits.offeredUntil > facts.start) {
      setAnswer(seating, who, { ...answer, waits: { ...waits, offeredUntil: facts.start } });
    }
  }
}

function count(seating: Seating, answer: Answer, by: 1 | -1): void {
  seating.counts = withAnswer(seating.counts, answer, by);
  const of = answer.municipality ?? '';
  const tally = seating.tallies.get(of) ?? seating.session.tallies[of] ?? noCounts;
  seating.tallies.set(of, withAnswer(tally, answer, by));
}
