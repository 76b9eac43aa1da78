import { isDeepStrictEqual } from 'node:util';
import { boxes } from '../../bot/quota/rules.ts';
import type { Booking } from '../../bot/shared/booking.ts';
import {
  emptyQuota,
  findBooking,
  type Quota,
  type QuotaEvent,
  unitsLeft,
  unitsOf,
  unitsUsed,
} from '../../bot/shared/quota.ts';
import { quotaKind } from '../../storage/quota.ts';
import { auditKey } from '../../storage/tables/keys.ts';
import { dateOf, instantOf, mayActFor, whoIs } from './cast.ts';
import { cutoffDays, decide, type Rules, type Step } from './histories.ts';
import { legalSteps, stateOf } from './legal-steps.ts';

/** What the histories came past, to be sure that they came everywhere. */
export interface Seen {
  readonly steps: Set<string>;
  readonly answers: Set<string>;
  /** How many histories were begun, and how many events they had in all. */
  histories: number;
  events: number;
}

export function nothingSeen(): Seen {
  return { steps: new Set(), answers: new Set(), histories: 0, events: 0 };
}

type Trail = typeof quotaKind.events;

/** Plays a history and throws where it breaks one of the promises about units and states. */
export function watch(
  sequence: readonly Step[],
  entitled: number,
  rules: Rules,
  seen: Seen,
  trail: Trail = quotaKind.events,
): void {
  seen.histories += 1;
  const units = new Units();
  const events: QuotaEvent[] = [];
  let quota = emptyQuota;
  let [day, entitlement] = [0, entitled];
  for (const step of sequence) {
    const taken = decide(rules, { quota, day, count: events.length, entitlement }, step);
    ({ day, entitlement } = taken);
    seen.answers.add(`${step.does}: ${taken.answer}`);
    const { event } = taken;
    if (event) {
      const after = rules.applyQuotaEvent(quota, event);
      const line = stepOf(quota, event, after, taken.actor);
      if (line !== undefined) {
        must(legalSteps.has(line), `an illegal step: ${line}`);
        seen.steps.add(line);
      }
      mustBeTold(quota, event, taken);
      units.follow(quota, event, taken);
      mustKeepUnits(quota, event, after, entitlement, units.held);
      mustShow(after, entitlement, new Date(instantOf(day)));
      events.push(event);
      seen.events += 1;
      quota = after;
    }
  }
  mustReplay(quota, events, rules, trail);
}

function stepOf(before: Quota, event: QuotaEvent, after: Quota, actor: string): string | undefined {
  const id = bookingOf(event);
  if (id === undefined) return undefined;
  const [from, to] = [findBooking(before, id), findBooking(after, id)].map(stateOf);
  return `${from}: ${whoIs(actor)} ${event.type}: ${to}`;
}

function bookingOf(event: QuotaEvent): string | undefined {
  if (event.type === 'requested') return event.booking.id;
  return 'id' in event && event.type !== 'answered' ? event.id : undefined;
}

/** The trail names who did it and in whose place, and nobody acts on what another consultant has. */
function mustBeTold(
  before: Quota,
  event: QuotaEvent,
  { actor, day }: { readonly actor: string; readonly day: number },
): void {
  if (!('id' in event) || event.type === 'answered') return;
  const booking = findBooking(before, event.id);
  const owner = booking?.owner;
  must(event.by === actor && event.at === instantOf(day), `not told by whom and when: ${event.type}`);
  if (event.type === 'held' || event.type === 'reported' || event.type === 'notHeld') {
    const { chosen, due } = booking ?? {};
    must(chosen ? chosen.end <= event.at : due && due < dateOf(day), `${event.type} before it was over`);
  }
  if (whoIs(actor) !== 'consultant') return;
  must(owner === undefined || mayActFor(owner, actor, day), `${actor} did what is for ${owner} to do`);
  must(event.behalf === (owner === actor ? undefined : owner), `not told on whose behalf: ${event.type}`);
  if (event.type === 'confirmed') {
    const offered = booking?.proposal?.slots.some((slot) => isDeepStrictEqual(slot, event.chosen));
    must(offered || event.due === booking?.proposal?.due, 'a time was agreed that nobody had proposed');
  }
}

/** Which bookings hold a unit, told from the events alone and not by the code under test. */
class Units {
  readonly #holding = new Set<string>();
  readonly #agreed = new Map<string, number>();

  get held(): number {
    return this.#holding.size;
  }

