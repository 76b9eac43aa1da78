import { peopleOf } from '../shared/offices.ts';
import type { Person } from '../shared/people.ts';
import { isGuest, type Session } from '../shared/session.ts';

/**
 * Whether colleagues may change how an attendee comes: a guest, and a person whom somebody of the municipality
 * registered. Whoever answered themselves answers for themselves.
 */
export function mayBeChanged(
  { answers }: Session,
  who: string,
  municipality: string,
  people: readonly Person[],
): boolean {
  const by = answers.get(who)?.by;
  return isGuest(who) || peopleOf(people, municipality).some(({ id }) => id === by);
}
