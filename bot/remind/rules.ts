import { type Booking, isOpen, turnOf } from '../shared/booking.ts';
import { addDays, type Day, dayOf, instantAt } from '../shared/helsinki.ts';
import type { Entitlements, Period, PeriodRules } from '../shared/network.ts';
import type { BookingMessage } from '../shared/outbox.ts';
import { afterQuiet } from '../shared/quiet-hours.ts';
import { type Quota, type QuotaEvent, unitsLeft } from '../shared/quota.ts';
import { isQuiet, isTimely, latestStage, reminderTime } from '../shared/reminding.ts';
import { addWorkdays } from '../shared/workdays.ts';
import { workshopStages } from '../shared/workshop-reminders.ts';
import { isStale, lastStage, nextStage } from './stages.ts';

/** Whom a reminder goes to; who they are is found when it is due. */
export type To = 'consultants' | 'requester' | 'municipality' | 'coordinators';

/** Something that happens by itself at an instant (milliseconds since 1970). */
export interface Due {
  readonly at: number;
  readonly event: QuotaEvent;
  /** Undefined: it is about the municipality's units. */
  readonly booking?: Booking | undefined;
  readonly tell: readonly { readonly to: To; readonly about: BookingMessage['about'] | 'units-expiring' }[];
}

/** The first thing that is due, or when the next one will be; neither when nothing is to come. */
export function dueIn(
  quota: Quota,
  period: Period,
  { workshop: entitlement }: Entitlements,
  now: Date,
): { readonly due?: Due; readonly next?: number | undefined } {
  const at = now.getTime();
  const coming = [
    ...quota.active.flatMap((booking) => dueOf(booking, period, at)),
    ...expiryDue(quota, period, entitlement, at),
  ].sort((a, b) => a.at - b.at);
  const [first] = coming;
  if (first && first.at <= at) {
    return { due: first };
  }
  const stage = nextStage(period, at);
  const next = Math.min(first?.at ?? Number.POSITIVE_INFINITY, stage ?? Number.POSITIVE_INFINITY);
  return { next: next === Number.POSITIVE_INFINITY ? undefined : next };
}

function dueOf(booking: Booking, period: Period, now: number): readonly Due[] {
  const { id, status } = booking;
  const act = { id, by: 'bot', at: now };
  const reminded = (count: number): QuotaEvent => ({ type: 'reminded', ...act, count });
  const dues: Due[] = [];
  if (isOpen(booking)) {
    dues.push({
      at: requestsEnd(period),
      booking,
      event: { type: 'expired', ...act },
      tell: [
        { to: 'requester', about: 'booking-expired' },
        { to: 'consultants', about: 'booking-expired' },
      ],
    });
  }
  const after = dayAfter(booking);
  if (status === 'confirmed' && after !== undefined) {
    dues.push({
      at: reminderTime(after, period.rules),
      booking,
      event: { type: 'held', ...act },
      tell: [{ to: 'consultants', about: 'report-due' }],
    });
  }
  if (status === 'held' && after !== undefined) {
    const last = Math.max(booking.reminded?.at ?? 0, reminderTime(after, period.rules));
    dues.push({
      at: reminderTime(addDays(dayOf(new Date(last)), period.rules.reportDays), period.rules),
      booking,
      event: reminded((booking.reminded?.count ?? 0) + 1),
      tell: [{ to: 'consultants', about: 'report-due' }],
    });
  }
  return [...dues, ...comingDue(booking, period, now), ...waitingDue(booking, period, reminded)];
}

/**
 * The agreed time: on the same days before as of sessions, and of several missed the latest. One that was agreed on
 * later is not made up for. What is due in quiet hours waits for the morning.
 */
function comingDue(booking: Booking, { rules }: Period, now: number): readonly Due[] {
  const { status, chosen, id } = booking;
  if (status !== 'confirmed' || !chosen) {
    return [];
  }
  const stages = workshopStages(chosen.start, rules);
  const latest = latestStage(stages, now);
  const late = latest !== undefined && !isTimely(stages, chosen.start, now);
  const known = Math.max(booking.answeredAt ?? 0, booking.comingToldAt ?? 0);
  return stages
    .filter((stage) => stage > known && stage >= (latest ?? 0))
    .map((stage) => {
      const dropped = late && stage === latest;
      return {
        at: stage === latest && !dropped && isQuiet(now) ? afterQuiet(now) : stage,
        booking,
        event: { type: 'coming', id, by: 'bot', at: now, ...(dropped ? { dropped } : {}) },
        tell: dropped
          ? []
          : [
              { to: 'municipality', about: 'workshop-coming' },
              { to: 'consultants', about: 'workshop-coming' },
            ],
      };
    });
}

/** An answer that is waited for: one reminder to whoever's turn it is, then the coordinator is told once. */
function waitingDue(
  booking: Booking,
  { rules }: Period,
  reminded: (count: number) => QuotaEvent,
): readonly Due[] {
  const turn = booking.unit === 'undecided' ? 'consultant' : turnOf(booking);
  const since = booking.proposal?.at ?? booking.answeredAt;
  const count = booking.reminded?.count ?? 0;
  if (turn === undefined || since === undefined || count > 1) {
    return [];
  }
  const days = turn === 'consultant' ? rules.requestDays : rules.counterDays;
  const about = booking.unit === 'undecided' ? 'unit-decision' : 'answer-overdue';
  const to = turn === 'consultant' ? 'consultants' : 'requester';
  return count === 0
    ? [{ at: workdaysAfter(since, days, rules), booking, event: reminded(1), tell: [{ to, about }] }]
    : [
        {
          at: workdaysAfter(booking.reminded?.at ?? since, rules.escalateDays, rules),
          booking,
          event: reminded(2),
          tell: [{ to: 'coordinators', about: 'escalation' }],
        },
      ];
}

/**
 * Of several warnings missed (the bot was down, or has only just started) none but the latest young one is given;
 * and none once nothing can be agreed on any more, such as of the units that expired requests set free.
 */
function expiryDue(quota: Quota, period: Period, entitlement: number, now: number): readonly Due[] {
  const stage = lastStage(period, now);
  if (
    stage === undefined ||
    isStale(stage, now) ||
    now >= requestsEnd(period) ||
    (quota.warnedAt ?? 0) >= stage
  ) {
    return [];
  }
  return unitsLeft(quota, entitlement) === 0
    ? []
    : [
        {
          at: stage,
          event: { type: 'warned', by: 'bot', at: now },
          tell: [{ to: 'municipality', about: 'units-expiring' }],
        },
      ];
}

/** On its last afternoon a period's open requests expire: nobody could agree on a time within it any more. */
export function requestsEnd({ to }: Period): number {
  return instantAt(to, '16:00')?.getTime() ?? 0;
}

function dayAfter({ chosen, due }: Booking): Day | undefined {
  const day = chosen ? dayOf(new Date(chosen.end - 1)) : due;
  return day === undefined ? undefined : addDays(day, 1);
}

function workdaysAfter(since: number, days: number, rules: PeriodRules): number {
  return reminderTime(addWorkdays(dayOf(new Date(since)), days), rules);
}
