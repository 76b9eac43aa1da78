import { handOverCard } from '../../cards/booking/hand-over-card.ts';
import { readQuota } from '../../storage/quota.ts';
import { authorize } from '../shared/authorize.ts';
import type { BookingIds } from '../shared/outbox.ts';
import { findBooking } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { changeBooking } from './change-booking.ts';
import { messageLength } from './form.ts';
import { insteadOfForm } from './instead-of-form.ts';
import { refuse } from './refusal.ts';
import { decideHandOver } from './rules.ts';
import { showChanged } from './show-changed.ts';
import { standingOf } from './standing.ts';

/** To whom a booking is handed over. */
export function openHandOver(turn: Turn, input: BookingIds, services: Services): Promise<Reply> {
  return form(turn, input, services, { to: '', message: '' });
}

async function form(
  turn: Turn,
  input: BookingIds,
  services: Services,
  values: { readonly to: string; readonly message: string },
  fault?: 'choose' | 'too-long',
): Promise<Reply> {
  const [standing, quota, consultants] = await Promise.all([
    standingOf(turn, input, services),
    readQuota(services.tables, input.municipality, input.period),
    services.consultants.get(),
  ]);
  const booking = findBooking(quota, input.booking);
  if ('refusal' in standing || !booking) {
    return refuse(turn, { notice: 'no-such-booking' });
  }
  const reassigns = authorize(turn.actor, 'booking.reassign', input.municipality);
  const instead = await insteadOfForm(turn, input, services, quota, (now, act) =>
    decideHandOver(now, act, '', reassigns),
  );
  if (instead) {
    return instead;
  }
  const card = handOverCard({
    language: turn.language,
    municipality: standing.name,
    code: input.municipality,
    period: standing.period,
    booking,
    consultants: consultants.filter(({ id }) => id !== booking.owner).map(({ id, name }) => ({ id, name })),
    values,
    ...(fault === undefined ? {} : { fault }),
    nonce: services.newId(),
  });
  return { kind: 'card', card };
}

/** From now on the booking is the other consultant's. */
export async function sendHandOver(
  turn: Turn,
  input: BookingIds & { readonly nonce: string; readonly to: string; readonly message: string },
  services: Services,
): Promise<Reply> {
  const [standing, consultants] = await Promise.all([
    standingOf(turn, input, services),
    services.consultants.get(),
  ]);
  if ('refusal' in standing) {
    return refuse(turn, { notice: 'no-such-booking' });
  }
  const message = input.message.trim();
  if (!consultants.some(({ id }) => id === input.to) || message.length > messageLength) {
    const fault = message.length > messageLength ? 'too-long' : 'choose';
    return form(turn, input, services, { to: input.to, message: input.message }, fault);
  }
  const done = await changeBooking(turn, input, services, {
    verb: 'handover.send',
    action: 'booking.handOver',
    ...(message === '' ? {} : { message }),
    decide: (quota, act, person) =>
      decideHandOver(quota, act, input.to, authorize(person, 'booking.reassign', input.municipality)),
  });
  return showChanged(turn, standing, done, input, services);
}
