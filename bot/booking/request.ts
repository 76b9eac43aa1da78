import { bookingFormCard } from '../../cards/booking/booking-form-card.ts';
import { readPeriodFacts } from '../../storage/network.ts';
import { quotaKind, quotaPartition, readQuota } from '../../storage/quota.ts';
import { bookingTextsRow } from '../../storage/quota-texts.ts';
import { agendaIfKnown } from '../agenda-now.ts';
import { cardCommand, freshActor, idOf } from '../change.ts';
import { freshEntitlements } from '../fresh-entitlements.ts';
import { authorize } from '../shared/authorize.ts';
import { type Booking, type BookingTexts, isOpen } from '../shared/booking.ts';
import type { BilingualText } from '../shared/network.ts';
import { findBooking, type Quota, type QuotaEvent, unitsLeft, unitsOf, unitsUsed } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type BookingFaults, type BookingFields, type BookingWish, readBookingForm } from './form.ts';
import { noteShown } from './note-shown.ts';
import { presentBooking } from './present.ts';
import { refuse, refuseStanding } from './refusal.ts';
import { type BookingOutcome, decideRequest, notAllowed } from './rules.ts';
import { type SaidWorkshop, saidFields } from './said-fields.ts';
import { inPeriod, type OwnStanding, ownStanding } from './standing.ts';
import { type Hearers, hearersNow, tellOf } from './tell.ts';

const noFields: BookingFields = {
  kind: 'coDevelopment',
  theme: '',
  ownTheme: '',
  aim: '',
  audience: '',
  mode: 'onSite',
  place: '',
  expected: '',
  due: '',
  date1: '',
  start1: '09:00',
  end1: '12:00',
  date2: '',
  start2: '09:00',
  end2: '12:00',
  date3: '',
  start3: '09:00',
  end3: '12:00',
};

/** What was said of the workshop before, and how it was understood, for whoever said it to check. */
export interface SaidBefore {
  readonly workshop: SaidWorkshop;
  /** A week or month in which it is to be, where no day was said; first and last day included. */
  readonly stretch?: { readonly first: string; readonly last: string } | undefined;
  /** Which of the themes that are offered was said; -1: none of them. */
  readonly themeAmong: (offered: readonly BilingualText[]) => number;
  readonly heard: string;
}

/** `varaa`: the form, filled in with what a card suggested or was said; or why there is nothing to book. */
export async function openBookingForm(
  turn: Turn,
  { days, said }: { readonly days: readonly string[]; readonly said?: SaidBefore },
  services: Services,
): Promise<Reply> {
  if (!authorize(turn.actor, 'booking.request', turn.actor.municipality)) {
    return refuse(turn, { notice: 'not-allowed' });
  }
  const standing = await ownStanding(turn, services);
  if ('refusal' in standing) {
    return refuseStanding(turn, standing);
  }
  const quotas = await readQuotas(standing, services);
  const withUnits = quotas.filter(({ standing: one, quota }) => unitsLeft(quota, one.entitlement) > 0);
  const day = said?.workshop.days[0]?.day ?? days[0];
  const stretch = day === undefined ? said?.stretch : { first: day, last: day };
  const free = withUnits.find(({ standing: { period } }) => isIn(period, stretch)) ?? withUnits[0];
  if (!free) {
    const first = quotas[0] ?? { standing, quota: await readQuotaOf(standing, services) };
    return noneLeft(turn, first.standing, first.quota);
  }
  const { period } = free.standing;
  const offered = period.themes.map((theme) => (turn.language === 'sv' ? theme.sv : theme.fi));
  const filled = saidFields(
    said?.workshop ?? { theme: '', audience: [], days: days.map((day) => ({ day })) },
    offered[said?.themeAmong(period.themes) ?? -1],
  );
  return form(turn, free.standing, free.quota, { ...noFields, ...filled }, {}, services, said?.heard);
}

function isIn({ from, to }: OwnStanding['period'], stretch: SaidBefore['stretch']): boolean {
  return stretch !== undefined && from <= stretch.last && stretch.first <= to;
}

function readQuotas(standing: OwnStanding, services: Services) {
  return Promise.all(
    standing.bookable.map(async ({ id }) => {
      const one = inPeriod(standing, id);
      return { standing: one, quota: await readQuotaOf(one, services) };
    }),
  );
}

function readQuotaOf({ municipality, period }: OwnStanding, services: Services): Promise<Quota> {
  return readQuota(services.tables, municipality.code, period.id);
}

