import type { Card } from '../../cards/card.ts';
import { reportCard } from '../../cards/report/report-card.ts';
import type { Workshops } from '../../storage/quota-texts.ts';
import type { Member } from '../member.ts';
import { type Booking, type BookingTexts, needsTime, type Report } from '../shared/booking.ts';
import { dayOf } from '../shared/helsinki.ts';
import type { Period } from '../shared/network.ts';
import { findBooking } from '../shared/quota.ts';
import type { Services, Turn } from '../turn.ts';
import { noReportFields, type ReportFaults, type ReportFields, typedReport } from './form.ts';
import { decideReport, type ReportAct, type ReportOutcome } from './rules.ts';

export const noReport: Report = { participants: {}, quarterHours: 0, costs: {} };

/** What the report form depends on: whether somebody was there, and the kilometre rate of the workshop's year. */
export function formRules(
  { kind, chosen, due }: Booking,
  period: Period,
): { readonly event: boolean; readonly rateCents: number | undefined } {
  const day = chosen ? dayOf(new Date(chosen.start)) : (due ?? '');
  return { event: needsTime(kind), rateCents: period.rules.kmCents[day.slice(0, 4)] };
}

/** The report form of a booking, as typed so far. */
export function presentReport(
  reader: Pick<Turn, 'language' | 'now'>,
  member: Member,
  { booking, texts }: { readonly booking: Booking; readonly texts: BookingTexts },
  typed: {
    readonly values: ReportFields;
    readonly faults?: ReportFaults | undefined;
    readonly nag?: number | undefined;
  },
  services: Pick<Services, 'newId'>,
): Card {
  const { rateCents } = formRules(booking, member.period);
  return reportCard({
    language: reader.language,
    now: reader.now,
    municipality: member.name,
    code: member.code,
    period: member.period,
    booking,
    texts,
    values: typed.values,
    faults: typed.faults ?? {},
    ...(rateCents === undefined ? {} : { rateCents }),
    ...(typed.nag === undefined ? {} : { nag: typed.nag }),
    nonce: services.newId(),
  });
}

/**
 * The form as somebody opens it, filled with the report that was sent, if any, and with what was said of it before; or why
 * there is none for them.
 */
export function reportOf(
  reader: Pick<Turn, 'language' | 'now'>,
  member: Member,
  workshops: Workshops,
  act: ReportAct,
  services: Pick<Services, 'newId'>,
  { nag, said }: { readonly nag?: number | undefined; readonly said?: Partial<ReportFields> } = {},
): Card | { readonly answer: ReportOutcome } {
  const { id } = act;
  const booking = findBooking(workshops.quota, id);
  const { answer, event } = decideReport(workshops.quota, act, noReport);
  if (!booking || event === undefined) {
    return { answer };
  }
  const { report } = booking;
  const sent = report ? typedReport({ report, texts: workshops.report(id) }) : noReportFields;
  const values = { ...sent, ...said };
  const shown = { booking, texts: workshops.booking(id) };
  return presentReport(reader, member, shown, { values, nag }, services);
}
