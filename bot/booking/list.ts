import { bookingsCard } from '../../cards/booking/bookings-card.ts';
import { requestsCard } from '../../cards/booking/requests-card.ts';
import type { PlaceName } from '../../cards/text/place-words.ts';
import { readWorkshops } from '../../storage/quota-texts.ts';
import { consultingNow } from '../consulting-now.ts';
import { placeName } from '../municipality-forms.ts';
import { openPresentations } from '../open-presentations.ts';
import { authorize } from '../shared/authorize.ts';
import { type Booking, isOver, turnOf } from '../shared/booking.ts';
import { actsFor } from '../shared/consulting.ts';
import { dayOf } from '../shared/helsinki.ts';
import { municipalityName, type Network, type Period, periodOn } from '../shared/network.ts';
import { unitsLeft, unitsOf } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type BookingFilter, bookingFilters, fits, lastAction } from './bookings-filter.ts';
import { refuse, refuseStanding } from './refusal.ts';
import { type NoStanding, type OwnStanding, ownStanding, standingOf } from './standing.ts';

interface Listed extends PlaceName {
  readonly ref: { readonly municipality: string; readonly period: string; readonly booking: string };
  readonly booking: Booking;
  readonly theme: string;
  readonly periodName: string;
}

interface Asked {
  readonly filter?: BookingFilter | undefined;
  /** A municipality's of this one alone, also when it is over; absent: of those that are not. */
  readonly period?: string | undefined;
  /** Of this one alone, for those who serve all. */
  readonly municipality?: string | undefined;
  readonly page: number;
  /** Told above the list. */
  readonly note?: string | undefined;
}

const pageSize = 5;

/** `varaukset`: the municipality's workshops, or a consultant's; newest action first, by date for a consultant. */
export async function listBookings(turn: Turn, input: Asked, services: Services): Promise<Reply> {
  if (!authorize(turn.actor, 'booking.see', turn.actor.municipality)) {
    return refuse(turn, { notice: 'not-allowed' });
  }
  return turn.actor.municipality === undefined
    ? listOfConsultant(turn, input, services)
    : listOfMunicipality(turn, input, services);
}

async function listOfMunicipality(
  turn: Turn,
  { filter = 'all', period: only, page, note }: Asked,
  services: Services,
): Promise<Reply> {
  // A period that is none of the municipality's is as if none had been asked for.
  const asked = only === undefined ? undefined : await standingOnly(turn, only, services);
  const past = asked && !('refusal' in asked) ? asked : undefined;
  const standing = past ?? (await ownStanding(turn, services));
  if ('refusal' in standing) {
    return refuseStanding(turn, standing);
  }
  const { municipality, bookable, period, entitlement, name } = standing;
  const { code } = municipality;
  const all = await Promise.all(bookable.map(({ id }) => readWorkshops(services.tables, code, id)));
  const items = all.flatMap(({ quota, booking: textsOf }, n) =>
    [...quota.active, ...quota.ended].map(
      (booking): Listed => ({
        ref: { municipality: code, period: bookable[n]?.id ?? period.id, booking: booking.id },
        booking,
        theme: textsOf(booking.id).theme,
        periodName: bookable[n]?.name ?? '',
        municipality: name,
      }),
    ),
  );
  const quota = all[bookable.findIndex(({ id }) => id === period.id)]?.quota;
  const counts = quota
    ? { left: unitsLeft(quota, entitlement), of: unitsOf(quota, entitlement), municipality: name }
    : { municipality: name };
  const viewer = {
    viewer: 'municipality',
    code,
    only: past && only,
    period,
    ...counts,
    note,
  } as const;
  return show(turn, viewer, byAction(items), filter, page, services);
}

/** In one period that the municipality has been in, as if there were no other. */
async function standingOnly(
  turn: Turn,
  period: string,
  services: Services,
): Promise<OwnStanding | NoStanding> {
  const { municipality } = turn.actor;
  if (municipality === undefined) {
    return { refusal: 'not-allowed' };
  }
  const standing = await standingOf(turn, { municipality, period }, services);
  return 'refusal' in standing
    ? standing
    : { ...standing, bookable: [{ ...standing.period, entitlement: standing.entitlement }] };
}

function byAction(items: readonly Listed[]): readonly Listed[] {
  return items.toSorted((a, b) => lastAction(b.booking) - lastAction(a.booking));
}

/** Of all municipalities; `mine` is what the consultant has taken, by date. */
async function listOfConsultant(
  turn: Turn,
  { filter, municipality, page, note }: Asked,
  services: Services,
): Promise<Reply> {
  const network = await services.network.get();
  const only = municipality === undefined ? undefined : network.municipalities.get(municipality);
  const period = periodOn(network, dayOf(turn.now));
  if (!period) {
    return refuseStanding(turn, { refusal: 'no-running-period' });
  }
  const all = await overviewItems(turn, network, services);
  const items = byAction(only ? all.filter(({ ref }) => ref.municipality === only.code) : all);
  const viewer = {
    viewer: turn.actor.role === 'coordinator' ? 'coordinator' : 'consultant',
    period,
    note,
    ...(only ? { municipality: municipalityName(only, turn.language), code: only.code } : {}),
  } as const;
  const chosen = filter ?? (only || turn.actor.role === 'coordinator' ? 'all' : 'mine');
  const dated = chosen === 'mine' || chosen === 'coming' ? byDate(items) : items;
  return show(turn, viewer, dated, chosen, page, services);
}

