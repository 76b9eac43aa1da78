import { textsWrittenBy } from './erasure-authors.ts';
import { type PersonalPlace, personalPlaces, placeOf } from './erasure-places.ts';
import { type TableName, type Tables, tableNames } from './tables/client.ts';
import { answerKey, textKey } from './tables/keys.ts';
import type { Row } from './tables/row.ts';

/** Whom rows are looked for. */
export interface Subject {
  readonly id: string;
  readonly tenantId: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** A row that is about somebody or that they wrote. */
export interface PersonalRow {
  readonly table: TableName;
  readonly row: Row;
  /** Undefined: such rows are not in the register. */
  readonly place: PersonalPlace | undefined;
}

export interface Found {
  readonly rows: readonly PersonalRow[];
  /** Words of others in which they are named. */
  readonly named: readonly PersonalRow[];
}

/** Everything in the store about a person: every row of every table is looked at. */
export async function findPersonal(
  tables: Tables,
  subject: Subject,
  places: readonly PersonalPlace[] = personalPlaces,
): Promise<Found> {
  const found = await Promise.all(tableNames.map((table) => findIn(tables, table, subject, places)));
  const rows = found.flatMap((one) => one.rows);
  // The names of guests stand apart from what their colleague answered for them.
  const registered = new Set(
    rows.filter(({ row }) => row.rowKey.startsWith(answerKey('g.'))).map(guestKeyOf),
  );
  const guests = found.flatMap((one) => one.guests).filter(({ row }) => registered.has(keyOf(row)));
  return { rows: [...rows, ...guests], named: found.flatMap(({ named }) => named) };
}

function guestKeyOf({ row }: PersonalRow): string {
  const [, session = ''] = row.partitionKey.split('|');
  return `guests|${session} ${row.rowKey.slice(answerKey('').length)}`;
}

function keyOf({ partitionKey, rowKey }: Row): string {
  return `${partitionKey} ${rowKey}`;
}

async function findIn(
  tables: Tables,
  table: TableName,
  subject: Subject,
  places: readonly PersonalPlace[],
): Promise<Found & { readonly guests: readonly PersonalRow[] }> {
  const names = namesOf(subject);
  const isNamed = (row: Row) => names.some((name) => isIn(row, name));
  const mentioned = mentions(subject);
  const isAbout = (row: Row) => mentioned(row) && !isAnother(row, subject);
  const rows = await tables.scan(table, (row) => isAbout(row) || isText(row) || isGuest(row) || isCode(row));
  const isWritten = writtenBy(subject, rows);
  const own = rows.filter((row) => isAbout(row) || isWritten(row));
  const invitations = own
    .filter(({ rowKey }) => rowKey.startsWith('i|'))
    .map(({ rowKey }) => rowKey.slice(2));
  const codes = rows.filter((row) => isCode(row) && invitations.some((id) => isIn(row, id)));
  const personal = (row: Row): PersonalRow => ({ table, row, place: placeOf(table, row, places) });
  return {
    rows: [...own, ...codes].map(personal),
    named: rows.filter((row) => isText(row) && isNamed(row)).map(personal),
    guests: rows.filter(isGuest).map(personal),
  };
}

/** Texts by the trail of their partition. */
function writtenBy({ id }: Subject, rows: readonly Row[]): (row: Row) => boolean {
  const trails = new Map<string, Row[]>();
  for (const row of rows.filter(({ rowKey }) => rowKey.startsWith('9a|'))) {
    trails.set(row.partitionKey, [...(trails.get(row.partitionKey) ?? []), row]);
  }
  const keys = new Map([...trails].map(([partition, trail]) => [partition, textsWrittenBy(id, trail)]));
  return (row) =>
    isText(row) && (keys.get(row.partitionKey)?.has(row.rowKey.slice(textKey('').length)) ?? false);
}

/** Whether a row holds somebody's id or account, as a whole word. */
function mentions({ id, aadObjectId }: Subject): (row: Row) => boolean {
  const ids = [id, aadObjectId.toLowerCase()].filter((one) => one !== '');
  const words = ids.map((one) => new RegExp(`(?<![\\w-])${escaped(one)}(?![\\w-])`, 'i'));
  return (row) => {
    const all = wholeOf(row);
    return words.some(
      (word, n) => all.toLowerCase().includes((ids[n] ?? '').toLowerCase()) && word.test(all),
    );
  };
}

/** What of them may stand in words of others; a single sign names nobody. */
export function namesOf({ name, email, phone }: Subject): readonly string[] {
  return [name, email ?? '', phone ?? ''].filter((one) => one.trim().length > 2);
}

/** Whoever came back meanwhile has the same account, and is another person. */
function isAnother({ partitionKey, rowKey, data }: Row, { id }: Subject): boolean {
  return (
    partitionKey === 'people' &&
    /^[apr]\|/.test(rowKey) &&
    !String(data).includes(JSON.stringify({ id }).slice(1, -1))
  );
}

function isIn(row: Row, words: string): boolean {
  return wholeOf(row).includes(JSON.stringify(words).slice(1, -1));
}

function wholeOf({ partitionKey, rowKey, ...row }: Row): string {
  return `${partitionKey} ${rowKey} ${String(row['data'])}`;
}

function isText({ rowKey }: Row): boolean {
  return rowKey.startsWith(textKey('')) || rowKey.startsWith('t|');
}

function isGuest({ partitionKey }: Row): boolean {
  return partitionKey.startsWith('guests|');
}

function isCode({ partitionKey, rowKey }: Row): boolean {
  return partitionKey === 'people' && rowKey.startsWith('c|');
}

/** As it is looked for by a regular expression. */
export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
