import { readSession } from '../../storage/session.ts';
import { maySee } from '../invited.ts';
import { noSuchSession } from '../no-session.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { knownGuests } from './guests.ts';
import { presentRegistration, type Shown } from './present.ts';

export async function openRegistration(
  turn: Turn,
  input: { readonly session: string; readonly page: number },
  services: Services,
): Promise<Reply> {
  return showRegistration(turn, input.session, services, { page: input.page });
}

/** The municipality's list as it is in the store now. */
export async function showRegistration(
  turn: Turn,
  id: string,
  services: Services,
  shown: Shown,
): Promise<Reply> {
  const { municipality } = turn.actor;
  if (municipality === undefined || !authorize(turn.actor, 'session.register', municipality)) {
    return notice(turn, { notice: 'not-allowed' });
  }
  const [session, remembered] = await Promise.all([
    readSession(services.tables, id),
    services.guests.of(id),
    services.network.get(),
    services.directory.get(),
  ]);
  if (!session || !maySee(session, turn.actor)) {
    return noSuchSession(turn);
  }
  const guests = await knownGuests(services, id, session, remembered);
  return presentRegistration(turn, municipality, id, session, guests, services, shown);
}
