import type { Person } from '../bot/shared/people.ts';
import { readPeople } from './people.ts';
import { Snapshot } from './snapshot.ts';
import type { Tables } from './tables/client.ts';

/** All consultants, for finding whom a request goes to; at most 30 s old. */
export class ConsultantsCache extends Snapshot<readonly Person[]> {
  constructor(tables: Tables, now: () => number) {
    super(() => readPeople(tables, 'consultant'), now, { fresh: 30_000, usable: 600_000 });
  }
}
