import { foundThenText } from '../cards/understanding/heard.ts';
import { showWorkshop } from './about-workshop.ts';
import { listRequests } from './booking/list.ts';
import { type OpenWorkshop, openRequests } from './booking/open-workshops.ts';
import { showBooking } from './booking/show.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { namesDay, onDaysSaid, oneMeant } from './understanding/meant.ts';
import type { Said } from './understanding/said.ts';

/**
 * The request that a consultant wants to decide on, with what there is to decide: of the municipality that is named, the
 * only one, whatever day is said; all of them where nobody can tell.
 */
export async function answerRequest(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const { municipalities } = await services.network.get();
  const named = said.places.map(({ code }) => code).filter((code) => municipalities.has(code));
  const all = await openRequests(turn, services);
  const requests = named.length > 0 ? all.filter(({ ref }) => named.includes(ref.municipality)) : all;
  const candidates = requests.map((request) => candidate(request, said));
  const shown = services.recent.idsOf('workshops', turn.actor.id, turn.now);
  const one = oneMeant(candidates, said, shown);
  const [only, ...others] = named.length > 0 ? requests : [];
  const found = one?.request ?? (others.length === 0 ? only : undefined);
  if (found) {
    return showBooking(turn, found.ref, services);
  }
  if (named.length > 0) {
    return showWorkshop(said, turn, services);
  }
  const whens = said.whens.map(({ when }) => when);
  const n = onDaysSaid(candidates, said).length;
  const note = namesDay(said) ? foundThenText(turn.language, whens, n) : '';
  return listRequests(turn, { page: 0, note }, services);
}

/** At that one of the times proposed which the text names, or else the first. */
function candidate(request: OpenWorkshop, said: Said) {
  const { id, proposal } = request.booking;
  const slots = (proposal?.slots ?? []).map(({ start }) => ({ id, start }));
  return { id, start: (onDaysSaid(slots, said)[0] ?? slots[0])?.start, request };
}
