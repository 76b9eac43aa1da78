import { inOffice, servesSeveral } from '../bot/shared/offices.ts';
import { tellItems } from '../bot/shared/outbox.ts';
import type { Group, Language, Person } from '../bot/shared/people.ts';
import { outboxRow, writePointer } from './outbox.ts';
import { auditPeople, type ImportDeed, transactPeople } from './people-audit.ts';
import {
  accountKey,
  changedPerson,
  type ListedRole,
  newPerson,
  peoplePartition as partition,
  people,
  personKey,
  type StoredPerson,
  samePerson,
} from './person-rows.ts';
import type { Tables, Write } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';

/** Account ids come in from Teams; anything else than this is nobody's and would be no key. */
const accountId = /^[0-9a-z._-]{1,64}$/i;

export function isAccount({ tenantId, aadObjectId }: Pick<Person, 'tenantId' | 'aadObjectId'>): boolean {
  return accountId.test(tenantId) && accountId.test(aadObjectId);
}

export async function findPerson(
  tables: Tables,
  tenantId: string,
  aadObjectId: string,
): Promise<StoredPerson | undefined> {
  if (!isAccount({ tenantId, aadObjectId })) {
    return undefined;
  }
  const row = await tables.get('People', partition, accountKey(tenantId, aadObjectId));
  return row && people.decode(row);
}

export async function readPerson(tables: Tables, id: string): Promise<StoredPerson | undefined> {
  const person = await readPersonEver(tables, id);
  return person && isPresent(person) ? person : undefined;
}

/** A person as read, with the version that a change of them is guarded by. */
export interface PersonRow {
  readonly person: StoredPerson;
  readonly etag: string;
}

export async function readPersonRow(tables: Tables, id: string): Promise<PersonRow | undefined> {
  const row = await tables.get('People', partition, personKey(id));
  const person = row && people.decode(row);
  return person && isPresent(person) ? { person, etag: row.etag ?? '' } : undefined;
}

/** Also somebody whose role has ended: for their name beside what they did. */
export async function readPersonEver(tables: Tables, id: string): Promise<StoredPerson | undefined> {
  const row = await tables.get('People', partition, personKey(id));
  return row && people.decode(row);
}

export function isPresent({ ended }: StoredPerson): boolean {
  return ended === undefined;
}

export function readPeople(tables: Tables, role: ListedRole): Promise<readonly StoredPerson[]> {
  return readAll(tables, `r|${role}`);
}

/** Everybody of the network. */
export async function allPeople(tables: Tables): Promise<readonly StoredPerson[]> {
  return (await everybodyEver(tables)).filter(isPresent);
}

/** Also those whose role has ended: for names. */
export function everybodyEver(tables: Tables): Promise<readonly StoredPerson[]> {
  return readAll(tables, 'p');
}

async function readAll(tables: Tables, prefix: string): Promise<readonly StoredPerson[]> {
  // `}` is the character after `|`.
  const rows = await tables.range('People', partition, `${prefix}|`, `${prefix}}`);
  return rows.map((row) => people.decode(row));
}

/**
 * Adds a person, or changes one from what `previous` was read as. Throws `WriteConflict` if the account is
 * taken or the person is no longer as in `previous`; then nothing was written. With `deed` the audit trail has it.
 */
export async function savePerson(
  tables: Tables,
  person: StoredPerson,
  previous?: StoredPerson,
  deed?: ImportDeed,
): Promise<void> {
  const { id, role, municipality } = person;
  const audit = deed
    ? [
        auditPeople({
          at: deed.at,
          by: deed.by,
          event: { type: 'imported', person: id, import: deed.id, role, municipality },
        }),
      ]
    : [];
  if (!previous) {
    await transactPeople(tables, [...newPerson(person), ...audit]);
    return;
  }
  const standing = await tables.get('People', partition, personKey(previous.id));
  if (!standing || !samePerson(people.decode(standing), previous)) {
    throw new WriteConflict(undefined);
  }
  await transactPeople(tables, [...changedPerson(person, previous, standing.etag ?? ''), ...audit]);
}

