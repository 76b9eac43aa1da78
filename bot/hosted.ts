import { readPeople } from '../storage/people.ts';
import { isHost, type SessionFacts } from './shared/session.ts';
import type { Services } from './turn.ts';

/** Whom messages to a session's hosts go to: those named, else who made it, else every coordinator. */
export async function hostIds(
  services: Services,
  { hosts, createdBy }: Pick<SessionFacts, 'hosts' | 'createdBy'>,
): Promise<readonly string[]> {
  const consultants = await services.consultants.get();
  const named = (hosts ?? []).filter((id) =>
    consultants.some((person) => person.id === id && isHost({ hosts }, person)),
  );
  if (named.length > 0) {
    return named;
  }
  const people = await services.directory.get();
  const maker = people.find(
    ({ id, role }) => id === createdBy && (role === 'consultant' || role === 'coordinator'),
  );
  return maker ? [maker.id] : (await readPeople(services.tables, 'coordinator')).map(({ id }) => id);
}