  follow(
    before: Quota,
    event: QuotaEvent,
    { actor, day }: { readonly actor: string; readonly day: number },
  ): void {
    switch (event.type) {
      case 'requested':
        this.#holding.add(event.booking.id);
        return;
      case 'confirmed': {
        const due = event.due ?? findBooking(before, event.id)?.proposal?.due;
        const agreed = event.chosen?.start ?? Date.parse(due ?? '');
        this.#agreed.set(event.id, Math.floor(agreed / 86_400_000));
        return;
      }
      case 'declined':
      case 'expired':
        this.#holding.delete(event.id);
        return;
      case 'cancelled': {
        const agreed = this.#agreed.get(event.id) ?? Number.POSITIVE_INFINITY;
        const late = agreed - Math.floor(instantOf(day) / 86_400_000) < cutoffDays;
        if (!late || whoIs(actor) !== 'municipality') this.#holding.delete(event.id);
        return;
      }
      case 'unitDecided':
      case 'notHeld':
        if (event.unit === 'returned') this.#holding.delete(event.id);
        else this.#holding.add(event.id);
        return;
      default:
        return;
    }
  }
}

function mustKeepUnits(
  before: Quota,
  event: QuotaEvent,
  after: Quota,
  entitlement: number,
  held: number,
): void {
  const [was, used] = [unitsUsed(before), unitsUsed(after)];
  const of = unitsOf(after, entitlement);
  must(used <= was || used <= of, `${used} units used of ${of}`);
  const corrected = event.type === 'corrected' ? event.units : 0;
  // Removed units may outnumber an entitlement that was lowered afterwards; the first grants then only fill that up.
  const sum = entitlement + before.adjustment;
  must(sum < 0 || of === sum + corrected, `${event.type} makes it ${of} units`);
  must(corrected >= 0 || used <= of, 'a unit was removed that a booking holds');
  const agreed = after.active.filter(({ status }) => status !== 'requested' && status !== 'countered').length;
  const wasOpen = ['requested', 'countered'].includes(stateOf(findBooking(before, bookingOf(event) ?? '')));
  must(event.type !== 'confirmed' || !wasOpen || agreed <= of, `${agreed} workshops agreed on, ${of} units`);
  must(used === held, `${held} bookings hold a unit, ${used} are counted after ${event.type}`);
  must(used + unitsLeft(after, entitlement) === Math.max(of, used), `of ${of} units one is nowhere`);
  const ids = [...after.active, ...after.ended].map(({ id }) => id);
  must(new Set(ids).size === ids.length, 'a booking is both in force and ended');
  for (const booking of [...after.active, ...after.ended]) {
    mustFit(booking);
    const changed = booking.id === bookingOf(event);
    must(changed || findBooking(before, booking.id) === booking, `${event.type} changed another booking`);
  }
  const id = bookingOf(event);
  const [place, now] = [before, after].map(({ active }) => active.findIndex((b) => b.id === id));
  must(now === -1 || place === -1 || now === place, 'a booking lost its place');
}

/** The boxes of the quota card are the units, and as many are free as can be booked. */
function mustShow(quota: Quota, entitlement: number, now: Date): void {
  const shown = boxes(quota, entitlement, now);
  const free = shown.filter(({ state }) => state === 'free');
  must(free.length === unitsLeft(quota, entitlement), `${free.length} boxes are shown as free`);
  must(shown.length - free.length === unitsUsed(quota), 'a booking that holds a unit has no box');
}

/** What a booking carries fits what it is. */
function mustFit({ status, proposal, chosen, due, owner, unit, report, stars }: Booking): void {
  const open = status === 'requested' || status === 'countered';
  const side = status === 'countered' ? 'consultant' : 'municipality';
  must(!open || proposal?.side === side, `${status} and not waiting for an answer`);
  must(open || status === 'confirmed' || !proposal, `${status} and waiting for an answer`);
  const agreed = status === 'confirmed' || status === 'held' || status === 'reported';
  must(!agreed || ((chosen || due) && owner), `${status} without a time or a consultant`);
  must((unit !== undefined) === (status === 'cancelled'), `${status} with the unit ${unit}`);
  must((report !== undefined) === (status === 'reported'), `${status}, and the report does not fit`);
  must(stars === undefined || status === 'reported', `${status} with feedback`);
}

/** The events make the state again, also when they come back from rows; so does the head. */
function mustReplay(quota: Quota, events: readonly QuotaEvent[], rules: Rules, trail: Trail): void {
  must(same(events.reduce(rules.applyQuotaEvent, emptyQuota), quota), 'the events make another state');
  const rows = events.map((event, n) => {
    const entry = { command: `c${n}`, by: 'by', at: '2026-01-12T06:00:00.000Z', event, answer: null };
    return trail.encode('q', auditKey(n + 1, `c${n}`), entry);
  });
  const read = rows.map((row) => trail.decode(row).event);
  must(same(read.reduce(rules.applyQuotaEvent, emptyQuota), quota), 'the audit rows make another state');
  const { sequence, ...stored } = {
    sequence: 0,
    ...quotaKind.decode(quotaKind.encodeHead('q', quota, 7), []),
  };
  must(sequence === 7 && same(stored, quota), 'the head gives another state');
}

/** Equal as rows: what is undefined is not there. */
function same(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
}

function must(condition: unknown, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}
