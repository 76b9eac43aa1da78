import { exists } from '../../storage/session.ts';
import { maySee } from '../invited.ts';
import { authorize } from '../shared/authorize.ts';
import type { Person } from '../shared/people.ts';
import type { Session } from '../shared/session.ts';

/** Why somebody, read anew, may not register a municipality's people for a session; undefined when they may. */
export function refuseRegistrar(
  session: Session,
  person: Person | undefined,
  municipality: string,
): 'not-allowed' | 'no-such-session' | undefined {
  if (person?.municipality !== municipality || !authorize(person, 'session.register', municipality)) {
    return 'not-allowed';
  }
  return exists(session) && maySee(session, person) ? undefined : 'no-such-session';
}
