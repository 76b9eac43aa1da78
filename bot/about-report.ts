import { listThen, workshopMeant } from './about-workshop.ts';
import { listBookings } from './booking/list.ts';
import { knownWorkshops, type OpenWorkshop, unreportedWorkshops } from './booking/open-workshops.ts';
import { showBooking, showBookingAgain } from './booking/show.ts';
import { type ReportFields, wordsLength } from './report/form.ts';
import { openReport } from './report/handler.ts';
import { saidNow } from './said-now.ts';
import { mayTry } from './shared/authorize.ts';
import type { Booking } from './shared/booking.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { namesDay } from './understanding/meant.ts';
import { lastOnes } from './understanding/one-before.ts';
import { beforeTold, hasColon, reportSaid } from './understanding/report-said.ts';
import type { Said } from './understanding/said.ts';

/** The report of a workshop that waits for it, with what was told of it; the list of those where there are several. */
export async function reportWorkshop(said: Said, turn: Turn, services: Services): Promise<Reply> {
  if (!mayTry(turn.actor, 'report.write') && turn.actor.municipality !== undefined) {
    return showReported(said, turn, services);
  }
  const asked = await askedOf(said, turn, services);
  const { all, of } = await unreported(asked, turn, services);
  // "Raportti: paja pidetty 24.11."
  const one = workshopMeant(all, asked, turn, services) ?? onDayTold(all, said, turn, services);
  return one
    ? open(one, said, turn, services)
    : listThen(all, lastOnes(asked), turn, services, { of, filter: 'unreported' });
}

/** The same where costs are told of a workshop whose municipality is named; undefined: it is not sure which, or of what. */
export async function reportCosts(said: Said, turn: Turn, services: Services): Promise<Reply | undefined> {
  const { km, costs } = reportSaid(said.text);
  const isTold = km !== undefined || Object.keys(costs).length > 0;
  const asked = await askedOf(said, turn, services);
  const { all, of } = isTold ? await unreported(asked, turn, services) : { all: [], of: undefined };
  const one = of === undefined ? undefined : workshopMeant(all, asked, turn, services);
  return one && open(one, said, turn, services);
}

/** Whoever writes none sees the workshop, with what its card says of the report. */
async function showReported(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const one = onDayTold(await knownWorkshops(turn, services), said, turn, services);
  return one
    ? showBooking(turn, one.ref, services)
    : listBookings(turn, { page: 0, filter: 'unreported' }, services);
}

function onDayTold(all: readonly OpenWorkshop[], said: Said, turn: Turn, services: Services) {
  return namesDay(said) ? workshopMeant(all, lastOnes(said), turn, services) : undefined;
}

/** What says which workshop it is: before a colon; after a comma may still be when it was. */
async function askedOf(said: Said, turn: Turn, services: Services): Promise<Said> {
  const before = await saidNow(turn, beforeTold(said.text), services);
  const { whens, places } = hasColon(said.text) ? before : said;
  return { ...before, whens, places };
}

/** Those whose report the person has to write; of the municipality that they name (`of`, its code). */
async function unreported({ places }: Said, turn: Turn, services: Services) {
  const { municipalities } = await services.network.get();
  const named = [...new Set(places.map(({ code }) => code))].filter((code) => municipalities.has(code));
  // Who had it in a former role writes no report any more.
  const all = mayTry(turn.actor, 'report.write') ? await unreportedWorkshops(turn, services) : [];
  const [of] = named;
  return named.length === 1 && turn.actor.municipality === undefined
    ? { all: all.filter(({ ref }) => ref.municipality === of), of }
    : { all, of: undefined };
}

function open({ ref, booking }: OpenWorkshop, { text, whole }: Said, turn: Turn, services: Services) {
  const said = fieldsSaid(whole ?? text, booking);
  return openReport(showBookingAgain)(turn, { ...ref, said }, services);
}

/** How many were there is of the group that the workshop was for; of several, nobody can tell, and the words stay. */
function fieldsSaid(text: string, { audience }: Booking): Partial<ReportFields> {
  const { participants, km, costs, rest } = reportSaid(text);
  const [group, ...others] = audience;
  const alone = others.length === 0 ? group : undefined;
  const words = [participants && !alone ? participants.written : '', rest].filter(Boolean).join(', ');
  return {
    ...costs,
    ...(km === undefined ? {} : { km }),
    ...(participants && alone ? { [alone]: participants.n } : {}),
    ...(words === '' ? {} : { results: words.slice(0, wordsLength) }),
  };
}
