import type { AuditChain } from '../bot/shared/audit.ts';
import { announcementKind, announcementPartition } from './announcement.ts';
import { readAnnouncementIndex } from './announcement-index.ts';
import { awayKind, awayPartition } from './away.ts';
import type { Trail } from './chain.ts';
import { channelPartition } from './channel-audit.ts';
import { readDeeds } from './deeds.ts';
import { readNetwork } from './network.ts';
import { networkPartition } from './network-rows.ts';
import { peoplePartition } from './person-rows.ts';
import { presentationsKind, presentationsPartition } from './presentations.ts';
import { quotaKind, quotaPartition } from './quota.ts';
import { retentionPartition } from './retention.ts';
import { sessionKind, sessionPartition } from './session.ts';
import { readSessionIndex } from './session-index.ts';
import type { TableName, Tables } from './tables/client.ts';
import type { Row } from './tables/row.ts';
import { type Place, readTrail, readTrails } from './trail.ts';

/** One chain: of an aggregate, or of a partition that is none. */
export interface AuditPlace extends AuditChain {
  readonly at: Place | { readonly table: TableName; readonly partition: string };
}

/** Every chain that there is. */
export async function auditPlaces(tables: Tables): Promise<readonly AuditPlace[]> {
  const [{ memberships }, sessions, announcements] = await Promise.all([
    readNetwork(tables),
    readSessionIndex(tables),
    readAnnouncementIndex(tables),
  ]);
  return [
    ...memberships.map(({ municipality, period }): AuditPlace => {
      const partition = quotaPartition(municipality, period);
      return { source: 'workshops', municipality, period, at: placeOf(quotaKind, partition) };
    }),
    ...sessions.map(({ id }): AuditPlace => {
      return { source: 'session', session: id, at: placeOf(sessionKind, sessionPartition(id)) };
    }),
    ...announcements.map(({ id }): AuditPlace => {
      const at = placeOf(announcementKind, announcementPartition(id));
      return { source: 'announcement', announcement: id, at };
    }),
    { source: 'away', at: placeOf(awayKind, awayPartition) },
    { source: 'presentations', at: placeOf(presentationsKind, presentationsPartition) },
    { source: 'people', at: { table: 'People', partition: peoplePartition } },
    { source: 'network', at: { table: 'Network', partition: networkPartition } },
    { source: 'channels', at: { table: 'Conversations', partition: channelPartition } },
    { source: 'retention', at: { table: 'Network', partition: retentionPartition } },
  ];
}

function placeOf(
  { table, sequence }: { readonly table: TableName; readonly sequence: (head: Row) => number },
  partition: string,
): Place {
  return { table, partition, sequenceOf: sequence };
}

/** From so many trails of a table on, the whole table is read: each by itself would take longer. */
const worthScanning = 8;

/** The trails of some places, in their order. */
export async function readPlaces(
  tables: Tables,
  places: readonly AuditPlace[],
): Promise<readonly { readonly place: AuditPlace; readonly trail: Trail }[]> {
  const aggregates = places.flatMap(({ at }) => ('sequenceOf' in at ? [at] : []));
  const scanned = new Map<TableName, Promise<ReadonlyMap<string, Trail>>>();
  for (const { table } of aggregates) {
    const alike = aggregates.filter((one) => one.table === table);
    if (alike.length >= worthScanning && !scanned.has(table)) {
      scanned.set(table, readTrails(tables, table, alike));
    }
  }
  return Promise.all(
    places.map(async (place) => {
      const { at } = place;
      const found = (await scanned.get(at.table))?.get(at.partition);
      return { place, trail: found ?? (await readOne(tables, at)) };
    }),
  );
}

function readOne(tables: Tables, at: AuditPlace['at']): Promise<Trail> {
  return 'sequenceOf' in at ? readTrail(tables, at) : readDeeds(tables, at.table, at.partition);
}
