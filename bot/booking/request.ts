import { bookingFormCard } from '../../cards/booking/booking-form-card.ts';
import { readPeriodFacts } from '../../storage/network.ts';
import { bookingTextsRow, quotaKind, quotaPartition, readQuota } from '../../storage/quota.ts';
import { pointRequest } from '../../storage/requests.ts';
import { cardCommand, freshActor, idOf } from '../change.ts';
import { authorize } from '../shared/authorize.ts';
import type { OutboxItem } from '../shared/outbox.ts';
import { type Booking, findBooking, type Quota, type QuotaEvent } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type BookingFaults, type BookingFields, type BookingWish, readBookingForm } from './form.ts';
import { consultantsOf, presentBooking } from './present.ts';
import { refuse, refuseStanding } from './refusal.ts';
import { type BookingOutcome, decideRequest, notAllowed } from './rules.ts';
import { ownStanding, type Standing } from './standing.ts';

const noFields: BookingFields = {
  kind: 'coDevelopment',
  theme: '',
  ownTheme: '',
  aim: '',
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

/** `varaa`: the form, or why there is nothing to book. */
export async function openBookingForm(turn: Turn, _input: unknown, services: Services): Promise<Reply> {
  if (!authorize(turn.actor, 'booking.request', turn.actor.municipality)) {
    return refuse(turn, { notice: 'not-allowed' });
  }
  const standing = await ownStanding(turn, services);
  if ('refusal' in standing) {
    return refuseStanding(turn, standing);
  }
  const quota = await readQuota(services.tables, standing.municipality.code, standing.period.id);
  return quota.active.length >= standing.entitlement
    ? refuse(turn, { notice: 'none-left', params: { used: quota.active.length, of: standing.entitlement } })
    : form(turn, standing, quota.active.length, noFields, {}, services);
}

/** The form sent in: a request that holds a unit and goes to the consultant. */
export async function submitBooking(
  turn: Turn,
  input: { readonly nonce: string; readonly fields: Partial<BookingFields> },
  services: Services,
): Promise<Reply> {
  const standing = await ownStanding(turn, services);
  if ('refusal' in standing) {
    return refuseStanding(turn, standing);
  }
  const { period } = standing;
  const fields = { ...noFields, ...input.fields };
  const read = readBookingForm(fields, { now: turn.now, from: period.from, to: period.to });
  if ('faults' in read) {
    const quota = await readQuota(services.tables, standing.municipality.code, period.id);
    return form(turn, standing, quota.active.length, fields, read.faults, services);
  }
  const { answer, state } = await requestWorkshop(turn, input.nonce, standing, read.wish, services);
  switch (answer.kind) {
    case 'requested': {
      const booking = findBooking(state, answer.id);
      const reader = { reader: turn.actor, language: turn.language, now: turn.now };
      if (!booking) {
        return refuse(turn, { notice: 'no-such-booking' });
      }
      const { theme, aim } = read.wish;
      const texts = { theme, aim, message: '' };
      const card = await presentBooking(reader, standing, state, booking, services, 'sent', texts);
      return { kind: 'card', card };
    }
    case 'none-left':
      return refuse(turn, {
        notice: 'none-left',
        params: { used: state.active.length, of: standing.entitlement },
      });
    default:
      return refuse(turn, { notice: 'not-allowed' });
  }
}

/** "None left" is not said from memory: should the entitlement have been raised meanwhile, it is asked for again. */
async function requestWorkshop(
  turn: Turn,
  nonce: string,
  standing: Standing,
  wish: BookingWish,
  services: Services,
) {
  const first = await commitRequest(turn, nonce, standing, wish, services);
  if (first.answer.kind !== 'none-left') {
    return first;
  }
  const { period } = await readPeriodFacts(services.tables, standing.period.id, standing.municipality.code);
  const entitlement = period?.entitlements.workshop ?? 0;
  if (entitlement <= standing.entitlement) {
    return first;
  }
  services.network.forget();
  return commitRequest(turn, `${nonce}.${entitlement}`, { ...standing, entitlement }, wish, services);
}

async function commitRequest(
  turn: Turn,
  nonce: string,
  standing: Standing,
  wish: BookingWish,
  services: Services,
) {
  const { code } = standing.municipality;
  const command = cardCommand(turn, 'booking.submit', nonce);
  const partition = quotaPartition(code, standing.period.id);
  const { theme, aim, ...rest } = wish;
  const booking: Booking = {
    id: idOf(command),
    status: 'requested',
    ...rest,
    requestedBy: turn.actor.id,
    requestedAt: turn.now.getTime(),
  };
  const ids = { municipality: code, period: standing.period.id, booking: booking.id };
  const actor = freshActor(turn, services);
  let consultants: readonly string[] = [];
  const ready = Promise.all([
    actor.read,
    pointRequest(services.tables, ids, turn.now),
    consultantsOf(services, code).then((people) => {
      consultants = people.map((person) => person.id);
    }),
  ]);
  return services.committer.run<Quota, QuotaEvent, BookingOutcome>(quotaKind, partition, {
    id: command,
    by: turn.actor.id,
    ready,
    sends: true,
    decide(quota) {
      const person = actor.get();
      if (!person || !authorize(person, 'booking.request', code)) {
        return notAllowed;
      }
      const decision = decideRequest(quota, booking, standing.entitlement);
      return decision.event === undefined
        ? decision
        : {
            ...decision,
            texts: [
              { key: booking.id, row: (p) => bookingTextsRow(p, booking.id, { theme, aim, message: '' }) },
            ],
            outbox: consultants.map(
              (person): OutboxItem => ({
                kind: 'tell',
                key: `${booking.id}|request|${person}`,
                person,
                message: { about: 'booking-request', ...ids },
              }),
            ),
          };
    },
  });
}

function form(
  turn: Turn,
  standing: Standing,
  used: number,
  values: BookingFields,
  faults: BookingFaults,
  services: Services,
): Reply {
  const card = bookingFormCard({
    language: turn.language,
    period: standing.period,
    municipality: standing.name,
    left: Math.max(0, standing.entitlement - used),
    of: standing.entitlement,
    values,
    faults,
    nonce: services.newId(),
  });
  return { kind: 'card', card };
}
