import { auditPlaces, readPlaces } from '../../storage/audit-places.ts';
import { everybodyEver } from '../../storage/people.ts';
import { deedOf } from '../../storage/recorded-deed.ts';
import { deedWords } from '../deed-words.ts';
import type { AuditSubject } from '../shared/audit.ts';
import { officesOf } from '../shared/offices.ts';
import type { Services } from '../turn.ts';
import { type Entry, isAbout, mayHold } from './rules.ts';

export interface Found {
  /** The newest first. */
  readonly entries: readonly Entry[];
  /** Audit rows that were read and checked, and places in them that do not fit. */
  readonly checked: number;
  readonly broken: number;
}

/** What happened about a subject, read from the trails themselves, which are checked on the way. */
export async function findEntries(subject: AuditSubject, { tables }: Services): Promise<Found> {
  const [places, known] = await Promise.all([auditPlaces(tables), everybodyEver(tables)]);
  const { municipality } = subject;
  const people = new Set(
    known
      .filter((person) => officesOf(person).some((office) => office.municipality === municipality))
      .map(({ id }) => id),
  );
  const read = await readPlaces(
    tables,
    places.filter((place) => mayHold(place, subject)),
  );
  const entries = read.flatMap(({ place, trail }) => trail.rows.map((row) => ({ ...deedOf(row), place })));
  return {
    entries: entries
      .filter((entry) => deedWords(entry.place.source, entry.type) && isAbout(entry, subject, people))
      .toSorted((a, b) => b.at - a.at),
    checked: entries.length,
    broken: read.reduce((sum, { trail }) => sum + trail.broken.length, 0),
  };
}
