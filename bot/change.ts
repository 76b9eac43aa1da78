import { readPerson } from '../storage/people.ts';
import { hashKey } from '../storage/tables/keys.ts';
import { asActingFor } from './shared/offices.ts';
import type { Person } from './shared/people.ts';
import type { Services, Turn } from './turn.ts';

/** The id of what a button of a one-person card does: the same card pressed again is the same command. */
export function cardCommand(turn: Turn, verb: string, nonce: string): string {
  return hashKey('card', verb, nonce, turn.actor.id);
}

/** The id of a press on a card that many share. */
export function pressCommand(turn: Turn): string {
  return hashKey('press', turn.place.conversation, turn.activityId);
}

/** An id that follows from the command which makes the thing, so that a repeated command means the same thing. */
export function idOf(command: string): string {
  return command.slice(0, 16);
}

/**
 * Reads the actor again: what changes something is never allowed by a remembered role. Who serves several
 * municipalities acts for the one that the turn is about.
 */
export function freshActor(
  turn: { readonly actor: Pick<Person, 'id' | 'municipality'> },
  services: Services,
): { readonly read: Promise<void>; readonly get: () => Person | undefined } {
  let actor: Person | undefined;
  const read = readPerson(services.tables, turn.actor.id).then((person) => {
    actor = person && asActingFor(person, turn.actor.municipality);
  });
  return { read, get: () => actor };
}
