import { readNetwork, writeNetwork } from '../../storage/network.ts';
import { allPeople, savePerson } from '../../storage/people.ts';
import type { ImportDeed } from '../../storage/people-audit.ts';
import { exists, readSessionHead, sessionKind, sessionPartition } from '../../storage/session.ts';
import { indexSession, refreshIndexFromStore } from '../../storage/session-index.ts';
import { offerRules } from '../invited.ts';
import { commandLine } from '../shared/audit.ts';
import { usualRules } from '../shared/network.ts';
import type { OfferRules } from '../shared/seating.ts';
import type { Session, SessionFacts } from '../shared/session.ts';
import type { Services } from '../turn.ts';
import { type Checked, checkInput, inOrder } from './check.ts';
import type { Fault } from './fault.ts';
import type { NetworkInput } from './input.ts';
import type { Known } from './known.ts';
import type { PersonChange, Plan, Summary } from './plan.ts';
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
  const checked = await checkImport(services, { content: file, faults: inOrder });
  if (!checked.ok) {
    return checked;
  }
  await carryOut(services, checked.plan);
  return { ok: true, summary: checked.plan.summary };
}

/** What an import would do as the store stands now, or all that is wrong; writes nothing. */
export async function checkImport(services: ImportServices, input: NetworkInput): Promise<Checked> {
  return checkInput(input, await readKnown(services, sessionIds(input.content)));
}

/** `deed`: for the audit trail; the sample, which nobody imports, is not in it. */
export async function carryOut(
  services: ImportServices,
  { network, people, sessions }: Plan,
  deed?: ImportDeed,
): Promise<void> {
  // In the order in which one refers to the other, so that an import cut short leaves no loose ends.
  await writeNetwork(services.tables, network, deed);
  // New coordinators first: cut short, it never leaves the network without one.
  const isFirst = ({ person }: PersonChange) => person.role === 'coordinator';
  for (const changes of [people.filter(isFirst), people.filter((change) => !isFirst(change))]) {
    await forEach(changes, (change) => writePerson(services, change, deed));
  }
  const standing = sessions.length > 0 ? await readNetwork(services.tables) : undefined;
  await forEach(sessions, ({ id, facts }) =>
    writeSession(services, id, facts, {
      by: deed?.by ?? commandLine,
      offers: standing ? offerRules(standing, facts) : usualRules,
    }),
  );
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
  deed: ImportDeed | undefined,
): Promise<void> {
  await savePerson(tables, { ...person, id: previous?.id ?? newId() }, previous, deed);
}

async function writeSession(
  { tables, committer, newId }: ImportServices,
  id: string,
  facts: SessionFacts,
  { by, offers }: { readonly by: string; readonly offers: OfferRules },
): Promise<void> {
  await indexSession(tables, id, facts);
  await committer.run(
    sessionKind,
    sessionPartition(id),
    sessionCommand({ id: newId(), by }, id, facts, offers),
  );
  await refreshIndexFromStore(tables, id);
}

/** How many rows are under way at once. */
const width = 4;

async function forEach<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  for (let i = 0; i < items.length; i += width) {
    await Promise.all(items.slice(i, i + width).map(act));
  }
}