const attempts = 4;

/** The person's own choice, whatever else changed meanwhile. Undefined if they are not in the store any more. */
export function setLanguage(
  tables: Tables,
  person: Person,
  language: Language,
): Promise<StoredPerson | undefined> {
  return choose(tables, person, (before) => ({ ...before, language, choseLanguage: true }));
}

/** That they were asked whether to go on in the language that they write in: once is enough. */
export function noteLanguageOffer(tables: Tables, person: Person): Promise<StoredPerson | undefined> {
  return choose(tables, person, (before) => ({ ...before, languageOffered: true }));
}

/** The same of reminders of sessions. */
export function setReminders(
  tables: Tables,
  person: Person,
  wanted: boolean,
): Promise<StoredPerson | undefined> {
  return choose(tables, person, ({ remindersOff: _off, ...before }) =>
    wanted ? before : { ...before, remindersOff: true },
  );
}

/** How many presses are remembered with the municipality that they were done for. */
const mostPressed = 30;

/**
 * Which of their offices the person acts in. As they stand where they have none there, or where the `press` that waited
 * for it has been done for another one.
 */
export function setOffice(
  tables: Tables,
  person: Person,
  municipality: string,
  press?: string,
): Promise<StoredPerson | undefined> {
  return choose(tables, person, (before) => {
    const as = inOffice(before, municipality);
    const { pressed = [] } = before;
    const done = pressed.find((one) => one.press === press);
    if (!as || !servesSeveral(as) || (done && done.municipality !== municipality)) {
      return before;
    }
    const now = press !== undefined && !done ? [{ press, municipality }, ...pressed] : pressed;
    return {
      ...as,
      officeChosen: true,
      ...(now.length > 0 ? { pressed: now.slice(0, mostPressed) } : {}),
    };
  });
}

/** What the person is in their municipality. */
export function setGroup(tables: Tables, person: Person, group: Group): Promise<StoredPerson | undefined> {
  return choose(tables, person, (before) => ({ ...before, group, choseGroup: true }));
}

/** A consultant looks after municipalities of one who has left, too; undefined if they are not in the store any more. */
export async function takeMunicipalities(
  tables: Tables,
  {
    id: succession,
    to,
    by,
    at,
  }: { readonly id: string; readonly to: string; readonly by: string; readonly at: number },
  codes: readonly string[],
): Promise<StoredPerson | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const standing = await readPersonRow(tables, to);
    const taken = codes.filter((code) => !standing?.person.municipalities.includes(code));
    if (!standing || taken.length === 0) {
      return standing?.person;
    }
    const { person, etag } = standing;
    const after = { ...person, municipalities: [...person.municipalities, ...taken] };
    const event = { type: 'tookOver', succession, person: to, municipalities: taken } as const;
    const audit = auditPeople({ by, at, event });
    const tells = await looksAfterNews(tables, to, taken, at);
    try {
      await transactPeople(tables, [...changedPerson(after, person, etag), audit, ...tells]);
      return after;
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt === attempts) {
        throw error;
      }
    }
  }
}

/** The municipalities that a consultant looks after from now on; undefined if they are no consultant any more. */
export async function setMunicipalities(
  tables: Tables,
  { id, municipalities }: Pick<Person, 'id' | 'municipalities'>,
  deed: { readonly by: string; readonly at: number },
): Promise<StoredPerson | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const standing = await readPersonRow(tables, id);
    if (standing?.person.role !== 'consultant') {
      return undefined;
    }
    const { person, etag } = standing;
    const after = { ...person, municipalities };
    if (samePerson(person, after)) {
      return after;
    }
    const event = { type: 'looksAfter', person: id, municipalities } as const;
    const audit = auditPeople({ ...deed, event });
    const gained = municipalities.filter((code) => !person.municipalities.includes(code));
    const tells = await looksAfterNews(tables, id, gained, deed.at);
    try {
      await transactPeople(tables, [...changedPerson(after, person, etag), audit, ...tells]);
      return after;
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt === attempts) {
        throw error;
      }
    }
  }
}

