import { actingFor } from './member.ts';
import type { Person } from './shared/people.ts';

/**
 * Who is told of a workshop on its municipality's behalf: whoever asked for it, while they still act for it; else those
 * who do now; and where nobody is left, the coordinators, who can let somebody in.
 */
export function municipalitySide(
  people: readonly Person[],
  municipality: string,
  requester: string,
): readonly string[] {
  const acting = actingFor(people, municipality);
  if (acting.includes(requester)) {
    return [requester];
  }
  return acting.length > 0 ? acting : people.filter(({ role }) => role === 'coordinator').map(({ id }) => id);
}
