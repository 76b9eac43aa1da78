import type { Card } from '../../cards/card.ts';
import { readWorkshops } from '../../storage/quota-texts.ts';
import { consultingNow } from '../consulting-now.ts';
import { memberIn } from '../member.ts';
import { authorize } from '../shared/authorize.ts';
import { actsFor } from '../shared/consulting.ts';
import type { BookingIds } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import { findBooking } from '../shared/quota.ts';
import type { Services } from '../turn.ts';
import { reportOf } from './present.ts';

/** The report form for who is to fill it in; undefined when it is no longer theirs to do. */
export async function reportDueMessage(
  message: BookingIds,
  reader: Person,
  now: Date,
  services: Services,
): Promise<Card | undefined> {
  const { municipality, period, booking: id } = message;
  if (!authorize(reader, 'report.write', municipality)) {
    return undefined;
  }
  const to = { language: reader.language, now };
  const [member, workshops, consulting] = await Promise.all([
    memberIn(to, message, services),
    readWorkshops(services.tables, municipality, period),
    consultingNow(services, now),
  ]);
  const booking = findBooking(workshops.quota, id);
  if ('refusal' in member || booking === undefined || booking.report !== undefined) {
    return undefined;
  }
  const act = { id, by: reader.id, at: now.getTime(), acting: actsFor(consulting, reader.id) };
  const card = reportOf(to, member, workshops, act, services, { nag: booking.reminded?.count });
  return 'answer' in card ? undefined : card;
}
