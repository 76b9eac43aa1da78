import { isDeepStrictEqual } from 'node:util';
import { afterWaking } from '../../../bot/shared/quiet-hours.ts';
import {
  type Answer,
  type Counts,
  comes,
  isGuest,
  type SeatChange,
  type Session,
} from '../../../bot/shared/session.ts';
import { day, hour, offers } from './cast.ts';
import type { Step, Taken } from './histories.ts';
import { capOf, isAtCap, lineOf, modes, nextInTurn, placesOf, recount, takenBy, takenIn } from './recount.ts';
import type { Rules } from './rules.ts';

/*
 * The promises about places and lines, each told from the answers themselves; the first that is broken is thrown.
 */

/** A change as it is judged: what stood before, what stands now, and who asked for what. */
export interface Change {
  readonly before: Session;
  readonly after: Session;
  readonly at: number;
  readonly seats: readonly SeatChange[];
  readonly taken: Taken;
  readonly step?: Step | undefined;
  readonly seen: Set<string>;
}

export function mustCount({ before, after }: Pick<Change, 'before' | 'after'>): void {
  must(sameCounts(after.counts, recount(after)), 'the counts are not those of the answers');
  const of = new Set([...after.answers.values()].map(({ municipality }) => municipality ?? ''));
  for (const municipality of [...of, ...Object.keys(after.tallies)]) {
    const tally = after.tallies[municipality];
    must(
      tally && sameCounts(tally, recount(after, municipality)),
      'a municipality’s counts are not its answers’',
    );
  }
  for (const mode of modes) {
    const numbers = lineOf(after, mode).map(([, { waits }]) => Number(waits?.number));
    must(new Set(numbers).size === numbers.length, 'two have the same turn');
    must(Math.max(0, ...numbers) <= after.lastQueued, 'a turn after the last one');
  }
  must(after.lastQueued >= before.lastQueued, 'turns are given out twice');
  for (const [who, { seat, waits, lapsed }] of after.answers) {
    must(waits?.for !== seat, `${who} has a place and waits for the same`);
    must(seat !== 'waiting' || waits, `${who} waits in no line`);
    must(seat !== 'no' || !waits, `${who} does not come and waits`);
    must(!lapsed || !waits, `${who} let an offer run out and is still in line`);
  }
}

/** Without isDeepStrictEqual, which would take a tenth of all the time. */
function sameCounts(one: Counts, other: Counts): boolean {
  const keys = Object.keys(other) as (keyof Counts)[];
  return Object.keys(one).length === keys.length && keys.every((key) => one[key] === other[key]);
}

export function mustKeepLimits({ before, after }: Change): void {
  for (const mode of modes) {
    const [was, is] = [takenIn(before, mode), takenIn(after, mode)];
    must(
      is <= placesOf(after, mode) || is <= was,
      `${is} of ${placesOf(after, mode)} places are taken: ${mode}`,
    );
    const codes = new Set([...after.answers.values()].map(({ municipality }) => municipality));
    for (const code of codes) {
      if (code === undefined) continue;
      const [had, has] = [takenBy(before, mode, code), takenBy(after, mode, code)];
      must(has <= capOf(after, mode) || has <= had, `${code} has ${has}, the cap is ${capOf(after, mode)}`);
    }
  }
}

