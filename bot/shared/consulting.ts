import { type Aways, answersFor } from './away.ts';
import type { Booking } from './booking.ts';
import type { Day } from './helsinki.ts';
import type { Person } from './people.ts';

/** The consultants as things stand on a day. */
export interface Consulting {
  readonly consultants: readonly Person[];
  readonly aways: Aways;
  readonly day: Day;
}

/** The consultants a municipality belongs to: its own, else all. */
export function consultantsFor({ consultants }: Consulting, municipality: string): readonly Person[] {
  const own = consultants.filter((person) => person.municipalities.includes(municipality));
  return own.length > 0 ? own : consultants;
}

/** Who is told of a booking: the one who has it, else those of the municipality; substitutes for who is away. */
export function addressees(
  consulting: Consulting,
  municipality: string,
  booking?: Pick<Booking, 'owner'>,
): readonly string[] {
  const owner = booking?.owner;
  const known = owner !== undefined && consulting.consultants.some(({ id }) => id === owner);
  const ids = known ? [owner] : consultantsFor(consulting, municipality).map(({ id }) => id);
  return [...new Set(ids.map((id) => standInFor(consulting, id)))];
}

/** Whether a consultant may act in another's place: it is their own, they stand in, or the other has left. */
export function actsFor(consulting: Consulting, actor: string): (owner: string) => boolean {
  return (owner) =>
    owner === actor ||
    standInFor(consulting, owner) === actor ||
    !consulting.consultants.some(({ id }) => id === owner);
}

/** A substitute who has left stands in for nobody. */
function standInFor({ consultants, aways, day }: Consulting, consultant: string): string {
  const other = answersFor(aways, consultant, day);
  return consultants.some(({ id }) => id === other) ? other : consultant;
}
