import { exists } from '../storage/session.ts';
import type { Person } from './shared/people.ts';
import { isHost, type Session } from './shared/session.ts';

/** Whether a session is there and a person may see and change what its hosts do. */
export function mayHost(session: Session | undefined, person: Person | undefined): session is Session {
  return session !== undefined && person !== undefined && exists(session) && isHost(session.facts, person);
}
