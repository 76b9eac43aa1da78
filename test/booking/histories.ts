import fc from 'fast-check';
import {
  decideAccept,
  decideCancel,
  decideDecline,
  decideHandOver,
  decidePropose,
  decideRequest,
  decideUnit,
} from '../../bot/booking/rules.ts';
import { decideCorrection } from '../../bot/correction/rules.ts';
import { decideAnswer, decideAsk } from '../../bot/question/rules.ts';
import { dueIn } from '../../bot/remind/rules.ts';
import { decideFeedback, decideNotHeld, decideReport } from '../../bot/report/rules.ts';
import {
  type Booking,
  isOpen,
  isOver,
  needsTime,
  type Slot,
  workshopKinds,
} from '../../bot/shared/booking.ts';
import { type Period, usualRules } from '../../bot/shared/network.ts';
import { applyQuotaEvent, type Quota, type QuotaEvent } from '../../bot/shared/quota.ts';
import { actingFor, consultants, dateOf, hasLeft, instantOf, municipality, whoIs } from './cast.ts';

/*
 * What people and the clock may want of one municipality's workshops, at random, decided by the rules of the bot.
 */

/** All rules that change a quota, so that a test can put a wrong one in the place of any. */
export const rules = {
  applyQuotaEvent,
  decideRequest,
  decidePropose,
  decideAccept,
  decideDecline,
  decideCancel,
  decideUnit,
  decideHandOver,
  decideReport,
  decideNotHeld,
  decideFeedback,
  decideCorrection,
  decideAsk,
  decideAnswer,
  fallDue,
};
export type Rules = typeof rules;

export const cutoffDays = usualRules.cancelDays;
const lastDay = 80;
const period: Period = {
  id: 'uso8',
  name: 'USO 8',
  from: dateOf(0),
  to: dateOf(lastDay),
  entitlements: { workshop: 5, themeSeminar: 0, workingSeminar: 0, sparring: 0, situationAnalysis: 1 },
  themes: [],
  topics: [],
  fees: [],
  rules: { ...usualRules, requestDays: 1, counterDays: 2, escalateDays: 1, expiryMonths: [1] },
};

/** Kaisa has most of the work, so that others are not always refused. */
const answering = ['kaisa', 'kaisa', 'kaisa', 'pekka', 'sanna'] as const;
const both = ['mikko', 'ulla', 'mikko', ...answering] as const;
const actors = {
  request: municipality,
  propose: both,
  accept: both,
  decline: both,
  cancel: both,
  decideUnit: [...answering, 'coordinator'],
  handOver: [...answering, 'coordinator'],
  report: answering,
  notHeld: answering,
  feedback: municipality,
  correct: ['coordinator'],
  reload: ['coordinator'],
  tend: ['bot'],
  note: both,
} as const;
type Does = keyof typeof actors;

const weights: Readonly<Record<Does, number>> = {
  request: 8,
  propose: 6,
  accept: 10,
  decline: 2,
  cancel: 4,
  decideUnit: 5,
  handOver: 2,
  report: 3,
  notHeld: 2,
  feedback: 2,
  correct: 2,
  reload: 1,
  tend: 5,
  note: 1,
};

/** Somebody wants something; who, of which booking and how is a matter of the numbers. */
export interface Step {
  readonly does: Does;
  readonly who: number;
  readonly booking: number;
  /** Days since the step before. */
  readonly wait: number;
  /** Days until each proposed time; the first also until a due date. */
  readonly ahead: readonly number[];
  readonly choice: number;
  readonly reason: boolean;
}

const often = (Object.keys(weights) as Does[]).flatMap((does) => Array<Does>(weights[does]).fill(does));
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record(
    {
      does: fc.constantFrom(...often),
      who: fc.nat(119),
      booking: fc.nat(11),
      wait: fc.constantFrom(0, 0, 0, 0, 0, 1, 1, 2, 12),
      ahead: fc.constantFrom([-1], [0], [1], [2], [13], [14], [15], [30], [3, 14], [2, 13, 45]),
      choice: fc.nat(5),
      reason: fc.constantFrom(true, true, true, false),
    },
    { noNullPrototype: true },
  ),
  { minLength: 1, maxLength: 100, size: 'max' },
);

/** Where a history stands. */
export interface Standing {
  readonly quota: Quota;
  /** Days since the start. */
  readonly day: number;
  /** How many events there were. */
  readonly count: number;
  /** The period's own, which a new network file may change. */
  readonly entitlement: number;
}

export interface Taken {
  readonly actor: string;
  readonly day: number;
  readonly entitlement: number;
  readonly answer: string;
  readonly event?: QuotaEvent | undefined;
}

/** What a step comes to. */
export function decide(used: Rules, standing: Standing, step: Step): Taken {
  const { quota, count } = standing;
  const people = actors[step.does];
  const actor = people[step.who % people.length] ?? 'bot';
  const day = standing.day + step.wait;
  const entitlement = step.does === 'reload' ? step.choice : standing.entitlement;
  if (hasLeft(actor, day)) {
    return { actor, day, entitlement, answer: 'gone' };
  }
  const all = [...quota.active, ...quota.ended];
  const booking = all[step.booking % Math.max(1, all.length)];
  const { answer, event } = command(used, { quota, day, count, actor, booking, step, entitlement });
  return { actor, day, entitlement, answer: answer.kind, event };
}

