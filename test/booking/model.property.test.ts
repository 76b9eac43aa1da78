import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { emptyQuota, findBooking, type Quota, type QuotaEvent } from '../../bot/shared/quota.ts';
import { quotaKind } from '../../storage/quota.ts';
import { fallDueInBot, type Rules, rules, steps } from './histories.ts';
import { legalSteps } from './legal-steps.ts';
import { nothingSeen, type Seen, watch } from './watch.ts';

const least = 10_000;
const histories = inject('long') ? 5 * least : least;
const { events } = quotaKind;

/** The one property: of the rules as they are, and of wrong ones. */
function keepsItsPromises(played: Rules, seen: Seen, trail = events) {
  return fc.property(steps, fc.integer({ min: 1, max: 5 }), (sequence, entitlement) =>
    watch(sequence, entitlement, played, seen, trail),
  );
}

describe('10,000 histories of a municipality, its consultants, the coordinator and the clock', () => {
  it('keep every promise about units and states, and come past every legal step', {
    timeout: 600_000,
  }, () => {
    const seen = nothingSeen();
    const since = process.cpuUsage();
    fc.assert(keepsItsPromises(rules, seen), { numRuns: histories });
    // What this process took: what else the machine does meanwhile must not fail the test.
    const seconds = process.cpuUsage(since).user / 1_000_000;

    expect(seen.histories).toBeGreaterThanOrEqual(least);
    expect(seen.events / seen.histories).toBeGreaterThan(8);
    expect(seconds * (least / histories)).toBeLessThan(60);
    expect([...legalSteps].filter((step) => !seen.steps.has(step))).toEqual([]);
    expect([...refusals].filter((refusal) => !seen.answers.has(refusal))).toEqual([]);
  });
});

describe('histories in which the clock of the bot itself does what is due', () => {
  it('keep the same promises', { timeout: 600_000 }, () => {
    const seen = nothingSeen();
    fc.assert(keepsItsPromises({ ...rules, fallDue: fallDueInBot }, seen), { numRuns: histories / 50 });
    const byTheClock = new Set([...seen.steps].filter((step) => step.includes(': clock ')));

    expect(byTheClock).toContain('requested: clock expired: expired');
    expect(byTheClock).toContain('countered: clock reminded: countered');
    expect(byTheClock).toContain('confirmed: clock held: held');
    expect(byTheClock).toContain('confirmed: clock coming: confirmed');
    expect(byTheClock).toContain('held: clock reminded: held');
    expect(seen.answers).toContain('tend: warned');
  });
});

/** Refusals that a history must have met, lest the promises be kept for want of temptation. */
const refusals = [
  'request: none-left',
  'propose: taken',
  'propose: already-held',
  'accept: not-your-turn',
  'accept: taken',
  'accept: over-entitlement',
  'accept: time-passed',
  'accept: time-not-chosen',
  'decline: not-allowed',
  'cancel: already-held',
  'cancel: reason-missing',
  'decideUnit: none-left',
  'decideUnit: reason-missing',
  'decideUnit: taken',
  'report: not-over',
  'notHeld: already-answered',
  'feedback: not-reported',
];

/** A wrong rule, and which promise it breaks. */
interface Planted {
  readonly wrong: Partial<Rules>;
  readonly trail?: typeof events;
  readonly breaks: RegExp;
}

const planted: Readonly<Record<string, Planted>> = {
  'a request that is not counted': {
    wrong: { decideRequest: (_quota, booking, of) => rules.decideRequest(emptyQuota, booking, of) },
    breaks: /units used of/,
  },
  'a move that releases the unit': {
    wrong: { applyQuotaEvent: withMovedOut },
    breaks: /bookings hold a unit/,
  },
  'a unit that returns by itself after a late cancellation': {
    wrong: { decideCancel: (quota, act) => rules.decideCancel(quota, act, 0) },
    breaks: /bookings hold a unit/,
  },
  'a unit that stays away when it was given back in time': {
    wrong: { decideCancel: (quota, act) => rules.decideCancel(quota, act, 1_000) },
    breaks: /bookings hold a unit/,
  },
  "the consultant's own cancellation that costs the municipality a unit": {
    wrong: {
      decideCancel: (quota, act, days) =>
        asUndecided(rules.decideCancel(quota, { ...act, side: 'consultant' }, days)),
    },
    breaks: /illegal step/,
  },
  'a yes to what oneself proposed': {
    wrong: {
      decideAccept: (quota, act, slot, of) => {
        const side =
          findBooking(quota, act.id)?.proposal?.side === 'consultant' ? 'municipality' : 'consultant';
        return rules.decideAccept(quota, { ...act, side }, slot, of);
      },
    },
    breaks: /illegal step/,
  },
  'an answer to what another consultant has': {
    wrong: {
      decidePropose: (quota, act, wish) => rules.decidePropose(quota, { ...act, acting: () => true }, wish),
    },
    breaks: /is for \w+ to do/,
  },
  'a decision undone though no unit is free': {
    wrong: {
      decideUnit: (quota, act, unit, settings) =>
        rules.decideUnit(quota, act, unit, { ...settings, entitlement: 1_000 }),
    },
    breaks: /units used of/,
  },
  'a yes to more than a lowered entitlement has': {
    wrong: { decideAccept: (quota, act, slot) => rules.decideAccept(quota, act, slot, 1_000) },
    breaks: /workshops agreed on/,
  },
  'a workshop that counts as held before it was': {
    wrong: {
      fallDue: (quota, booking, at) =>
        booking?.status === 'confirmed'
          ? { type: 'held', id: booking.id, by: 'bot', at }
          : rules.fallDue(quota, booking, at),
    },
    breaks: /held before it was over/,
  },
  'an audit row that forgets the agreed time': {
    wrong: {},
    trail: {
      ...events,
      decode: (row) => ({ ...events.decode(row), ...forgetful(events.decode(row).event) }),
    },
    breaks: /audit rows make another state/,
  },
};

function withMovedOut(quota: Quota, event: QuotaEvent): Quota {
  const after = rules.applyQuotaEvent(quota, event);
  const moved = 'id' in event ? after.active.find(({ id }) => id === event.id) : undefined;
  return event.type === 'proposed' && moved?.status === 'confirmed'
    ? { ...after, active: after.active.filter((b) => b !== moved), ended: [moved, ...after.ended] }
    : after;
}

function asUndecided(decision: ReturnType<Rules['decideCancel']>): ReturnType<Rules['decideCancel']> {
  const { event } = decision;
  return event?.type === 'cancelled' ? { ...decision, event: { ...event, unit: 'undecided' } } : decision;
}

function forgetful(event: QuotaEvent): { readonly event: QuotaEvent } {
  return { event: event.type === 'confirmed' ? { ...event, chosen: undefined } : event };
}

describe('the same property', () => {
  it.each(Object.entries(planted))('finds %s', (_name, { wrong, trail, breaks }) => {
    const property = keepsItsPromises({ ...rules, ...wrong }, nothingSeen(), trail);
    const { failed, errorInstance } = fc.check(property, { numRuns: least, endOnFailure: true });

    expect(failed).toBe(true);
    expect(String(errorInstance)).toMatch(breaks);
  });
});
