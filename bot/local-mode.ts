import type { Language, Person } from './shared/people.ts';
import type { Sender } from './shared/sender.ts';
import type { Reply } from './turn.ts';

/** The key of the chat of the local mode's one user: messages to those they act as show there. */
export const localChat = 'local';

/** What the local mode adds, where one user may act as anybody; does not exist outside it. */
export interface LocalMode {
  /** Whom a user acts as who is not in the store. */
  actingAs(sender: Sender): Promise<Person | undefined>;
  command(sender: Sender, text: string, language: Language): Promise<Reply | undefined>;
  action(sender: Sender, verb: string, data: unknown, language: Language): Promise<Reply | undefined>;
}