interface Asked extends Standing {
  readonly actor: string;
  readonly booking: Booking | undefined;
  readonly step: Step;
}
interface Decided {
  readonly answer: { readonly kind: string };
  readonly event?: QuotaEvent | undefined;
}

function command(used: Rules, asked: Asked): Decided {
  const { quota, day, count, actor, booking, step, entitlement } = asked;
  const { choice } = step;
  const reason = step.reason ? 'r.reason' : undefined;
  const coordinates = actor === 'coordinator';
  const side = whoIs(actor) === 'municipality' ? 'municipality' : 'consultant';
  const at = instantOf(day);
  const act = { id: booking?.id ?? 'none', by: actor, side, at, acting: actingFor(actor, day) } as const;
  const unit = choice % 2 === 0 ? 'returned' : 'lost';
  switch (step.does) {
    case 'request': {
      const kind = workshopKinds[choice % workshopKinds.length] ?? 'seminar';
      const proposal = { side: 'municipality', at, ...wish(kind, step, day) } as const;
      const wanted = { id: `b${count}`, kind, status: 'requested', audience: [], proposal } as const;
      return used.decideRequest(quota, { ...wanted, requestedBy: actor, requestedAt: at }, entitlement);
    }
    case 'propose':
      return used.decidePropose(quota, act, wish(booking?.kind ?? 'seminar', step, day));
    case 'accept':
      return used.decideAccept(quota, act, choice === 5 ? undefined : choice % 3, entitlement);
    case 'decline':
      return used.decideDecline(quota, act);
    case 'cancel':
      return used.decideCancel(quota, { ...act, reason }, cutoffDays);
    case 'decideUnit':
      return used.decideUnit(quota, { ...act, reason }, unit, { entitlement, corrects: coordinates });
    case 'handOver':
      return used.decideHandOver(quota, act, consultants[choice % 3] ?? 'kaisa', coordinates);
    case 'report':
      return used.decideReport(quota, act, {
        participants: { political: 4 * choice },
        quarterHours: choice,
        costs: { train: 4_310 },
      });
    case 'notHeld':
      return used.decideNotHeld(quota, act, unit, 'r.reason');
    case 'feedback':
      return used.decideFeedback(quota, act, (choice % 5) + 1);
    case 'correct': {
      const units = choice < 3 ? -1 : 1;
      return used.decideCorrection(quota, { by: actor, at, units, reason: 'r.reason' }, entitlement);
    }
    case 'reload':
      return { answer: { kind: 'loaded' } };
    case 'tend': {
      const event = used.fallDue(quota, booking, at);
      return event ? { answer: { kind: event.type }, event } : { answer: { kind: 'nothing-due' } };
    }
    case 'note':
      return note(used, asked, at);
  }
}

function wish(kind: Booking['kind'], { ahead }: Step, day: number): { slots: Slot[]; due?: string } {
  if (!needsTime(kind)) {
    return { slots: [], due: dateOf(day + (ahead[0] ?? 0)) };
  }
  // An hour before and after the time of day at which all steps are taken: a workshop of today is under way.
  const hour = 3_600_000;
  const middles = ahead.map((days) => instantOf(day + days));
  return { slots: middles.map((middle) => ({ start: middle - hour, end: middle + hour })) };
}

/** This test's own clock, since the bot's is too slow for 10,000 histories: what a booking is due for. */
function fallDue(_quota: Quota, booking: Booking | undefined, at: number): QuotaEvent | undefined {
  if (!booking) return undefined;
  const { id, status, chosen, proposal, unit, reminded, comingToldAt } = booking;
  const act = { id, by: 'bot', at };
  if (isOpen(booking) && at >= instantOf(lastDay)) return { type: 'expired', ...act };
  if (status === 'confirmed' && isOver(booking, new Date(at))) return { type: 'held', ...act };
  const near = status === 'confirmed' && chosen !== undefined && chosen.start - at < 3 * 86_400_000;
  if (near && chosen.start > at && comingToldAt === undefined) return { type: 'coming', ...act };
  const waits = proposal !== undefined || status === 'held' || unit === 'undecided';
  return waits ? { type: 'reminded', ...act, count: (reminded?.count ?? 0) + 1 } : undefined;
}

/** The bot's own. */
export function fallDueInBot(
  quota: Quota,
  _booking: Booking | undefined,
  at: number,
): QuotaEvent | undefined {
  return dueIn(quota, period, period.entitlements, new Date(at)).due?.event;
}

/** What is written down beside the bookings. */
function note(used: Rules, { quota, actor, count, step }: Asked, at: number): Decided {
  const by = actor;
  switch (step.choice) {
    case 0:
      return noted({ type: 'planned', by, at, plan: ['2026-Q1', '', '2026-Q3'] });
    case 1:
      return noted({ type: 'analysis', by, at, status: 'underWay' });
    case 2:
    case 3:
      return used.decideAnswer(quota, { id: quota.questions[0]?.id ?? 'none', by, at });
    default:
      return used.decideAsk(quota, { id: `q${count}`, kind: 'question', by, at });
  }
}

function noted(event: QuotaEvent): Decided {
  return { answer: { kind: 'noted' }, event };
}