/** What a consultant is told of municipalities that are new to them; stands in the transaction that gives them. */
async function looksAfterNews(
  tables: Tables,
  person: string,
  municipalities: readonly string[],
  at: number,
): Promise<readonly Write[]> {
  const [item] = tellItems([person], String(at), { about: 'looks-after', municipalities });
  if (municipalities.length === 0 || !item) {
    return [];
  }
  // Found also when this process ends right after the change.
  await writePointer(tables, 'People', partition);
  return [{ kind: 'put', row: outboxRow(partition, item, new Date(at)) }];
}

async function choose(
  tables: Tables,
  person: Person,
  chosen: (before: StoredPerson) => StoredPerson,
): Promise<StoredPerson | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const standing = await tables.get('People', partition, personKey(person.id));
    if (!standing) {
      return undefined;
    }
    const before = people.decode(standing);
    if (!isPresent(before)) {
      return undefined;
    }
    const after = chosen(before);
    if (samePerson(before, after)) {
      return after;
    }
    try {
      await tables.transact('People', changedPerson(after, before, standing.etag ?? ''));
      return after;
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt === attempts) {
        throw error;
      }
    }
  }
}

interface Kept {
  readonly person: StoredPerson;
  readonly since: number;
}

/** Milliseconds. */
const fresh = 30_000;
const entriesKept = 5_000;

/**
 * People for look-ups, at most 30 s old; a change reads them again. Strangers are not kept, since they may be
 * added at any moment.
 */
export class PeopleCache {
  readonly #tables: Tables;
  readonly #now: () => number;
  readonly #most: number;
  readonly #kept = new Map<string, Kept>();
  #forgotten = 0;

  /** `now` is a monotonic clock in milliseconds. */
  constructor(tables: Tables, now: () => number, most = entriesKept) {
    this.#tables = tables;
    this.#now = now;
    this.#most = most;
  }

  find(tenantId: string, aadObjectId: string): Promise<Person | undefined> {
    return this.#get(account(tenantId, aadObjectId), () => findPerson(this.#tables, tenantId, aadObjectId));
  }

  async read(id: string): Promise<Person | undefined> {
    const person = await this.#known(id);
    return person && isPresent(person) ? person : undefined;
  }

  /** For what happened: also of somebody whose role has ended. '' for nobody known. */
  async nameOf(id: string): Promise<string> {
    return (await this.#known(id))?.name ?? '';
  }

  forget(person: Person): void {
    this.#forgotten += 1;
    this.#kept.delete(account(person.tenantId, person.aadObjectId));
    this.#kept.delete(person.id);
  }

  #known(id: string): Promise<StoredPerson | undefined> {
    return this.#get(id, () => readPersonEver(this.#tables, id));
  }

  async #get(key: string, read: () => Promise<StoredPerson | undefined>): Promise<StoredPerson | undefined> {
    const kept = this.#kept.get(key);
    const since = this.#now();
    if (kept && since - kept.since <= fresh) {
      return kept.person;
    }
    const forgotten = this.#forgotten;
    const person = await read();
    // What was read before somebody was forgotten may be the old state of that very person.
    if (person && forgotten === this.#forgotten) {
      this.#keep(key, { person, since });
    }
    return person;
  }

  #keep(key: string, kept: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) {
        break;
      }
      this.#kept.delete(oldest);
    }
  }
}

/** Ids of people have no brackets, so that the two kinds of keys never meet. */
function account(tenantId: string, aadObjectId: string): string {
  return JSON.stringify([tenantId.toLowerCase(), aadObjectId.toLowerCase()]);
}
