import { listBookings } from './booking/list.ts';
import { openProposal } from './booking/negotiate.ts';
import { type OpenWorkshop, openWorkshops, unreportedWorkshops } from './booking/open-workshops.ts';
import { showBooking, showBookingAgain } from './booking/show.ts';
import { openReport } from './report/handler.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { oneMeant } from './understanding/meant.ts';
import { daysIn, type Said } from './understanding/said.ts';
import { askDay } from './which-day.ts';

/** The workshop that is meant, with its buttons; all of them where nobody can tell. */
export async function showWorkshop(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const one = meant(await openWorkshops(turn, services), said, turn, services);
  return one ? showBooking(turn, one.ref, services) : listBookings(turn, { page: 0 }, services);
}

/**
 * The form for another time. The day that is named may be the present one or the new one: it is the present one where a
 * workshop is on it.
 */
export async function moveWorkshop(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const all = await openWorkshops(turn, services);
  const named = meant(all, said, turn, services);
  const [only, ...others] = all;
  const one = named ?? (others.length === 0 ? only : undefined);
  if (!one) {
    return listBookings(turn, { page: 0 }, services);
  }
  const asked = named ? undefined : askDay(turn, 'reschedule', said);
  const days = named && daysIn(said).length < 2 ? [] : daysIn(said).slice(-1);
  return asked ?? openProposal(turn, { ...one.ref, days }, services);
}

/** The report of a workshop that waits for it; the list of those where there are several. */
export async function reportWorkshop(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const one = meant(await unreportedWorkshops(turn, services), said, turn, services);
  return one
    ? openReport(showBookingAgain)(turn, one.ref, services)
    : listBookings(turn, { filter: 'unreported', page: 0 }, services);
}

function meant(
  workshops: readonly OpenWorkshop[],
  said: Said,
  { actor, now }: Turn,
  services: Services,
): OpenWorkshop | undefined {
  const shown = services.recent.of(actor.id, now);
  const candidates = workshops.map(({ ref, booking: { chosen, proposal } }) => ({
    id: ref.booking,
    start: chosen?.start ?? proposal?.slots[0]?.start,
  }));
  const one = oneMeant(candidates, said, shown?.kind === 'workshops' ? shown.ids : []);
  return workshops.find(({ ref }) => ref.booking === one?.id);
}
