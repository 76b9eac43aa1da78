import { readOutbox } from '../../storage/outbox.ts';
import { sessionPartition } from '../../storage/session.ts';
import type { Tables } from '../../storage/tables/client.ts';

/** Whose messages stand in an outbox, by their chats: those to be sent, and those that somebody has claimed. */
export interface Listed {
  readonly waiting: readonly string[];
  readonly claimed: readonly string[];
}

export const chatOf = (person: string) => `a:${person}`;

export async function listedIn(tables: Tables, session: string): Promise<Listed> {
  const entries = await readOutbox(tables, 'Sessions', sessionPartition(session));
  const of = (claimed: boolean) =>
    entries.flatMap(({ item, claim }) => {
      const people = item.kind === 'tell' ? [item.person] : item.kind === 'spread' ? item.people : [];
      return (claim !== '') === claimed ? people.map(chatOf) : [];
    });
  return { waiting: of(false), claimed: of(true) };
}
