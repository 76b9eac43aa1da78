import type { Card } from '../../cards/card.ts';
import { readQuota } from '../../storage/quota.ts';
import { authorize } from '../shared/authorize.ts';
import type { Message } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import { findBooking } from '../shared/quota.ts';
import type { Services } from '../turn.ts';
import { presentBooking, presentRequest } from './present.ts';
import { standingOf } from './standing.ts';

type BookingMessage = Extract<Message, { readonly booking: string }>;

/** Puts a message about a booking into words as things stand when it is sent; undefined: it no longer concerns them. */
export async function bookingMessage(
  message: BookingMessage,
  reader: Person,
  now: Date,
  services: Services,
): Promise<Card | undefined> {
  const turn = {
    actor: reader,
    language: reader.language,
    now,
    place: { kind: 'personal', conversation: '' },
    activityId: '',
  } as const;
  const standing = await standingOf(turn, message, services);
  if ('refusal' in standing || !authorize(reader, 'booking.see', message.municipality)) {
    return undefined;
  }
  const quota = await readQuota(services.tables, message.municipality, message.period);
  const booking = findBooking(quota, message.booking);
  if (!booking) {
    return undefined;
  }
  const to = { reader, language: reader.language, now };
  switch (message.about) {
    case 'booking-request':
      return booking.status === 'requested' && authorize(reader, 'request.answer', message.municipality)
        ? presentRequest(to, standing, quota, booking, services)
        : undefined;
    case 'booking-answer':
    case 'booking-cancelled':
      return presentBooking(
        to,
        standing,
        quota,
        booking,
        services,
        booking.status === 'requested' ? undefined : booking.status,
      );
  }
}
