import { peopleOf } from './offices.ts';
import type { Person, Role } from './people.ts';

/** What somebody was, whose office ended; `municipality` undefined: one of the network's own people. */
export interface Left {
  readonly from: string;
  readonly role: Role;
  readonly municipality?: string | undefined;
}

/** Who may take over: who acts for the municipality; after a participant anybody of it; after a consultant another. */
export function successorsOf<P extends Person>(people: readonly P[], left: Left): readonly P[] {
  const others = people.filter(({ id }) => id !== left.from);
  return peopleOf(others, left.municipality).filter((one) => maySucceed(left, one));
}

/** Whether somebody who is this may take over. */
export function maySucceed(
  { role, municipality }: Left,
  next: Pick<Person, 'role' | 'municipality'>,
): boolean {
  return municipality === undefined
    ? role === 'consultant' && next.role === 'consultant'
    : municipality === next.municipality && (role === 'participant' || next.role !== 'participant');
}
