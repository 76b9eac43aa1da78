import type { Card } from '../cards/card.ts';
import { type PersonalConversation, readPersonal } from '../storage/conversations.ts';
import type { Tables } from '../storage/tables/client.ts';
import type { Person } from './shared/people.ts';

/** Where a card for a person goes, and how it looks there; undefined when they cannot be written to. */
export type WayTo = (
  person: Person,
  card: Card,
) => Promise<{ readonly to: PersonalConversation; readonly card: Card } | undefined>;

/** Their own chat; in local mode the chat of the one user stands in for those who have none. */
export function createWayTo(tables: Tables, standIn: WayTo): WayTo {
  return async (person, card) => {
    const chat = await readPersonal(tables, person.id);
    return chat && !chat.dead ? { to: chat, card } : standIn(person, card);
  };
}
