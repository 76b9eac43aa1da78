import { readNetwork, writeNetwork } from '../../storage/network.ts';
import { allPeople, savePerson } from '../../storage/people.ts';
import { exists, readSessionHead, sessionKind, sessionPartition } from '../../storage/session.ts';
import { indexSession, refreshIndexFromStore } from '../../storage/session-index.ts';
import { offerRules } from '../invited.ts';
import { usualRules } from '../shared/network.ts';
import type { OfferRules } from '../shared/seating.ts';
import type { Session, SessionFacts } from '../shared/session.ts';
import type { Services } from '../turn.ts';
import { checkNetworkFile } from './check.ts';
import type { Fault } from './fault.ts';
import type { Known } from './known.ts';
import type { PersonChange, Summary } from './plan.ts';
import { sessionIds } from './read-file.ts';
import { sessionCommand } from './session-command.ts';

export type ImportServices = Pick<Services, 'tables' | 'committer' | 'newId'>;

export type Imported =
  | { readonly ok: true; readonly summary: Summary }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Brings the store to what the file says, and touches nothing that is so already or that the file does not
 * name. With a fault anywhere nothing is written. Throws if the store fails or others change the same things
 * meanwhile; what was written by then stays, and running the import again completes it.
 */
export async function importNetwork(services: ImportServices, file: unknown): Promise<Imported> {
  const checked = checkNetworkFile(file, await readKnown(services, sessionIds(file)));
  if (!checked.ok) {
    return checked;
  }
  const { network, people, sessions, summary } = checked.plan;
  // In the order in which one refers to the other, so that an import cut short leaves no loose ends.
  await writeNetwork(services.tables, network);
  await forEach(people, (change) => writePerson(services, change));
  const standing = sessions.length > 0 ? await readNetwork(services.tables) : undefined;
  await forEach(sessions, ({ id, facts }) =>
    writeSession(services, id, facts, standing ? offerRules(standing, facts) : usualRules),
  );
  return { ok: true, summary };
}

async function readKnown({ tables }: ImportServices, ids: readonly string[]): Promise<Known> {
  const sessions = new Map<string, Session>();
  const [network, people] = await Promise.all([
    readNetwork(tables),
    allPeople(tables),
    forEach(ids, async (id) => {
      const session = await readSessionHead(tables, id);
      if (session && exists(session)) {
        sessions.set(id, session);
      }
    }),
  ]);
  return { network, people, sessions };
}

/** A person's id is random: made of the account's, it would carry who they are to wherever it is written. */
async function writePerson(
  { tables, newId }: ImportServices,
  { person, previous }: PersonChange,
): Promise<void> {
  await savePerson(tables, { ...person, id: previous?.id ?? newId() }, previous);
}

async function writeSession(
  { tables, committer, newId }: ImportServices,
  id: string,
  facts: SessionFacts,
  offers: OfferRules,
): Promise<void> {
  await indexSession(tables, id, facts);
  await committer.run(sessionKind, sessionPartition(id), sessionCommand(newId(), id, facts, offers));
  await refreshIndexFromStore(tables, id);
}

/** How many rows are under way at once. */
const width = 4;

async function forEach<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  for (let i = 0; i < items.length; i += width) {
    await Promise.all(items.slice(i, i + width).map(act));
  }
}