/** Nobody loses a place but by wishing so; who asks for another keeps the one they hold until they have it. */
export function mustKeepPlaces({ before, after, at, taken, step }: Change): void {
  const givesUp =
    step !== undefined && (step.does === 'substitute' || (step.does !== 'leave' && step.wish === 'no'));
  for (const [who, was] of before.answers) {
    const is = after.answers.get(who);
    must(is, `${who} is forgotten`);
    const asked = taken.asked.includes(who);
    if (comes(was) && !(asked && givesUp)) {
      must(comes(is), `${who} lost a place`);
      const late = before.late.find((one) => one.who === who && step?.does === 'decideLate')?.wish;
      const wished = asked && step?.does !== 'leave' ? (late ?? step?.wish) : was.waits?.for;
      must(is.seat === was.seat || is.seat === wished, `${who} was moved to a place not wished for`);
    }
    // A turn is lost by wishing for something else; a remote place meanwhile costs none.
    const wishes = asked && (step?.does === 'answer' || step?.does === 'change') ? step.wish : 'no';
    if (
      was.waits &&
      wishes !== 'no' &&
      (wishes === was.waits.for || wishes === 'remote') &&
      !isOver(was, at)
    ) {
      const kept = is.waits?.number === was.waits.number || is.seat === was.waits.for;
      must(kept, `${who} lost the turn by pressing ${wishes}`);
    }
  }
}

/** Who did not ask may only move up, be offered a place, or let an offer run out. */
export function mustMoveByTheRules({ before, after, at, seats, taken, seen }: Change): void {
  const changed = new Set(seats.map(({ who }) => who));
  must(changed.size === seats.length, 'somebody is changed twice in one step');
  for (const [who, is] of after.answers) {
    const was = before.answers.get(who);
    if (taken.asked.includes(who)) {
      if (was === is) continue;
      must(is.waits?.offeredUntil === undefined || isFairOffer(after, is, was, at), `${who}: a wrong offer`);
      if (is.waits) seen.add(`queued: ${is.seat} for ${is.waits.for}`);
      continue;
    }
    if (was === is || isDeepStrictEqual(was, is)) continue;
    must(was && changed.has(who), `${who} is there without having been asked`);
    const move = moveOf(was, is, after, at);
    must(move, `${who} moved against the rules: ${JSON.stringify([was, is])}`);
    seen.add(`moved: ${move}`);
    if (comes(was)) seen.add(`moved: ${move} from a place of the other kind`);
  }
}

function moveOf(was: Answer, is: Answer, { facts }: Session, at: number): string | undefined {
  if (!was.waits) return undefined;
  const near = facts.start - at < offers.offerDays * day;
  const over = isOver(was, at);
  if (is.lapsed && over && !is.waits && is.seat === (was.seat === 'waiting' ? 'no' : was.seat))
    return 'lapsed';
  if (over || at >= facts.start) return undefined;
  if (was.waits.offeredUntil === undefined) {
    if (!near && !is.waits && is.seat === was.waits.for && is.at === at) return 'promoted';
    const until = Math.min(afterWaking(at, offers.offerHours * hour), facts.start);
    const kept = is.seat === was.seat && is.waits?.number === was.waits.number;
    return near && kept && is.waits?.offeredUntil === until ? 'offered' : undefined;
  }
  const shortened = is.waits?.offeredUntil === facts.start && was.waits.offeredUntil > facts.start;
  return shortened && is.seat === was.seat ? 'shortened' : undefined;
}

function isOver({ waits }: Answer, at: number): boolean {
  return waits?.offeredUntil !== undefined && waits.offeredUntil <= at;
}

function isFairOffer(after: Session, { waits }: Answer, was: Answer | undefined, at: number): boolean {
  const until = waits?.offeredUntil ?? 0;
  const isFresh = () => until === Math.min(afterWaking(at, offers.offerHours * hour), after.facts.start);
  return (
    until > at && (until === was?.waits?.offeredUntil || (after.facts.start - at < 3 * day && isFresh()))
  );
}

