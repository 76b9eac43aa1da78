import { z } from 'zod/v4';
import { titleOf } from '../../cards/sessions/facts.ts';
import { text } from '../../cards/text/catalogue.ts';
import { readAnnouncementIndex } from '../../storage/announcement-index.ts';
import { findPersonal, type PersonalRow } from '../../storage/erasure-scan.ts';
import type { StoredPerson } from '../../storage/person-rows.ts';
import { ofQuotaPartition } from '../../storage/quota.ts';
import { readSessionIndex } from '../../storage/session-index.ts';
import { deedWords } from '../deed-words.ts';
import type { AuditChain } from '../shared/audit.ts';
import { municipalityName } from '../shared/network.ts';
import type { Language } from '../shared/people.ts';
import type { PersonalKind } from '../shared/personal-kinds.ts';
import type { Services } from '../turn.ts';
import { narrowed } from './narrowed.ts';

/** One thing that is kept about a person. */
export interface Entry {
  /** `other`: of a kind that nobody has thought of. */
  readonly kind: PersonalKind | 'other';
  /** The session, the municipality and period, or the announcement that it belongs to; or empty. */
  readonly about: string;
  /** Milliseconds since 1970, where it says when. */
  readonly at: number | undefined;
  /** What was written, in the writer's words. */
  readonly words: readonly string[];
  /** As it is stored, without others. */
  readonly content: unknown;
  /** Where it is stored. */
  readonly row: string;
}

/** The same again in another order, or only for finding things: no news to a reader. */
const copies: ReadonlySet<Entry['kind']> = new Set([
  'due',
  'reference',
  'session-list',
  'workshop-list',
  'announcement-list',
]);

export function isCopy({ kind, row }: Entry): boolean {
  return copies.has(kind) || /^People people [ar]\|/.test(row);
}

/** Everything that the store holds about a person, the latest first. */
export async function entriesOf(
  person: StoredPerson,
  language: Language,
  services: Services,
): Promise<readonly Entry[]> {
  const [{ rows }, about] = await Promise.all([
    findPersonal(services.tables, person),
    subjects(language, services),
  ]);
  const ids = [person.id, person.aadObjectId].map((one) => one.toLowerCase());
  const isTheirs = (part: unknown) => {
    const told = JSON.stringify(part)?.toLowerCase() ?? '';
    return ids.some((id) => told.includes(id));
  };
  return rows.map((found) => entryOf(language, found, about, isTheirs)).sort(byInterest);
}

/** The log of changes last: what it tells of stands in the rest. */
function byInterest(a: Entry, b: Entry): number {
  const isDeed = (entry: Entry) => Number(entry.kind === 'deed');
  return isDeed(a) - isDeed(b) || (b.at ?? 0) - (a.at ?? 0) || (a.row < b.row ? -1 : 1);
}

const chains: Readonly<Record<string, AuditChain['source']>> = {
  Quotas: 'workshops',
  Sessions: 'session',
  Announcements: 'announcement',
  Consulting: 'away',
  Network: 'network',
  Conversations: 'channels',
};
const deed = z.object({ event: z.object({ type: z.string() }) });

/** What an entry of the audit trail says that was done; of other rows nothing. */
function deedIn(language: Language, table: string, partition: string, whole: unknown): string {
  const read = deed.safeParse(whole);
  const ofPeople = partition === 'presentations' ? 'presentations' : 'people';
  const source = table === 'People' ? ofPeople : chains[table];
  const words = read.success && source ? deedWords(source, read.data.event.type) : undefined;
  return words ? text(language, words) : '';
}

function entryOf(
  language: Language,
  { table, row, place }: PersonalRow,
  about: (table: string, partition: string) => string,
  isTheirs: (part: unknown) => boolean,
): Entry {
  const { partitionKey, rowKey } = row;
  const whole: unknown = JSON.parse(String(row['data']));
  const content = narrowed(whole, isTheirs);
  return {
    kind: place?.kind ?? 'other',
    about: [deedIn(language, table, partitionKey, whole), about(table, partitionKey)]
      .filter((part) => part !== '')
      .join(' · '),
    at: atOf(whole),
    words: wordsIn(rowKey, place?.kind, content),
    content,
    row: `${table} ${partitionKey} ${rowKey}`,
  };
}

/** An instant of its own, or of the change that it tells of. */
function atOf(content: unknown): number | undefined {
  if (typeof content !== 'object' || content === null) {
    return undefined;
  }
  const { at, event } = content as { readonly at?: unknown; readonly event?: unknown };
  if (typeof at === 'number') {
    return at;
  }
  return typeof at === 'string' ? Date.parse(at) : atOf(event);
}

function wordsIn(rowKey: string, kind: string | undefined, content: unknown): readonly string[] {
  if (rowKey.startsWith('3t|')) {
    return stringsIn(content);
  }
  const { note = '', name = '' } = content as { readonly note?: unknown; readonly name?: unknown };
  return kind === 'invitation' || kind === 'guest' ? [note, name].flatMap(stringsIn) : [];
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return value === '' ? [] : [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What a partition is about, in the reader's language. */
async function subjects(
  language: Language,
  services: Services,
): Promise<(table: string, partition: string) => string> {
  const [sessions, announcements, network] = await Promise.all([
    readSessionIndex(services.tables),
    readAnnouncementIndex(services.tables),
    services.network.get(),
  ]);
  const titles = new Map(sessions.map((session) => [session.id, titleOf(language, session)]));
  for (const { id, session, titleFi = '', titleSv = '' } of announcements) {
    titles.set(
      id,
      titles.get(session ?? '') ?? (language === 'sv' ? titleSv || titleFi : titleFi || titleSv),
    );
  }
  return (table, partition) => {
    const quota = table === 'Quotas' ? ofQuotaPartition(partition) : undefined;
    if (quota) {
      const municipality = network.municipalities.get(quota.municipality);
      const period = network.periods.find(({ id }) => id === quota.period);
      const name = municipality ? municipalityName(municipality, language) : quota.municipality;
      return `${name} · ${period?.name ?? quota.period}`;
    }
    return titles.get(partition.split('|')[1] ?? '') ?? '';
  };
}
