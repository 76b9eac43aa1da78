import pLimit from 'p-limit';
import { readWorkshops } from '../../storage/quota-texts.ts';
import { authorize } from '../shared/authorize.ts';
import type { Booking } from '../shared/booking.ts';
import { addDays, dayOf } from '../shared/helsinki.ts';
import type { Network, Period } from '../shared/network.ts';
import { asActingFor } from '../shared/offices.ts';
import type { Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';
import type { CalendarEntry } from './entry.ts';
import { endOf, entryOf } from './open-workshop.ts';
import { isInFeed } from './window.ts';
import { standsAgreed, wasAgreed } from './workshop-entry.ts';

interface Member {
  readonly municipality: string;
  readonly period: string;
}

const atOnce = 8;

/** The agreed workshops of a person's municipality, or those that a consultant has; cancelled ones are told lately. */
export async function feedWorkshops(
  person: Person,
  services: Services,
  now: Date,
): Promise<readonly CalendarEntry[]> {
  const [network, consultants] = await Promise.all([services.network.get(), services.consultants.get()]);
  const lately = addDays(dayOf(now), -30);
  const periods = network.periods.filter(({ to }) => to >= lately);
  const limit = pLimit(atOnce);
  const members = await membersOf(person, network, periods, services);
  const lists = await Promise.all(members.map((member) => limit(() => entriesOf(member))));
  return lists.flat();

  async function entriesOf({ municipality, period }: Member): Promise<readonly CalendarEntry[]> {
    const workshops = await readWorkshops(services.tables, municipality, period);
    return [...workshops.quota.active, ...workshops.quota.ended]
      .filter((booking) => isTheirs(municipality, booking) && wasAgreed(booking) && isShown(booking))
      .map((booking) => entryOf(person.language, workshops, booking, municipality, { network, consultants }));
  }

  function isTheirs(municipality: string, { owner }: Booking): boolean {
    const { role } = asActingFor(person, municipality);
    return role === 'manager' || role === 'contact' || owner === person.id;
  }

  function isShown(booking: Booking): boolean {
    const cancelledAt = standsAgreed(booking) ? undefined : (booking.answeredAt ?? 0);
    return isInFeed({ end: endOf(booking), cancelledAt }, now);
  }
}

async function membersOf(
  person: Person,
  { memberships }: Network,
  periods: readonly Period[],
  services: Services,
): Promise<readonly Member[]> {
  const current = memberships.filter(({ period }) => periods.some(({ id }) => id === period));
  if (person.role !== 'consultant') {
    return current.filter(({ municipality }) =>
      authorize(asActingFor(person, municipality), 'booking.see', municipality),
    );
  }
  const overviews = await Promise.all(periods.map(({ id }) => services.overviews.read(id)));
  const having = overviews
    .flat()
    .filter(({ quota }) => quota.active.some(({ owner }) => owner === person.id));
  return current.filter(
    ({ municipality, period }) =>
      // Those that have been cancelled are not in the overview.
      person.municipalities.includes(municipality) ||
      having.some((entry) => entry.municipality === municipality && entry.period === period),
  );
}