/** The form sent in: a request that holds a unit and goes to the consultant. */
export async function submitBooking(
  turn: Turn,
  input: { readonly nonce: string; readonly fields: Partial<BookingFields> },
  services: Services,
): Promise<Reply> {
  const running = await ownStanding(turn, services);
  if ('refusal' in running) {
    return refuseStanding(turn, running);
  }
  const fields = { ...noFields, ...input.fields };
  const read = readBookingForm(fields, { now: turn.now, frames: running.bookable });
  if ('faults' in read) {
    return form(turn, running, await readQuotaOf(running, services), fields, read.faults, services);
  }
  const standing = inPeriod(running, read.wish.period);
  const agenda = agendaIfKnown(services, standing.period.id);
  const { answer, state, texts, entitlement } = await requestWorkshop(
    turn,
    input.nonce,
    standing,
    read.wish,
    services,
  );
  const booking = answer.kind === 'requested' ? findBooking(state, answer.id ?? '') : undefined;
  if (answer.kind === 'none-left') {
    return noneLeft(turn, { entitlement }, state);
  }
  if (!booking) {
    return refuse(turn, { notice: answer.kind === 'requested' ? 'no-such-booking' : 'not-allowed' });
  }
  const reader = { reader: turn.actor, language: turn.language, now: turn.now };
  const subject = { standing, quota: state, booking, texts, agenda: await agenda };
  // Pressed again after the consultant has answered, the card shows the answer.
  noteShown(turn, booking, services);
  const more = isOpen(booking) ? ({ news: 'sent' } as const) : {};
  return { kind: 'card', card: await presentBooking(reader, subject, services, more) };
}

/** "None left" is not said from memory: should the period's units have been raised meanwhile, it is asked for again. */
async function requestWorkshop(
  turn: Turn,
  nonce: string,
  standing: OwnStanding,
  wish: BookingWish,
  services: Services,
) {
  const first = await commitRequest(turn, nonce, standing, wish, services);
  if (first.answer.kind !== 'none-left') {
    return first;
  }
  const { code } = standing.municipality;
  const { period, entitlements } = await readPeriodFacts(services.tables, standing.period.id, code);
  if (!period || !entitlements || entitlements.workshop <= first.entitlement) {
    return first;
  }
  services.network.forget();
  return commitRequest(turn, `${nonce}.${entitlements.workshop}`, { ...standing, period }, wish, services);
}

async function commitRequest(
  turn: Turn,
  nonce: string,
  standing: OwnStanding,
  wish: BookingWish,
  services: Services,
) {
  const { code } = standing.municipality;
  const period = standing.period.id;
  const command = cardCommand(turn, 'booking.submit', nonce);
  const { theme, aim, place, slots, due, kind, audience, mode, expected } = wish;
  const texts: BookingTexts = { theme, aim, place, message: '' };
  const at = turn.now.getTime();
  const booking: Booking = {
    id: idOf(command),
    kind,
    status: 'requested',
    audience,
    mode,
    expected,
    proposal: { side: 'municipality', slots, due, at },
    requestedBy: turn.actor.id,
    requestedAt: at,
  };
  const actor = freshActor(turn, services);
  const own = freshEntitlements({ municipality: code, period: standing.period }, services);
  let hearers: Hearers | undefined;
  const ready = Promise.all([
    actor.read,
    own.read,
    hearersNow(services, turn.now).then((now) => {
      hearers = now;
    }),
  ]);
  const done = await services.committer.run<Quota, QuotaEvent, BookingOutcome>(
    quotaKind,
    quotaPartition(code, period),
    {
      id: command,
      by: turn.actor.id,
      ready,
      sends: true,
      decide(quota) {
        const person = actor.get();
        const entitlements = own.get();
        if (!person || !hearers || !entitlements || !authorize(person, 'booking.request', code)) {
          return notAllowed;
        }
        const decision = decideRequest(quota, booking, entitlements.workshop);
        return decision.event === undefined
          ? decision
          : {
              ...decision,
              texts: [bookingTextsRow(booking.id, texts)],
              outbox: tellOf(decision.event, booking, person.id, { municipality: code, period }, hearers),
            };
      },
    },
  );
  return { ...done, texts, entitlement: own.get()?.workshop ?? 0 };
}

function noneLeft(turn: Turn, { entitlement }: Pick<OwnStanding, 'entitlement'>, quota: Quota): Reply {
  return refuse(turn, {
    notice: 'none-left',
    params: { used: unitsUsed(quota), of: unitsOf(quota, entitlement) },
  });
}

function form(
  turn: Turn,
  standing: OwnStanding,
  quota: Quota,
  values: BookingFields,
  faults: BookingFaults,
  services: Services,
  heard = '',
): Reply {
  const card = bookingFormCard({
    language: turn.language,
    periods: standing.bookable,
    period: standing.period,
    municipality: standing.name,
    left: unitsLeft(quota, standing.entitlement),
    of: unitsOf(quota, standing.entitlement),
    values,
    faults,
    heard,
    nonce: services.newId(),
  });
  return { kind: 'card', card };
}
