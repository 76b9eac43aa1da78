import { escaped, type Found, namesOf, type PersonalRow, type Subject } from './erasure-scan.ts';
import { outboxEntry } from './outbox.ts';
import { everybodyEver } from './people.ts';
import type { Tables } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import type { Row } from './tables/row.ts';

const atOnce = 16;
/** Stands in the words of others where the name of somebody stood who is erased. */
const erasedName = '[…]';

/** Erases what stands in rows of its own; what stands in aggregates they forget themselves. May be done again. */
export async function eraseRows(tables: Tables, subject: Subject, { rows, named }: Found): Promise<void> {
  await each(rows, (found) => eraseRow(tables, subject, found));
  const others = await everybodyEver(tables);
  // Of two with one name nobody can tell which of them is meant.
  const names = namesOf(subject).filter(
    (name) => !others.some((other) => other.id !== subject.id && other.name === name),
  );
  const gone = new Set(rows.filter(isRemoved).map(({ row }) => row));
  const kept = named.filter(({ row }) => names.length > 0 && !gone.has(row));
  await each(kept, (found) => change(tables, found, (row) => withoutNames(contentOf(row), names)));
}

async function eraseRow(tables: Tables, { id }: Subject, found: PersonalRow): Promise<void> {
  const { table, row, place } = found;
  const remove = () => tables.remove(table, row.partitionKey, row.rowKey);
  switch (place?.fate) {
    case 'removed':
      return place.kind === 'erasure' ? undefined : remove();
    case 'withdrawn': {
      const { item } = outboxEntry(row);
      if ('person' in item && item.person === id) {
        return remove();
      }
      return item.kind === 'spread'
        ? change(tables, found, (standing) => spreadWithout(standing, id))
        : undefined;
    }
    case 'cleared':
      return change(tables, found, (standing) => ({ ...contentOf(standing), message: '' }));
    case 'unlinked':
    case 'pseudonym':
    case 'stays':
    case undefined:
      return;
  }
}

function isRemoved({ place }: PersonalRow): boolean {
  return place?.fate === 'removed';
}

function contentOf(row: Row): object {
  return JSON.parse(String(row['data'])) as object;
}

function spreadWithout(row: Row, id: string): object {
  const { item } = outboxEntry(row);
  const people = item.kind === 'spread' ? item.people.filter((person) => person !== id) : [];
  return { ...contentOf(row), item: { ...item, people } };
}

const attempts = 5;

/** Changes a row as it stands by then, if it still does; somebody else may be writing it. */
async function change(
  tables: Tables,
  { table, row: { partitionKey, rowKey } }: PersonalRow,
  next: (standing: Row) => unknown,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const standing = await tables.get(table, partitionKey, rowKey);
    const data = standing && JSON.stringify(next(standing));
    if (!standing || data === standing['data']) {
      return;
    }
    try {
      await tables.replace(table, { partitionKey, rowKey, v: standing['v'], data }, standing.etag ?? '');
      return;
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt === attempts) {
        throw error;
      }
    }
  }
}

function withoutNames(content: unknown, names: readonly string[]): unknown {
  if (typeof content === 'string') {
    return names.reduce((words, name) => words.replaceAll(wholeName(name), erasedName), content);
  }
  if (Array.isArray(content)) {
    return content.map((one) => withoutNames(one, names));
  }
  return typeof content === 'object' && content !== null
    ? Object.fromEntries(Object.entries(content).map(([key, value]) => [key, withoutNames(value, names)]))
    : content;
}

/** Not as a part of a longer name. */
function wholeName(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu');
}

async function each<T>(all: readonly T[], run: (one: T) => Promise<void>): Promise<void> {
  for (let n = 0; n < all.length; n += atOnce) {
    await Promise.all(all.slice(n, n + atOnce).map(run));
  }
}
