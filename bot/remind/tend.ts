import { refreshOverview } from '../../storage/overview.ts';
import { readPeople } from '../../storage/people.ts';
import { quotaKind, quotaPartition } from '../../storage/quota.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { consultingNow } from '../consulting-now.ts';
import { actingFor } from '../member.ts';
import { municipalitySide } from '../municipality-side.ts';
import type { Refreshed } from '../outbox/work-off.ts';
import { addressees, type Consulting } from '../shared/consulting.ts';
import { entitlementsOf } from '../shared/entitlements.ts';
import { type Entitlements, membershipIn, type Period } from '../shared/network.ts';
import { type BookingMessage, type OutboxItem, remindItems, tellItems } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import { emptyQuota, type Quota, type QuotaEvent } from '../shared/quota.ts';
import type { Services } from '../turn.ts';
import { type Due, dueIn, type To } from './rules.ts';

interface Tended {
  readonly kind: 'tended' | 'nothing';
}

/** So many things at most happen by themselves at one look; what is left waits for the next. */
const mostAtOnce = 20;

/** Keeps a municipality's workshops in step with time: the overview follows, and what has fallen due is done. */
export function createTend(
  services: Services,
  clock: () => Date,
): (municipality: string, period: string) => Promise<Refreshed> {
  return async (municipality, periodId) => {
    const network = await services.network.get();
    const period = network.periods.find(({ id }) => id === periodId);
    const membership = period && membershipIn(network, municipality, periodId);
    if (!membership) {
      await refreshOverview(services.tables, municipality, periodId);
      return {};
    }
    const entitlements = entitlementsOf(period, membership);
    for (let done = 0; done < mostAtOnce; done += 1) {
      const entry = await refreshOverview(services.tables, municipality, periodId);
      const { due, next } = dueIn(entry?.quota ?? emptyQuota, period, entitlements, clock());
      if (!due) {
        return { next };
      }
      await happen({ municipality, period, entitlements }, due, clock(), services);
    }
    return { again: 0 };
  };
}

async function happen(
  {
    municipality,
    period,
    entitlements,
  }: {
    readonly municipality: string;
    readonly period: Period;
    readonly entitlements: Entitlements;
  },
  due: Due,
  now: Date,
  services: Services,
): Promise<void> {
  const people = await peopleFor(due, now, services);
  await services.committer.run<Quota, QuotaEvent, Tended>(
    quotaKind,
    quotaPartition(municipality, period.id),
    {
      id: hashKey('tend', municipality, period.id, due.event.type, due.booking?.id ?? '', String(due.at)),
      by: 'bot',
      sends: true,
      decide(quota, at) {
        // Decided on what stands then: somebody may have answered meanwhile, or another process tended it.
        const again = dueIn(quota, period, entitlements, at).due;
        const same = again?.event.type === due.event.type && again.booking?.id === due.booking?.id;
        return again && same
          ? {
              answer: { kind: 'tended' },
              event: again.event,
              outbox: messagesOf(again, municipality, period.id, people),
              unmarked: true,
            }
          : { answer: { kind: 'nothing' }, unmarked: true };
      },
    },
  );
}

interface People {
  readonly consulting: Consulting;
  readonly everybody: readonly Person[];
  readonly coordinators: readonly Person[];
}

async function peopleFor({ tell }: Due, now: Date, services: Services): Promise<People> {
  const goesTo = (to: To) => tell.some((one) => one.to === to);
  const [consulting, everybody, coordinators] = await Promise.all([
    consultingNow(services, now),
    goesTo('municipality') || goesTo('requester') ? services.directory.get() : [],
    goesTo('coordinators') ? readPeople(services.tables, 'coordinator') : [],
  ]);
  return { consulting, everybody, coordinators };
}

function messagesOf(
  { tell, booking }: Due,
  municipality: string,
  period: string,
  people: People,
): readonly OutboxItem[] {
  return tell.flatMap(({ to, about }) => {
    const ids = recipients(to, municipality, booking, people);
    return about === 'units-expiring'
      ? remindItems(ids, period, { about, municipality, period })
      : booking
        ? itemsOf(ids, booking.id, { about, municipality, period, booking: booking.id })
        : [];
  });
}

/** That a request expired is news; all else that happens here asks for something to be done. */
function itemsOf(ids: readonly string[], key: string, message: BookingMessage): readonly OutboxItem[] {
  return message.about === 'booking-expired' ? tellItems(ids, key, message) : remindItems(ids, key, message);
}

function recipients(
  to: To,
  municipality: string,
  booking: Due['booking'],
  { consulting, everybody, coordinators }: People,
): readonly string[] {
  switch (to) {
    case 'consultants':
      return addressees(consulting, municipality, booking);
    case 'requester':
      return booking ? municipalitySide(everybody, municipality, booking.requestedBy) : [];
    case 'municipality':
      return actingFor(everybody, municipality);
    case 'coordinators':
      return coordinators.map(({ id }) => id);
  }
}
