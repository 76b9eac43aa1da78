import type { Committed } from '../../storage/aggregate.ts';
import { readBookingTexts, readWorkshops, reasonRow, reportTextsRow } from '../../storage/quota-texts.ts';
import { consultingNow } from '../consulting-now.ts';
import { actingFor, type Member, memberIn } from '../member.ts';
import { actsFor } from '../shared/consulting.ts';
import type { BookingIds } from '../shared/outbox.ts';
import { findBooking, type Quota } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type Audience, changeReport, type ReportAnswer, type ReportDecided } from './change.ts';
import { noReportFields, type ReportFaults, type ReportFields, readReason, readReportForm } from './form.ts';
import { formRules, noReport, presentReport, reportOf } from './present.ts';
import { decideNotHeld, decideReport, type ReportDecision } from './rules.ts';
import { noSuchBooking, type PresentBooking, showBooking } from './show-booking.ts';

/** A form as it was sent: what the client left out is empty. */
interface Sent extends BookingIds {
  readonly nonce: string;
  readonly fields: Partial<ReportFields>;
}

/** The form of a workshop that is over, filled with the report that was sent, if any, and with what was said. */
export function openReport(present: PresentBooking) {
  return async (
    turn: Turn,
    { said = {}, ...ref }: BookingIds & { readonly said?: Partial<ReportFields> },
    services: Services,
  ): Promise<Reply> => {
    const { municipality, period, booking: id } = ref;
    const [member, workshops, consulting] = await Promise.all([
      memberIn(turn, ref, services),
      readWorkshops(services.tables, municipality, period),
      consultingNow(services, turn.now),
    ]);
    if ('refusal' in member) {
      return noSuchBooking(turn);
    }
    const act = { id, by: turn.actor.id, at: turn.now.getTime(), acting: actsFor(consulting, turn.actor.id) };
    const card = reportOf(turn, member, workshops, act, services, { said });
    return 'answer' in card
      ? showBooking(turn, ref, card.answer, workshops.quota, present, services)
      : { kind: 'card', card };
  };
}

/** The report sent in; the municipality may read it at once. */
export function sendReport(present: PresentBooking) {
  return async (turn: Turn, input: Sent, services: Services): Promise<Reply> => {
    const member = await memberIn(turn, input, services);
    if ('refusal' in member) {
      return noSuchBooking(turn);
    }
    const { booking: id } = input;
    const values = { ...noReportFields, ...input.fields };
    const done = await changeReport(turn, input, services, {
      verb: 'report.send',
      action: 'report.write',
      about: 'report-ready',
      tell: (quota, audience) => tellMunicipality(quota, audience, input),
      decide(quota, act) {
        const booking = findBooking(quota, id);
        const read = booking && readReportForm(values, formRules(booking, member.period));
        const whole = read && 'report' in read ? read : undefined;
        const decision = decideReport(quota, act, whole?.report ?? noReport);
        // Who may not report at all is not asked to correct the form first.
        if (decision.event === undefined || whole === undefined) {
          return faulty(decision, id, read && 'faults' in read ? read.faults : undefined);
        }
        return { ...decision, texts: [reportTextsRow(id, whole.texts)] };
      },
    });
    return after(turn, { ref: input, member, values, done }, present, services);
  };
}

/** The workshop was not held: whether its unit returns, and why. */
export function reportNotHeld(present: PresentBooking) {
  return async (
    turn: Turn,
    input: Sent & { readonly fate: 'returned' | 'lost' },
    services: Services,
  ): Promise<Reply> => {
    const member = await memberIn(turn, input, services);
    if ('refusal' in member) {
      return noSuchBooking(turn);
    }
    const { booking: id, municipality, period, fate } = input;
    const values = { ...noReportFields, ...input.fields };
    const read = readReason(values);
    const reason = reasonRow('reason' in read ? read.reason : '', municipality, period, id);
    const done = await changeReport(turn, input, services, {
      verb: 'report.notHeld',
      action: 'report.write',
      about: 'unit-decided',
      tell: (quota, audience) => tellMunicipality(quota, audience, input),
      decide(quota, act) {
        const decision = decideNotHeld(quota, act, fate, reason.key);
        return decision.event === undefined || 'faults' in read
          ? faulty(decision, id, 'faults' in read ? read.faults : undefined)
          : { ...decision, texts: [reason] };
      },
    });
    return after(turn, { ref: input, member, values, done }, present, services);
  };
}

/** A refusal as it is; what would have been done, had the form been right, as its faults. */
function faulty(decision: ReportDecision, id: string, faults: ReportFaults = {}): ReportDecided {
  return decision.event === undefined ? decision : { answer: { kind: 'faulty', id, faults } };
}

/** Who asked for the workshop, while they still act for the municipality; else those who do now. */
function tellMunicipality(
  quota: Quota,
  { people }: Audience,
  { municipality, booking: id }: BookingIds,
): readonly string[] {
  const acting = actingFor(people, municipality);
  const requester = findBooking(quota, id)?.requestedBy;
  return requester !== undefined && acting.includes(requester) ? [requester] : acting;
}

interface After {
  readonly ref: BookingIds;
  readonly member: Member;
  readonly values: ReportFields;
  readonly done: Committed<Quota, ReportAnswer>;
}

async function after(
  turn: Turn,
  { ref, member, values, done: { answer, state } }: After,
  present: PresentBooking,
  services: Services,
): Promise<Reply> {
  const { municipality, period, booking: id } = ref;
  const booking = findBooking(state, id);
  if (answer.kind !== 'faulty' || !booking) {
    return showBooking(turn, ref, answer, state, present, services);
  }
  const texts = await readBookingTexts(services.tables, municipality, period, id);
  const typed = { values, faults: answer.faults };
  return { kind: 'card', card: presentReport(turn, member, { booking, texts }, typed, services) };
}
