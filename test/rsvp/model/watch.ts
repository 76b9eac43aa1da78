import { isDeepStrictEqual } from 'node:util';
import type { Session } from '../../../bot/shared/session.ts';
import type { SessionEvent } from '../../../bot/shared/session-events.ts';
import { sessionKind } from '../../../storage/session.ts';
import { answerKey, auditKey } from '../../../storage/tables/keys.ts';
import { beginning, offers, type Setting, sessionOf } from './cast.ts';
import { decide, type Step, type Taken } from './histories.ts';
import {
  must,
  mustAnswerTruly,
  mustBeSettled,
  mustCount,
  mustKeepLimits,
  mustKeepOrder,
  mustKeepPlaces,
  mustMoveByTheRules,
  mustTell,
} from './promises.ts';
import { isAtCap, lineOf, modes, placesOf, takenIn } from './recount.ts';
import type { Rules } from './rules.ts';

/** What the histories came past, to be sure that they came everywhere. */
export interface Seen {
  readonly outcomes: Set<string>;
  histories: number;
  events: number;
}

export function nothingSeen(): Seen {
  return { outcomes: new Set(), histories: 0, events: 0 };
}

/** More move in further steps (bot/shared/seating.ts): until then a place may be free though somebody waits. */
const mostInOneStep = 10;
/** Steps after which the bot must be done with what one change set going. */
const mostSteps = 40;

type Trail = typeof sessionKind.events;

/** Plays a history and throws where it breaks one of the promises about places and lines. */
export function watch(
  setting: Setting,
  sequence: readonly Step[],
  rules: Rules,
  seen: Seen,
  trail: Trail = sessionKind.events,
): void {
  seen.histories += 1;
  const first = sessionOf(setting);
  const played = new Played(first, rules, seen);
  let at = beginning;
  for (const step of sequence) {
    at += step.wait;
    const taken = decide(rules, { session: played.session, at }, step);
    seen.outcomes.add(`${step.does}: ${taken.answer.kind}`);
    played.go(taken, at, step);
    if (step.tends) played.tend(at);
  }
  mustReplay(first, played.session, played.events, rules, trail);
}

class Played {
  session: Session;
  readonly events: SessionEvent[] = [];
  readonly #rules: Rules;
  readonly #seen: Seen;

  constructor(session: Session, rules: Rules, seen: Seen) {
    this.session = session;
    this.#rules = rules;
    this.#seen = seen;
  }

  go(taken: Taken, at: number, step?: Step): void {
    const { event } = taken;
    if (!event) return;
    const before = this.session;
    const copy = new Map(before.answers);
    const after = this.#rules.applySessionEvent(before, copy, event).session;
    const seats = 'seats' in event ? event.seats : [];
    const change = { before, after, at, seats, taken, step, seen: this.#seen.outcomes };
    mustCount(change);
    mustKeepLimits(change);
    mustKeepPlaces(change);
    mustMoveByTheRules(change);
    mustKeepOrder(change);
    mustAnswerTruly(change);
    mustTell(change, this.#rules);
    if (seats.length >= mostInOneStep) this.#seen.outcomes.add('moved: as many as fit one step');
    else if (seats.length > 0 || event.type === 'changed') mustBeSettled(change);
    noteLimits(after, this.#seen);
    this.events.push(event);
    this.#seen.events += 1;
    this.session = after;
  }

  /** What the bot does by itself soon after each change, and when an offer runs out. */
  tend(at: number): void {
    if (this.session.status !== 'published') return;
    for (let steps = 0; this.#isUnsettled(at); steps += 1) {
      must(steps < mostSteps, 'the bot is never done');
      const seating = this.#rules.openSeating(this.session, at, offers);
      this.#rules.fillPlaces(seating);
      const seats = this.#rules.seatsOf(seating);
      must(seats.length > 0, 'there is something to do, and nothing is done');
      this.go({ answer: { kind: 'settled' }, event: { type: 'seated', seats }, asked: [] }, at);
      this.#seen.outcomes.add('tend: settled');
    }
    mustBeSettled({ after: this.session, at });
  }

  #isUnsettled(at: number): boolean {
    const { nextOfferEnd, hasPlacesToFill } = this.#rules;
    const end = nextOfferEnd(this.session) ?? Number.POSITIVE_INFINITY;
    return end <= at || hasPlacesToFill(this.session, at, offers);
  }
}

function noteLimits(after: Session, seen: Seen): void {
  for (const mode of modes) {
    if (takenIn(after, mode) > placesOf(after, mode)) seen.outcomes.add(`over: ${mode}`);
    if (lineOf(after, mode).length > 1) seen.outcomes.add(`a line: ${mode}`);
  }
  for (const [, answer] of after.answers) {
    if (answer.waits && isAtCap(after, answer.waits.for, answer)) seen.outcomes.add('waits at the cap');
  }
}

/** The events make the state again, also when they come back from rows; so do the head and the rows. */
function mustReplay(
  first: Session,
  session: Session,
  events: readonly SessionEvent[],
  rules: Rules,
  trail: Trail,
): void {
  const entry = { command: 'c', by: 'by', at: '2026-11-24T08:00:00.000Z', answer: null };
  const read = events.map((event, n) =>
    trail.decode(trail.encode('s', auditKey(n + 1, 'c'), { ...entry, event })),
  );
  const replayed = read.reduce(
    (state, { event }) => rules.applySessionEvent(state, new Map(state.answers), event).session,
    first,
  );
  const standing = textOf(session);
  must(same(textOf(replayed), standing), 'the audit rows make another state');
  const rows = [...session.answers.keys()].flatMap(
    (who) => sessionKind.encodeRow('s', session, answerKey(who)) ?? [],
  );
  const head = sessionKind.encodeHead('s', session, 7);
  must(
    sessionKind.sequence(head) === 7 && same(textOf(sessionKind.decode(head, rows)), standing),
    'the rows give another state',
  );
}

/** As in rows: what is undefined is not there. */
function textOf(session: Session): string {
  return JSON.stringify({ ...session, answers: [...session.answers].sort(([a], [b]) => (a < b ? -1 : 1)) });
}

/** Mostly to the letter, which is much quicker to see. */
function same(one: string, other: string): boolean {
  return one === other || isDeepStrictEqual(JSON.parse(one), JSON.parse(other));
}