function byDate(items: readonly Listed[]): readonly Listed[] {
  const at = ({ booking: { chosen, due, proposal } }: Listed) =>
    chosen?.start ?? (due === undefined ? undefined : Date.parse(due)) ?? proposal?.slots[0]?.start ?? 0;
  return items.toSorted((a, b) => at(a) - at(b));
}

/** All bookings at hand of the periods that are not over; themes are free text and not among them. */
async function overviewItems(turn: Turn, network: Network, services: Services): Promise<readonly Listed[]> {
  const periods = openPeriods(network, turn);
  const entries = (await Promise.all(periods.map(({ id }) => services.overviews.read(id)))).flat();
  return entries.flatMap(({ municipality: code, period, quota }) => {
    const municipality = network.municipalities.get(code);
    const place = municipality ? placeName(municipality, turn.language) : { municipality: code };
    return quota.active.map(
      (booking): Listed => ({
        ref: { municipality: code, period, booking: booking.id },
        booking,
        theme: '',
        periodName: periods.find(({ id }) => id === period)?.name ?? '',
        ...place,
      }),
    );
  });
}

/** The running period, the coming ones, and the last that ended: its reports may still be missing. */
function openPeriods(network: Network, turn: Turn): readonly Period[] {
  const today = dayOf(turn.now);
  const over = network.periods.filter(({ to }) => to < today).at(-1);
  return [...(over ? [over] : []), ...network.periods.filter(({ to }) => to >= today)];
}

async function show(
  turn: Turn,
  viewer: Pick<
    Parameters<typeof bookingsCard>[0],
    'viewer' | 'code' | 'only' | 'period' | 'left' | 'of' | 'note'
  > & {
    readonly municipality?: string;
  },
  items: readonly Listed[],
  filter: BookingFilter,
  page: number,
  services: Services,
): Promise<Reply> {
  const consulting = await consultingNow(services, turn.now);
  const acts = actsFor(consulting, turn.actor.id);
  const under = (one: BookingFilter) =>
    items.filter(({ booking }) => {
      const theirs = viewer.viewer !== 'consultant' || one !== 'unreported' || acts(booking.owner ?? '');
      return theirs && fits(booking, one, turn.actor.id, turn.now);
    });
  const shown = under(filter);
  const pages = Math.max(1, Math.ceil(shown.length / pageSize));
  const at = Math.min(Math.max(0, page), pages - 1);
  const onPage = shown.slice(at * pageSize, (at + 1) * pageSize);
  const ids = onPage.map(({ ref }) => ref.booking);
  services.recent.note(turn.actor.id, { kind: 'workshops', ids }, turn.now);
  const card = bookingsCard({
    language: turn.language,
    now: turn.now,
    ...viewer,
    filter,
    filters: bookingFilters.map((one) => ({ filter: one, count: under(one).length })),
    items: onPage.map((item) => ({
      ...item,
      state: stateOf(item.booking, turn.now),
      turn: turnOf(item.booking),
    })),
    others: ofOthers(shown, viewer.period),
    page: at,
    pages,
  });
  return { kind: 'card', card };
}

/** How many of them are of each period that is not the one that the list is headed with. */
function ofOthers(items: readonly Listed[], { id }: Period) {
  const names = items.filter(({ ref }) => ref.period !== id).map(({ periodName }) => periodName);
  return [...new Set(names)].map((name) => ({ name, count: names.filter((one) => one === name).length }));
}

function stateOf(booking: Booking, now: Date) {
  return booking.status === 'confirmed' && isOver(booking, now) ? 'awaitingReport' : booking.status;
}

const requestsPerPage = 4;

/** `pyynnöt`: what waits for a consultant's answer, those of one's own first, oldest first. */
export async function listRequests(
  turn: Turn,
  { page, note }: { readonly page: number; readonly note?: string },
  services: Services,
): Promise<Reply> {
  const network = await services.network.get();
  const [items, consulting, presentations] = await Promise.all([
    overviewItems(turn, network, services),
    consultingNow(services, turn.now),
    openPresentations(services),
  ]);
  const acts = actsFor(consulting, turn.actor.id);
  const open = items.filter(
    ({ booking }) => turnOf(booking) === 'consultant' && (booking.owner === undefined || acts(booking.owner)),
  );
  const rank = ({ ref, booking }: Listed) =>
    booking.owner !== undefined || turn.actor.municipalities.includes(ref.municipality) ? 0 : 1;
  const sorted = open.toSorted(
    (a, b) => rank(a) - rank(b) || (a.booking.proposal?.at ?? 0) - (b.booking.proposal?.at ?? 0),
  );
  const pages = Math.max(1, Math.ceil(sorted.length / requestsPerPage));
  const at = Math.min(Math.max(0, page), pages - 1);
  const onPage = sorted.slice(at * requestsPerPage, (at + 1) * requestsPerPage);
  const ids = onPage.map(({ ref }) => ref.booking);
  services.recent.note(turn.actor.id, { kind: 'workshops', ids }, turn.now);
  const card = requestsCard({
    language: turn.language,
    now: turn.now,
    items: onPage.map((item) => ({
      code: item.ref.municipality,
      period: item.ref.period,
      municipality: item.municipality,
      forms: item.forms,
      booking: item.booking,
    })),
    presentations: at === 0 ? presentations.slice(0, requestsPerPage) : [],
    count: sorted.length + presentations.length,
    page: at,
    pages,
    note,
  });
  return { kind: 'card', card };
}
