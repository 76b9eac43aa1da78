import { readReferences } from '../../storage/references.ts';
import type { SessionIndexEntry } from '../../storage/session-index.ts';
import { concerns, maySee } from '../invited.ts';
import { noRegistration } from '../shared/registration-time.ts';
import { isHost } from '../shared/session.ts';
import type { Services, Turn } from '../turn.ts';

/** What the person may answer now. */
export async function sessionsToAnswer(
  turn: Turn,
  services: Services,
): Promise<readonly SessionIndexEntry[]> {
  const all = await sessionsFor(turn, services);
  return all.filter(
    (entry) =>
      entry.end > turn.now.getTime() &&
      noRegistration({ facts: entry, status: entry.status }, turn.now.getTime()) === undefined,
  );
}

/** What they have registered for and is still to come. */
export async function sessionsRegisteredFor(
  turn: Turn,
  services: Services,
): Promise<readonly SessionIndexEntry[]> {
  const [all, references] = await Promise.all([
    services.sessionIndex.get(),
    readReferences(services.tables, turn.actor.id),
  ]);
  const registered = new Set(
    references.filter(({ own }) => own === undefined || own.seat !== 'no').map(({ session }) => session),
  );
  return all.filter((entry) => registered.has(entry.id) && entry.end > turn.now.getTime());
}

/** What they may still change, since they host it: drafts, too. */
export async function sessionsToChange(
  { actor, now }: Turn,
  services: Services,
): Promise<readonly SessionIndexEntry[]> {
  const index = await services.sessionIndex.get();
  return index.filter(
    (entry) => entry.end > now.getTime() && entry.status !== 'cancelled' && isHost(entry, actor),
  );
}

/** What is over, the latest first. */
export async function sessionsHeld(turn: Turn, services: Services): Promise<readonly SessionIndexEntry[]> {
  const all = await sessionsFor(turn, services);
  return all.filter(({ end }) => end <= turn.now.getTime()).toSorted((a, b) => b.start - a.start);
}

async function sessionsFor(turn: Turn, services: Services): Promise<readonly SessionIndexEntry[]> {
  const [index, network] = await Promise.all([services.sessionIndex.get(), services.network.get()]);
  return index.filter(
    (entry) =>
      entry.status === 'published' &&
      entry.sequence > 0 &&
      maySee({ status: entry.status, facts: entry }, turn.actor) &&
      concerns(network, entry, turn.actor),
  );
}