/** First come, first served: nobody passes somebody who could have had the place. */
export function mustKeepOrder({ before, after, seats, taken, step }: Change): void {
  for (const mode of modes) {
    const line = lineOf(after, mode).filter(([, { waits }]) => waits?.offeredUntil === undefined);
    for (const [who, answer] of line) {
      const was = before.answers.get(who)?.waits;
      const stood = was?.for === mode && was.offeredUntil === undefined;
      if (!taken.asked.includes(who)) {
        must(stood && was.number === answer.waits?.number, `${who} has another turn than before`);
      } else if (!stood && !taken.byHost) {
        must(Number(answer.waits?.number) > before.lastQueued, `${who} has passed the line`);
      }
      if (stood && !isAtCap(after, mode, answer)) {
        const passed = seats
          .filter((one) => !(taken.byHost && taken.asked.includes(one.who)))
          .find((one) => passes(before, one, mode, was.number, step));
        must(!passed || taken.asked.includes(who), `${passed?.who} passed ${who}`);
      }
    }
  }
}

/** Whether somebody got a place, or the offer of one, ahead of a turn. */
function passes(
  before: Session,
  { who, answer }: SeatChange,
  mode: 'onSite' | 'remote',
  turn: number,
  step: Step | undefined,
): boolean {
  if (step?.does === 'substitute') return false;
  const was = before.answers.get(who);
  const hadOne = was?.seat === mode || (was?.waits?.for === mode && was.waits.offeredUntil !== undefined);
  const hasOne =
    answer.seat === mode || (answer.waits?.for === mode && answer.waits.offeredUntil !== undefined);
  const own = was?.waits?.for === mode ? was.waits.number : Number.POSITIVE_INFINITY;
  return hasOne && !hadOne && own > turn;
}

export function mustAnswerTruly({ before, after, taken, step }: Change): void {
  const [who = ''] = taken.asked;
  const { seat, position } = taken.answer;
  if (step === undefined || step.does === 'register' || step.does === 'substitute') return;
  const is = after.answers.get(who);
  if (taken.answer.kind === 'granted') {
    const { wish } = before.late.find((one) => one.who === who) ?? {};
    must(is?.seat === wish || is?.waits?.for === wish || is?.seat === 'onSite', `${who} was granted nothing`);
  }
  if (seat !== undefined) must(is?.seat === seat, `${who} was told ${seat} and has ${is?.seat}`);
  if (seat === undefined && position === undefined) return;
  const line = is?.waits ? lineOf(after, is.waits.for) : [];
  const turn = line.findIndex(([id]) => id === who) + 1;
  must((position ?? 0) === turn, `${who} was told turn ${position} and has ${turn}`);
}

/** Whoever moves without having asked is told so once, guests through the colleague who registered them. */
export function mustTell({ before, after, at, seats, taken }: Change, rules: Rules): void {
  const moved = seats.filter(({ who }) => !taken.asked.includes(who));
  const due = moved.flatMap(({ who, answer }) => {
    const was = before.answers.get(who);
    const move = was && moveOf(was, answer, after, at);
    const reader = isGuest(who) ? answer.by : who;
    const about = move && { promoted: 'place-freed', offered: 'place-offered', lapsed: 'offer-over' }[move];
    return about && reader ? [`${about} ${reader} ${who}`] : [];
  });
  const told = rules.seatNews('s', before, seats, taken.asked, at).map((item) => {
    if (item.kind !== 'tell' || !('session' in item.message)) return item.kind;
    const { about, who = item.person } = item.message as { readonly about: string; readonly who?: string };
    return `${about} ${item.person} ${who}`;
  });
  must([...told].sort().join() === [...due].sort().join(), `told: ${told.join()}; due: ${due.join()}`);
}

export function mustBeSettled({ after, at }: Pick<Change, 'after' | 'at'>): void {
  const { facts, status, answers } = after;
  if (status !== 'published') return;
  for (const [who, answer] of answers) {
    must(!isOver(answer, at), `${who} has an offer that has run out`);
    must((answer.waits?.offeredUntil ?? 0) <= facts.start, `${who} has an offer beyond the start`);
  }
  if (at >= facts.start) return;
  for (const mode of modes) {
    const next = nextInTurn(after, mode);
    must(next === undefined, `a place is free (${mode}), and ${next} waits`);
  }
}

export function must(condition: unknown, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}
