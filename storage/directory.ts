import type { Person } from '../bot/shared/people.ts';
import { everybodyEver, isPresent } from './people.ts';
import { Snapshot } from './snapshot.ts';
import type { Tables } from './tables/client.ts';

interface Known {
  readonly present: readonly Person[];
  readonly ever: readonly Person[];
}

/** Everybody of the network, at most 30 s old. */
export class Directory {
  readonly #known: Snapshot<Known>;

  constructor(tables: Tables, now: () => number) {
    const read = async (): Promise<Known> => {
      const ever = await everybodyEver(tables);
      return { present: ever.filter(isPresent), ever };
    };
    this.#known = new Snapshot(read, now, { fresh: 30_000, usable: 600_000 });
  }

  /** For finding whom of a municipality a message goes to, and who may do something. */
  async get(): Promise<readonly Person[]> {
    return (await this.#known.get()).present;
  }

  /** Also those whose role has ended: for names beside what they did. */
  async ever(): Promise<readonly Person[]> {
    return (await this.#known.get()).ever;
  }

  forget(): void {
    this.#known.forget();
  }
}
