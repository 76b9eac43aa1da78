import { alreadyHeldText, heardText } from '../cards/understanding/heard.ts';
import { candidate, isBooked, listThen, mayBook, workshopMeant, workshopsNamed } from './about-workshop.ts';
import { listBookings } from './booking/list.ts';
import { openProposal } from './booking/negotiate.ts';
import { knownWorkshops, type OpenWorkshop } from './booking/open-workshops.ts';
import { showBooking } from './booking/show.ts';
import type { CommandId } from './command-words.ts';
import { notice } from './notice.ts';
import { mayTry } from './shared/authorize.ts';
import { isOver } from './shared/booking.ts';
import { dayOf } from './shared/helsinki.ts';
import { toldTimes } from './told-times.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { namesDay, onDaysSaid } from './understanding/meant.ts';
import { type MoveWish, moveWish, type Present } from './understanding/move-wish.ts';
import {
  apartFromTargets,
  movingFrom,
  movingSaid,
  namesItsTime,
  namingSaid,
} from './understanding/moving-said.ts';
import { nearestOnes } from './understanding/one-before.ts';
import type { Said } from './understanding/said.ts';
import { shifted, shiftIn } from './understanding/shift-said.ts';
import { mostDays } from './understanding/wish.ts';
import { askDay } from './which-day.ts';

/**
 * The form for another time. A day that is named may be the present one or the new one: it is the present one where the
 * workshop is on it.
 */
export async function moveWorkshop(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const { all, of } = await workshopsNamed(said, turn, services);
  const booked = all.filter(isBooked);
  const { rest, targets } = apartFromTargets(namingSaid(movingSaid(said)));
  const named = workshopMeant(booked, rest, turn, services, namesItsTime(said) ? 'names' : 'may-be-new');
  const held = named ? [] : await heldOnes(rest, of, turn, services);
  if (held.length > 0) {
    const note = alreadyHeldText(turn.language, held.flatMap(daysOf));
    return listBookings(turn, { page: 0, note, municipality: of }, services);
  }
  const none = booked.length === 0 && of === undefined;
  if (none && mayTry(turn.actor, 'booking.negotiate') && (await mayBook(turn, services))) {
    return notice(turn, { notice: 'nothing-to-move' }, helpful(turn));
  }
  const one = named ?? (namesItsTime(said) ? undefined : leftOver(booked, targets));
  if (!one) {
    return namesItsTime(said)
      ? listThen(booked, nearestOnes(rest), turn, services, { of })
      : listBookings(turn, { page: 0, municipality: of }, services);
  }
  return mayTry(turn.actor, 'booking.negotiate')
    ? openForm(one, said, turn, services)
    : showBooking(turn, one.ref, services);
}

async function openForm(one: OpenWorkshop, said: Said, turn: Turn, services: Services): Promise<Reply> {
  const { chosen, proposal } = one.booking;
  const slots = chosen ? [chosen] : (proposal?.slots ?? []);
  const moving = movingFrom(said, slots[0]?.start);
  const { times, told } = wishOf(moving, slots);
  const doubtful = told.some(({ kind }) => kind === 'ambiguous');
  const asked = doubtful ? askDay(turn, 'reschedule', moving) : undefined;
  const leftOut = times.days.slice(mostDays).map((day) => ({ kind: 'day', ...day }) as const);
  const heard = heardText(turn.language, {
    ...toldTimes(moving),
    whens: told,
    leftOut: { most: mostDays, whens: leftOut },
  });
  const reply = asked ?? (await openProposal(turn, { ...one.ref, said: { times, heard } }, services));
  services.recent.noteThread(
    turn.actor.id,
    { kind: 'form', intent: 'reschedule', text: said.text },
    turn.now,
  );
  return reply;
}

/** The only one there is; of several the only one that is not at the new time already. */
function leftOver(booked: readonly OpenWorkshop[], targets: Said): OpenWorkshop | undefined {
  const [only, ...others] = booked;
  if (others.length === 0) {
    return only;
  }
  const there = onDaysSaid(
    booked.map((workshop) => candidate(workshop, targets)),
    targets,
  ).map(({ workshop }) => workshop);
  const [outside, ...more] = booked.filter((workshop) => !there.includes(workshop));
  // "To 15.12. at 13" may be another hour of what is there on that day.
  const sure = more.length === 0 && targets.whens.every(({ when }) => when.from === undefined);
  return sure ? outside : undefined;
}

/** Those that are over and can be moved no more, where a text names their day or points at one that was just shown. */
async function heldOnes(
  said: Said,
  of: string | undefined,
  turn: Turn,
  services: Services,
): Promise<readonly OpenWorkshop[]> {
  const points = said.pointing.has('pronoun');
  if (!namesDay(said) && !points) {
    return [];
  }
  const known = await knownWorkshops(turn, services, of === undefined ? [] : [of]);
  const over = known.filter(
    ({ booking }) =>
      booking.status === 'held' || (booking.status === 'confirmed' && isOver(booking, turn.now)),
  );
  if (namesDay(said)) {
    return onDaysSaid(
      over.map((workshop) => candidate(workshop, said)),
      said,
    ).map(({ workshop }) => workshop);
  }
  const [shown, ...others] = services.recent.idsOf('workshops', turn.actor.id, turn.now);
  return others.length === 0 ? over.filter(({ ref }) => ref.booking === shown) : [];
}

function daysOf({ booking: { chosen, due } }: OpenWorkshop): readonly string[] {
  return chosen ? [dayOf(new Date(chosen.start))] : due ? [due] : [];
}

/** "A week later" is at the same hours, unless another day is said. */
function wishOf(moving: Said, slots: readonly Present[]): MoveWish {
  const wish = moveWish(moving, slots);
  const shift = wish.told.length === 0 ? shiftIn(moving.text) : undefined;
  const days = shift ? shifted(slots, shift).filter(({ day }) => day >= moving.today) : [];
  return days.length > 0
    ? { times: { days }, told: days.map((one) => ({ kind: 'day', ...one }) as const) }
    : wish;
}

function helpful({ actor }: Turn): readonly CommandId[] {
  return mayTry(actor, 'booking.request') ? ['book', 'bookings', 'help'] : ['bookings', 'requests', 'help'];
}
