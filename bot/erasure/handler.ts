import { erasureCard } from '../../cards/erasure/erasure-card.ts';
import { erasePerson } from '../../storage/erasure-person.ts';
import { readPeople } from '../../storage/people.ts';
import { readHold } from '../../storage/retention.ts';
import { freshActor } from '../change.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import type { Booking } from '../shared/booking.ts';
import type { Person } from '../shared/people.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { finishErasures } from './finish.ts';
import { type ErasureRefusal, refusalOf } from './rules.ts';

/** The one question, with what goes and what stays. */
export async function askErasure(turn: Turn, _input: unknown, services: Services): Promise<Reply> {
  const refusal = await refusalNow(turn.actor, services);
  return refusal
    ? refused(turn, refusal)
    : { kind: 'card', card: erasureCard({ language: turn.language, state: 'asked' }) };
}

/** From now on they are a stranger; what else stands about them goes in the minutes after. */
export async function confirmErasure(
  turn: Turn,
  { sure }: { readonly sure: string },
  services: Services,
): Promise<Reply> {
  const { language, now } = turn;
  const fresh = freshActor(turn, services);
  await fresh.read;
  const actor = fresh.get();
  if (!actor || !authorize(actor, 'ownData.change')) {
    return notice(turn, { notice: 'not-allowed' });
  }
  const refusal = await refusalNow(actor, services);
  if (refusal) {
    return refused(turn, refusal);
  }
  if (sure !== 'true') {
    return { kind: 'card', card: erasureCard({ language, state: 'asked', unsure: true }) };
  }
  const { erased } = await erasePerson(services.tables, actor.id, { by: actor.id, at: now.getTime() });
  if (erased === 'last') {
    return refused(turn, { kind: 'last-coordinator' });
  }
  services.people.forget(actor);
  services.directory.forget();
  services.consultants.forget();
  // Nobody waits for it: what does not succeed now is done by whoever leads.
  void finishErasures(services, now).catch(() => undefined);
  return { kind: 'card', card: erasureCard({ language, state: 'done' }) };
}

async function refusalNow(actor: Person, services: Services): Promise<ErasureRefusal | undefined> {
  const [coordinators, bookings, hold] = await Promise.all([
    readPeople(services.tables, 'coordinator'),
    actor.role === 'consultant' ? allBookings(services) : [],
    readHold(services.tables),
  ]);
  return refusalOf(actor, coordinators, bookings, hold !== undefined);
}

/** Of all periods: also a workshop of the last one may wait for its report. */
async function allBookings({ overviews, network }: Services): Promise<readonly Booking[]> {
  const { periods } = await network.get();
  const all = await Promise.all(periods.map(({ id }) => overviews.read(id)));
  return all.flat().flatMap(({ quota }) => quota.active);
}

function refused({ language }: Turn, refusal: ErasureRefusal): Reply {
  const card =
    refusal.kind === 'bookings-in-hand'
      ? erasureCard({ language, state: refusal.kind, count: refusal.count })
      : erasureCard({ language, state: refusal.kind });
  return { kind: 'card', card };
}
