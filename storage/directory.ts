import type { Person } from '../bot/shared/people.ts';
import { allPeople } from './people.ts';
import { Snapshot } from './snapshot.ts';
import type { Tables } from './tables/client.ts';

/** Everybody of the network, at most 30 s old: for finding whom of a municipality a message goes to. */
export class Directory extends Snapshot<readonly Person[]> {
  constructor(tables: Tables, now: () => number) {
    super(() => allPeople(tables), now, { fresh: 30_000, usable: 600_000 });
  }
}
