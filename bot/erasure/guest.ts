import { guestErasureCard } from '../../cards/erasure/guest-card.ts';
import { type GuestIn, readGuest, removeGuest, sameGuests } from '../../storage/erasure-guests.ts';
import { freshActor } from '../change.ts';
import { noSuchSession } from '../no-session.ts';
import { authorize } from '../shared/authorize.ts';
import type { Person } from '../shared/people.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { forgetInSession } from './forget-in-session.ts';

interface GuestRef {
  readonly session: string;
  readonly who: string;
}

/** The one question before a colleague without Teams is erased, wherever that name is registered. */
export async function askGuestErasure(turn: Turn, ref: GuestRef, services: Services): Promise<Reply> {
  const all = await guestsFor(turn.actor, ref, services);
  return all ? present(turn, ref, all, 'asked') : noSuchSession(turn);
}

/** Their place goes to the next in line, and nothing leads to them any more. Pressed again it says so again. */
export async function eraseGuest(turn: Turn, ref: GuestRef, services: Services): Promise<Reply> {
  const fresh = freshActor(turn, services);
  await fresh.read;
  const actor = fresh.get();
  const all = actor && (await guestsFor(actor, ref, services));
  if (!actor || !all) {
    return noSuchSession(turn);
  }
  // The one that was pressed goes last: if this is interrupted, the button is still good for the rest.
  for (const one of all.toSorted((a, b) => Number(isOf(a, ref)) - Number(isOf(b, ref)))) {
    await forgetInSession(one.session, one.guest.id, services);
    await removeGuest(services.tables, one, { by: actor.id, at: turn.now.getTime() });
    services.guests.forget(one.session);
  }
  return present(turn, ref, all, 'done');
}

async function guestsFor(
  actor: Person,
  { session, who }: GuestRef,
  { tables }: Services,
): Promise<readonly GuestIn[] | undefined> {
  const found = await readGuest(tables, session, who);
  return found && authorize(actor, 'guest.erase', found.guest.municipality)
    ? sameGuests(tables, found)
    : undefined;
}

function isOf({ session, guest }: GuestIn, ref: GuestRef): boolean {
  return session === ref.session && guest.id === ref.who;
}

function present({ language }: Turn, ref: GuestRef, all: readonly GuestIn[], state: 'asked' | 'done'): Reply {
  const name = all.find((one) => isOf(one, ref))?.guest.name ?? '';
  const count = new Set(all.map(({ session }) => session)).size;
  return { kind: 'card', card: guestErasureCard({ language, state, name, count, ...ref }) };
}
