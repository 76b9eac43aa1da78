import { removeAllGuests } from '../../storage/guests.ts';
import { removeReference } from '../../storage/references.ts';
import { readSession, sessionKind, sessionPartition } from '../../storage/session.ts';
import { refreshIndexFromStore } from '../../storage/session-index.ts';
import { hashKey, textKey } from '../../storage/tables/keys.ts';
import { removeRows } from '../../storage/trail.ts';
import { isGuest, type Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import { namedIn } from '../shared/unlinked.ts';
import type { Services } from '../turn.ts';

/** Each takes two rows and may be named in forty others: so many fit one transaction. */
const mostAtOnce = 20;

/** What a session keeps after this are its facts and counts: who it was, and what they wrote, is gone. */
export async function forgetPeople(id: string, services: Services): Promise<void> {
  const { tables } = services;
  const partition = sessionPartition(id);
  // `~` is after all characters of keys.
  await removeRows(tables, 'Sessions', await tables.range('Sessions', partition, textKey(''), textKey('~')));
  await removeAllGuests(tables, id);
  for (let named = await namedNow(id, services); named.length > 0; named = await namedNow(id, services)) {
    const some = named.slice(0, mostAtOnce);
    await Promise.all(some.filter((who) => !isGuest(who)).map((who) => removeReference(tables, who, id)));
    await unlink(id, some, services);
  }
  await refreshIndexFromStore(tables, id);
}

/** Those first who are named for nobody's sake but their own, so that fewer are left to look through. */
async function namedNow(id: string, { tables }: Services): Promise<readonly string[]> {
  const session = await readSession(tables, id);
  return session ? [...namedIn(session)].sort() : [];
}

async function unlink(id: string, who: readonly string[], { committer, newId }: Services): Promise<void> {
  await committer.run<Session, SessionEvent, { readonly kind: 'unlinked' }>(
    sessionKind,
    sessionPartition(id),
    {
      id: hashKey('unlinked', id, newId()),
      by: 'bot',
      decide: () => ({ answer: { kind: 'unlinked' }, event: { type: 'unlinked', who }, unmarked: true }),
    },
  );
}
