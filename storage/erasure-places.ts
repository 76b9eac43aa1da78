import type { PersonalKind } from '../bot/shared/personal-kinds.ts';
import type { TableName } from './tables/client.ts';
import type { Row } from './tables/row.ts';

/**
 * What becomes of a row about somebody who is erased. `removed`: it goes. `withdrawn`: a message to them is not sent.
 * `cleared`: what they wrote goes, the rest is others'. `unlinked`: the aggregate itself forgets them, its counts stay.
 * `pseudonym`: it stays, with an id that leads to nobody. `stays`: somebody else's words, which they wrote for them;
 * their name in it goes.
 */
export type Fate = 'removed' | 'withdrawn' | 'cleared' | 'unlinked' | 'pseudonym' | 'stays';

/** One kind of rows in which something personal stands. */
export interface PersonalPlace {
  readonly kind: PersonalKind;
  readonly table: TableName;
  readonly partition?: RegExp;
  readonly row?: RegExp;
  /** Of rows whose keys tell not enough: by what they hold. */
  readonly holds?: string;
  readonly fate: Fate;
}

const aggregates = ['Quotas', 'Sessions', 'Announcements', 'Consulting', 'Reminders'] as const;

/**
 * Where personal things live, one line for each kind; the first line that fits a row is the row's. What a person sees
 * of themselves, what erasing does and what the scan looks for all come from here.
 */
export const personalPlaces = [
  { kind: 'person', table: 'People', partition: /^people$/, row: /^[apr]\|/, fate: 'removed' },
  { kind: 'invitation', table: 'People', partition: /^people$/, row: /^[ic]\|/, fate: 'removed' },
  { kind: 'code-tries', table: 'People', partition: /^people$/, row: /^w\|/, fate: 'removed' },
  { kind: 'erasure', table: 'People', partition: /^people$/, row: /^e\|/, fate: 'removed' },
  { kind: 'deed', table: 'People', partition: /^people$/, row: /^x/, fate: 'pseudonym' },
  { kind: 'succession', table: 'People', partition: /^people$/, row: /^s\|/, fate: 'pseudonym' },
  { kind: 'message', table: 'People', partition: /^people$/, row: /^5o\|/, fate: 'withdrawn' },
  { kind: 'presentation', table: 'People', partition: /^presentations$/, row: /^0h/, fate: 'pseudonym' },
  { kind: 'deed', table: 'People', partition: /^presentations$/, row: /^[89]/, fate: 'pseudonym' },
  { kind: 'message', table: 'People', partition: /^presentations$/, row: /^5o\|/, fate: 'withdrawn' },
  { kind: 'asker', table: 'People', partition: /^(presentations|askers)$/, fate: 'removed' },
  { kind: 'guest', table: 'People', partition: /^guests\|/, fate: 'stays' },
  { kind: 'deed', table: 'Conversations', partition: /^channels$/, row: /^x/, fate: 'pseudonym' },
  { kind: 'chat', table: 'Conversations', partition: /^person$/, fate: 'removed' },
  { kind: 'deed', table: 'Conversations', fate: 'pseudonym' },
  { kind: 'upload', table: 'Uploads', fate: 'pseudonym' },
  { kind: 'calendar', table: 'References', partition: /^r\|/, row: /^c$/, fate: 'removed' },
  { kind: 'reference', table: 'References', fate: 'removed' },
  { kind: 'reminder', table: 'Reminders', partition: /^p\|/, fate: 'removed' },
  { kind: 'undelivered', table: 'Undelivered', fate: 'removed' },
  { kind: 'due', table: 'Due', fate: 'removed' },
  ...aggregates.map((table) => ({ kind: 'message', table, row: /^5o\|/, fate: 'withdrawn' }) as const),
  { kind: 'guest-diet', table: 'Sessions', row: /^3t\|diet\.g\./, fate: 'stays' },
  { kind: 'diet', table: 'Sessions', row: /^3t\|diet\./, fate: 'removed' },
  { kind: 'late', table: 'Sessions', row: /^3t\|late\./, fate: 'removed' },
  { kind: 'evaluation', table: 'Sessions', row: /^3t\|feedback\./, fate: 'removed' },
  { kind: 'reply', table: 'Sessions', row: /^3t\|reply\./, fate: 'removed' },
  { kind: 'change-reason', table: 'Sessions', row: /^3t\|change\./, fate: 'removed' },
  { kind: 'host-words', table: 'Sessions', row: /^3t\|/, fate: 'stays' },
  { kind: 'answer', table: 'Sessions', row: /^1r\|/, fate: 'unlinked' },
  { kind: 'attendance', table: 'Sessions', row: /^2a/, fate: 'unlinked' },
  { kind: 'session', table: 'Sessions', row: /^0h/, fate: 'unlinked' },
  { kind: 'deed', table: 'Sessions', row: /^9a/, fate: 'pseudonym' },
  { kind: 'session-list', table: 'SessionIndex', fate: 'unlinked' },
  { kind: 'workshop-feedback', table: 'Quotas', row: /^3t\|.+\.feedback$/, fate: 'removed' },
  { kind: 'report', table: 'Quotas', row: /^3t\|.+\.report$/, fate: 'stays' },
  { kind: 'answer-words', table: 'Quotas', row: /^3t\|.+\.answer$/, fate: 'stays' },
  { kind: 'reason', table: 'Quotas', row: /^3t\|r\./, fate: 'stays' },
  { kind: 'plan', table: 'Quotas', row: /^3t\|plan$/, fate: 'stays' },
  { kind: 'analysis', table: 'Quotas', row: /^3t\|analysis$/, fate: 'stays' },
  { kind: 'workshop-words', table: 'Quotas', row: /^3t\|/, holds: 'theme', fate: 'cleared' },
  { kind: 'question', table: 'Quotas', row: /^3t\|/, fate: 'removed' },
  { kind: 'workshops', table: 'Quotas', row: /^0h/, fate: 'pseudonym' },
  { kind: 'deed', table: 'Quotas', row: /^9a/, fate: 'pseudonym' },
  { kind: 'workshop-list', table: 'Overview', fate: 'pseudonym' },
  { kind: 'copy', table: 'Announcements', row: /^1t\|/, fate: 'pseudonym' },
  { kind: 'acknowledgement', table: 'Announcements', row: /^2k\|/, fate: 'pseudonym' },
  { kind: 'announcement', table: 'Announcements', row: /^0h/, fate: 'pseudonym' },
  { kind: 'deed', table: 'Announcements', row: /^9a/, fate: 'pseudonym' },
  { kind: 'announcement-list', table: 'AnnouncementIndex', fate: 'pseudonym' },
  { kind: 'away', table: 'Consulting', row: /^0h/, fate: 'unlinked' },
  { kind: 'deed', table: 'Consulting', row: /^9a/, fate: 'pseudonym' },
  { kind: 'network-words', table: 'Network', row: /^t\|/, fate: 'stays' },
  { kind: 'deed', table: 'Network', fate: 'pseudonym' },
] as const satisfies readonly PersonalPlace[];

/** The place that a row is of; undefined: nobody has thought of such a row. */
export function placeOf(
  table: TableName,
  { partitionKey, rowKey, ...row }: Row,
  places: readonly PersonalPlace[] = personalPlaces,
): PersonalPlace | undefined {
  return places.find(
    (place) =>
      place.table === table &&
      (place.partition?.test(partitionKey) ?? true) &&
      (place.row?.test(rowKey) ?? true) &&
      (place.holds === undefined || String(row['data']).startsWith(`{"${place.holds}":`)),
  );
}
