import type { LeftBehind } from '../../cards/people/person-card.ts';
import { readInvitations } from '../../storage/invitations.ts';
import { readQuota } from '../../storage/quota.ts';
import { readReferences } from '../../storage/references.ts';
import { readSessionIndex } from '../../storage/session-index.ts';
import { isOpen } from '../shared/booking.ts';
import { dayOf } from '../shared/helsinki.ts';
import type { Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';
import { stateOf } from './rules.ts';

/** What somebody has open, counted now. */
export async function leftBehind(person: Person, now: Date, services: Services): Promise<LeftBehind> {
  const { tables } = services;
  const [bookings, sessions, references, invitations, consultants] = await Promise.all([
    openBookings(person, now, services),
    readSessionIndex(tables),
    readReferences(tables, person.id),
    readInvitations(tables),
    services.consultants.get(),
  ]);
  const coming = sessions.filter(({ end, status }) => end > now.getTime() && status !== 'cancelled');
  const theirs = new Set(
    references.filter(({ own }) => own !== undefined && own.seat !== 'no').map(({ session }) => session),
  );
  const others = consultants.filter(({ id }) => id !== person.id);
  return {
    bookings,
    hosted: coming.filter(({ hosts = [], createdBy }) =>
      hosts.length > 0 ? hosts.includes(person.id) : createdBy === person.id,
    ).length,
    registrations: coming.filter(({ id }) => theirs.has(id)).length,
    invitations: invitations.filter(
      (invitation) => invitation.by === person.id && stateOf(invitation, person, now.getTime()) === 'open',
    ).length,
    municipalities: person.municipalities.filter(
      (code) => !others.some(({ municipalities }) => municipalities.includes(code)),
    ).length,
  };
}

/** Workshops of the running and coming periods that the person asked for or, as a consultant, has. */
async function openBookings(person: Person, now: Date, services: Services): Promise<number> {
  const { municipality } = person;
  const network = await services.network.get();
  const periods = network.periods.filter(({ to }) => dayOf(now) <= to);
  const quotas = await Promise.all(
    periods.map(async ({ id }) =>
      municipality === undefined
        ? (await services.overviews.read(id)).map(({ quota }) => quota)
        : [await readQuota(services.tables, municipality, id)],
    ),
  );
  return quotas
    .flat()
    .flatMap(({ active }) => active)
    .filter((booking) => isOpen(booking) || booking.status === 'confirmed')
    .filter(({ requestedBy, owner }) => requestedBy === person.id || owner === person.id).length;
}
