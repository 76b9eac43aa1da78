import { type Announcement, firstRevision, nobody, type Target } from '../bot/shared/announcement.ts';
import { type AnnouncementEvent, applyAnnouncementEvent } from '../bot/shared/announcement-events.ts';
import type { AggregateKind } from './aggregate.ts';
import {
  acknowledgements,
  announcementEvent,
  announcementHeads,
  targets as targetRows,
} from './announcement-rows.ts';
import { auditCodec } from './audit.ts';
import type { Tables } from './tables/client.ts';
import {
  acknowledgedKey,
  endOfState,
  hashKey,
  headKey,
  joinKey,
  targetKey,
  trailBaseKey,
} from './tables/keys.ts';
import type { Row } from './tables/row.ts';
import { cutTrail, removeRows } from './trail.ts';

export function announcementPartition(id: string): string {
  return joinKey('a', id);
}

/** A session has one announcement, with one copy of its card in each channel. */
export function announcementOfSession(session: string): string {
  return `s.${session}`;
}

export function isOfSession(announcement: string): boolean {
  return announcement.startsWith('s.');
}

/** Whether a target is one that buttons may name; keys are hashes, since Teams' ids have all kinds of characters. */
export function targetKeyOf({ kind, id }: Target['place']): string {
  return hashKey(kind, id);
}

/** An announcement with all its copies: each copy is a row of its own, and each acknowledgement. */
export const announcementKind: AggregateKind<Announcement, AnnouncementEvent> = {
  table: 'Announcements',
  load: 'rows',
  blank: () => ({
    by: '',
    wanted: nobody,
    status: 'draft',
    spread: false,
    revision: firstRevision,
    targets: new Map(),
    acknowledged: new Map(),
    watchers: [],
  }),
  decode: (head, rows) => decodeAnnouncement(head, rows),
  copy: (state) => ({
    ...state,
    targets: new Map(state.targets),
    acknowledged: new Map(state.acknowledged),
  }),
  apply(state, event) {
    // `copy` gave these maps to us alone.
    const applied = applyAnnouncementEvent(
      state,
      state.targets as Map<string, Target>,
      state.acknowledged as Map<string, number>,
      event,
    );
    return {
      state: applied.state,
      changed: [...applied.targets.map(targetKey), ...applied.acknowledged.map(acknowledgedKey)],
    };
  },
  touches(event) {
    switch (event.type) {
      case 'targeted':
      case 'asked-again':
      case 'returned':
        return event.targets.length;
      case 'shown':
        return event.targets.length + event.gone.length;
      case 'delivered':
      case 'came':
      case 'acknowledged':
        return 1;
      default:
        return 0;
    }
  },
  encodeHead: (partition, { targets: _targets, acknowledged: _acknowledged, ...head }, sequence) =>
    announcementHeads.encode(partition, headKey, { ...head, sequence }),
  encodeRow(partition, { targets, acknowledged }, rowKey) {
    const at = acknowledged.get(rowKey.slice(acknowledgedKey('').length));
    if (at !== undefined && rowKey.startsWith(acknowledgedKey(''))) {
      return acknowledgements.encode(partition, rowKey, { at });
    }
    const target = targets.get(rowKey.slice(targetKey('').length));
    if (!target) {
      throw new Error('a copy cannot vanish');
    }
    return targetRows.encode(partition, rowKey, target);
  },
  sequence: (head) => announcementHeads.decode(head).sequence,
  events: auditCodec(announcementEvent),
};

function decodeAnnouncement(row: Row, rows: readonly Row[]): Announcement {
  const { sequence: _sequence, ...head } = announcementHeads.decode(row);
  const under = <T>(prefix: string, decode: (row: Row) => T): Map<string, T> =>
    new Map(
      rows
        .filter(({ rowKey }) => rowKey.startsWith(prefix))
        .map((one) => [one.rowKey.slice(prefix.length), decode(one)]),
    );
  return {
    ...head,
    // What is forgotten counts no more, also while its rows are being removed.
    targets: head.forgotten ? new Map() : under(targetKey(''), targetRows.decode),
    acknowledged: head.forgotten
      ? new Map()
      : under(acknowledgedKey(''), (one) => acknowledgements.decode(one).at),
  };
}

/** An announcement with all its copies, in one range. */
export async function readAnnouncement(tables: Tables, id: string): Promise<Announcement | undefined> {
  return (await readNumberedAnnouncement(tables, id))?.announcement;
}

/** The same with the number of its last change. */
export async function readNumberedAnnouncement(
  tables: Tables,
  id: string,
): Promise<{ readonly announcement: Announcement; readonly sequence: number } | undefined> {
  const rows = await tables.range('Announcements', announcementPartition(id), headKey, endOfState);
  const row = rows[0];
  return row?.rowKey === headKey
    ? {
        announcement: decodeAnnouncement(row, rows.slice(1)),
        sequence: announcementHeads.decode(row).sequence,
      }
    : undefined;
}

/** One copy and what it is a copy of, without the others: two point reads. */
export async function readTarget(
  tables: Tables,
  id: string,
  target: string,
): Promise<{ readonly announcement: Announcement; readonly target: Target } | undefined> {
  const partition = announcementPartition(id);
  const [head, row] = await Promise.all([
    tables.get('Announcements', partition, headKey),
    tables.get('Announcements', partition, targetKey(target)),
  ]);
  return head && row
    ? { announcement: decodeAnnouncement(head, []), target: targetRows.decode(row) }
    : undefined;
}

/** Removes the copies and acknowledgements of an announcement that was forgotten, and their trail. */
export async function removeForgotten(tables: Tables, id: string): Promise<void> {
  const { table, sequence } = announcementKind;
  const partition = announcementPartition(id);
  await cutTrail(tables, { table, partition, sequenceOf: sequence });
  await removeRows(tables, table, await tables.range(table, partition, `${headKey}~`, trailBaseKey));
}
