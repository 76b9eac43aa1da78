import { bookingsCard } from '../../cards/booking/bookings-card.ts';
import { requestsCard } from '../../cards/booking/requests-card.ts';
import { readBookingTexts, readQuota } from '../../storage/quota.ts';
import { dropRequestPointer, readRequestPointers } from '../../storage/requests.ts';
import { authorize } from '../shared/authorize.ts';
import { municipalityName } from '../shared/network.ts';
import { findBooking } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import type { BookingRef } from './answer.ts';
import { presentBooking, presentRequest } from './present.ts';
import { refuse, refuseStanding } from './refusal.ts';
import { bookingState } from './rules.ts';
import { ownStanding, standingOf } from './standing.ts';

/** `varaukset`: the municipality's workshops of the running period, ended ones last. */
export async function showBookings(turn: Turn, _input: unknown, services: Services): Promise<Reply> {
  if (!authorize(turn.actor, 'booking.see', turn.actor.municipality)) {
    return refuse(turn, { notice: 'not-allowed' });
  }
  if (turn.actor.municipality === undefined) {
    return showRequests(turn, { page: 0 }, services);
  }
  const standing = await ownStanding(turn, services);
  if ('refusal' in standing) {
    return refuseStanding(turn, standing);
  }
  const { municipality, period } = standing;
  const quota = await readQuota(services.tables, municipality.code, period.id);
  const shown = [...quota.active, ...quota.ended].slice(0, 10);
  const items = await Promise.all(
    shown.map(async (booking) => ({
      booking,
      state: bookingState(booking, turn.now),
      theme: (await readBookingTexts(services.tables, municipality.code, period.id, booking.id)).theme,
    })),
  );
  const left = Math.max(0, standing.entitlement - quota.active.length);
  const card = bookingsCard({
    language: turn.language,
    now: turn.now,
    municipality: standing.name,
    code: municipality.code,
    period,
    items,
    left,
    of: standing.entitlement,
  });
  return { kind: 'card', card };
}

/** One booking; an open request to a consultant as the decision it asks for. */
export async function showBooking(turn: Turn, input: BookingRef, services: Services): Promise<Reply> {
  const standing = await standingOf(turn, input, services);
  if (!authorize(turn.actor, 'booking.see', input.municipality) || 'refusal' in standing) {
    return refuse(turn, { notice: 'no-such-booking' });
  }
  const quota = await readQuota(services.tables, input.municipality, input.period);
  const booking = findBooking(quota, input.booking);
  if (!booking) {
    return refuse(turn, { notice: 'no-such-booking' });
  }
  const reader = { reader: turn.actor, language: turn.language, now: turn.now };
  const decides =
    booking.status === 'requested' && authorize(turn.actor, 'request.answer', input.municipality);
  const card = decides
    ? await presentRequest(reader, standing, quota, booking, services)
    : await presentBooking(reader, standing, quota, booking, services);
  return { kind: 'card', card };
}

const pageSize = 4;
/** A pointer is written before its request: younger than this (milliseconds) it may be ahead. */
const settled = 60_000;

/** `pyynnöt`: requests that wait for a consultant, those of one's own municipalities first, oldest first. */
export async function showRequests(
  turn: Turn,
  { page }: { readonly page: number },
  services: Services,
): Promise<Reply> {
  if (!authorize(turn.actor, 'request.answer', '')) {
    return refuse(turn, { notice: 'not-allowed' });
  }
  const [pointers, network] = await Promise.all([
    readRequestPointers(services.tables),
    services.network.get(),
  ]);
  const quotas = new Map(
    await Promise.all(
      [...new Set(pointers.map((p) => `${p.municipality}|${p.period}`))].map(async (key) => {
        const [municipality = '', period = ''] = key.split('|');
        return [key, await readQuota(services.tables, municipality, period)] as const;
      }),
    ),
  );
  const open = pointers.flatMap(({ municipality, period, booking: id }) => {
    const quota = quotas.get(`${municipality}|${period}`);
    const booking = quota && findBooking(quota, id);
    return booking?.status === 'requested' ? [{ code: municipality, period, booking }] : [];
  });
  const answered = pointers.filter(
    (p) =>
      !open.some(({ booking }) => booking.id === p.booking) &&
      Date.parse(p.since) < turn.now.getTime() - settled,
  );
  await Promise.all(
    answered.slice(0, pageSize).map((pointer) => dropRequestPointer(services.tables, pointer)),
  );
  const mine = (code: string) => (turn.actor.municipalities.includes(code) ? 0 : 1);
  open.sort((a, b) => mine(a.code) - mine(b.code) || a.booking.requestedAt - b.booking.requestedAt);
  const pages = Math.max(1, Math.ceil(open.length / pageSize));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const items = open.slice(shown * pageSize, (shown + 1) * pageSize).map((item) => {
    const municipality = network.municipalities.get(item.code);
    return {
      ...item,
      municipality: municipality ? municipalityName(municipality, turn.language) : item.code,
    };
  });
  return {
    kind: 'card',
    card: requestsCard({ language: turn.language, now: turn.now, items, page: shown, pages }),
  };
}
