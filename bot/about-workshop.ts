import { foundThenText } from '../cards/understanding/heard.ts';
import type { BookingFilter } from './booking/bookings-filter.ts';
import { listBookings } from './booking/list.ts';
import { type OpenWorkshop, openWorkshops } from './booking/open-workshops.ts';
import { showBooking } from './booking/show.ts';
import { ownStanding } from './booking/standing.ts';
import { notice } from './notice.ts';
import { mayTry } from './shared/authorize.ts';
import { isOpen } from './shared/booking.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { namesDay, onDaysSaid, oneMeant } from './understanding/meant.ts';
import type { Said } from './understanding/said.ts';

/** The workshop that is meant, with its buttons; all of them where nobody can tell. */
export async function showWorkshop(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const { all, of } = await workshopsNamed(said, turn, services);
  const one = workshopMeant(all, said, turn, services);
  return one ? showBooking(turn, one.ref, services) : listThen(all, said, turn, services, { of });
}

/** The workshop that is to be cancelled, with its button to; that there is none, where nothing is booked. */
export async function cancelWorkshop(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const { all, of } = await workshopsNamed(said, turn, services);
  const booked = all.filter(isBooked);
  const none = booked.length === 0 && of === undefined;
  if (none && mayTry(turn.actor, 'booking.cancel') && (await mayBook(turn, services))) {
    return notice(turn, { notice: 'nothing-to-cancel' }, ['bookings', 'registrations', 'help']);
  }
  const one = workshopMeant(booked, said, turn, services) ?? workshopMeant(all, said, turn, services);
  return one ? showBooking(turn, one.ref, services) : listThen(all, said, turn, services, { of });
}

/**
 * Those that a text may be about; of the one municipality (`of`, its code) that somebody who serves all names. A word that
 * may be something else names one where there is a workshop of it.
 */
export async function workshopsNamed(said: Said, turn: Turn, services: Services) {
  const { municipalities } = await services.network.get();
  const places =
    turn.actor.municipality === undefined ? said.places.filter(({ code }) => municipalities.has(code)) : [];
  const named = [...new Set(places.map(({ code }) => code))];
  const theirs = named.length > 0 ? await openWorkshops(turn, services, named) : [];
  if (theirs.length === 0 && !places.some(({ sure }) => sure)) {
    return { all: await openWorkshops(turn, services), of: undefined };
  }
  const [of, ...others] = named;
  return { all: theirs, of: others.length === 0 ? of : undefined };
}

/** To come, asked for or agreed. */
export function isBooked({ booking }: OpenWorkshop): boolean {
  return isOpen(booking) || booking.status === 'confirmed';
}

/** Whose municipality is in no period that runs is told that instead, by the list. */
export async function mayBook(turn: Turn, services: Services): Promise<boolean> {
  return turn.actor.municipality === undefined || !('refusal' in (await ownStanding(turn, services)));
}

export function workshopMeant(
  workshops: readonly OpenWorkshop[],
  said: Said,
  { actor, now }: Turn,
  services: Services,
  day: 'names' | 'may-be-new' = 'names',
): OpenWorkshop | undefined {
  const shown = services.recent.idsOf('workshops', actor.id, now);
  const candidates = workshops.map((workshop) => candidate(workshop, said));
  return oneMeant(candidates, said, shown, day)?.workshop;
}

/** At the time agreed; at that one of the times proposed which the text names, or else the first. */
export function candidate(workshop: OpenWorkshop, said: Said) {
  const { chosen, proposal } = workshop.booking;
  const id = workshop.ref.booking;
  const slots = (chosen ? [chosen] : (proposal?.slots ?? [])).map(({ start }) => ({ id, start }));
  return { id, start: (onDaysSaid(slots, said)[0] ?? slots[0])?.start, workshop };
}

/** The list to choose from; where a day is named, with how many of those that may be meant are on it. */
export function listThen(
  workshops: readonly OpenWorkshop[],
  said: Said,
  turn: Turn,
  services: Services,
  { of, filter }: { readonly of?: string | undefined; readonly filter?: BookingFilter } = {},
): Promise<Reply> {
  const n = onDaysSaid(
    workshops.map((workshop) => candidate(workshop, said)),
    said,
  ).length;
  const whens = said.whens.map(({ when }) => when);
  const note = namesDay(said) ? foundThenText(turn.language, whens, n) : '';
  return listBookings(turn, { page: 0, note, municipality: of, filter }, services);
}
