import { heardText } from '../cards/understanding/heard.ts';
import { listBookings } from './booking/list.ts';
import { openProposal } from './booking/negotiate.ts';
import { type OpenWorkshop, openWorkshops, unreportedWorkshops } from './booking/open-workshops.ts';
import { showBooking, showBookingAgain } from './booking/show.ts';
import { openReport } from './report/handler.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { oneMeant } from './understanding/meant.ts';
import { moveWish } from './understanding/move-wish.ts';
import type { Said } from './understanding/said.ts';
import { unreadTimes } from './understanding/unread-times.ts';
import { askDay } from './which-day.ts';

/** The workshop that is meant, with its buttons; all of them where nobody can tell. */
export async function showWorkshop(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const one = meant(await openWorkshops(turn, services), said, turn, services);
  return one ? showBooking(turn, one.ref, services) : listBookings(turn, { page: 0 }, services);
}

/**
 * The form for another time. A day that is named may be the present one or the new one: it is the present one where the
 * workshop is on it.
 */
export async function moveWorkshop(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const all = await openWorkshops(turn, services);
  const [only, ...others] = all;
  const one = meant(all, said, turn, services) ?? (others.length === 0 ? only : undefined);
  if (!one) {
    return listBookings(turn, { page: 0 }, services);
  }
  const { chosen, proposal } = one.booking;
  const { times, told } = moveWish(said, chosen ? [chosen] : (proposal?.slots ?? []));
  const doubtful = told.some(({ kind }) => kind === 'ambiguous');
  const asked = doubtful ? askDay(turn, 'reschedule', said) : undefined;
  const heard = heardText(turn.language, { whens: told, unread: unreadTimes(said), today: said.today });
  return asked ?? openProposal(turn, { ...one.ref, said: { times, heard } }, services);
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
  const candidates = workshops.map((workshop) => {
    const { chosen, proposal } = workshop.booking;
    return { id: workshop.ref.booking, start: chosen?.start ?? proposal?.slots[0]?.start, workshop };
  });
  return oneMeant(candidates, said, shown?.kind === 'workshops' ? shown.ids : [])?.workshop;
}
