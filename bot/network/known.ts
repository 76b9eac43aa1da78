import type { StoredPerson } from '../../storage/person-rows.ts';
import type { Network } from '../shared/network.ts';
import type { Session } from '../shared/session.ts';
import type { FileRows } from './read-file.ts';

/** What stands in the store. */
export interface Known {
  readonly network: Network;
  readonly people: readonly StoredPerson[];
  /** The sessions of the file that exist, by id; without their answers. */
  readonly sessions: ReadonlyMap<string, Session>;
}

/** The codes that a row may refer to. */
export function municipalityCodes(rows: FileRows, known: Known): ReadonlySet<string | undefined> {
  return new Set([...known.network.municipalities.keys(), ...rows.municipalities.map((m) => m.values.code)]);
}

export interface PeriodFrame {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly topics: number;
}

/** The periods as they will stand; those of the file whose days cannot be read are left out. */
export function periodFrames(rows: FileRows, known: Known): readonly PeriodFrame[] {
  const frames = new Map<string, PeriodFrame>();
  for (const { id, from, to, topics } of known.network.periods) {
    frames.set(id, { id, from, to, topics: topics.length });
  }
  for (const { values } of rows.periods) {
    const { id, from, to, topics = [] } = values;
    if (id !== undefined && from !== undefined && to !== undefined && from <= to) {
      frames.set(id, { id, from, to, topics: topics.length });
    }
  }
  return [...frames.values()];
}
