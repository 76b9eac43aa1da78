import { type CommandId, commandWords } from '../command-words.ts';
import type { Intent } from './intents.ts';

/** What the words of commands are named among the intents; those that are not here are no intent of their own. */
export const intentOfCommand: Readonly<Partial<Record<CommandId, Intent>>> = {
  quota: 'remaining',
  book: 'book',
  bookings: 'mybookings',
  sessions: 'seminars',
  attendees: 'attendees',
  'new-session': 'announce',
  announce: 'announce',
  situation: 'situation',
  contacts: 'contacts',
  language: 'language',
  help: 'help',
};

const byWord: ReadonlyMap<string, Intent> = new Map(
  commandWords.flatMap(({ id, words }) => {
    const intent = intentOfCommand[id];
    return intent
      ? Object.values(words).flatMap((list) => list.map((word: string) => [word, intent] as const))
      : [];
  }),
);

/** What a text means that is nothing but a command's word. */
export function exactIntent(text: string): Intent | undefined {
  const word = text
    .normalize('NFC')
    .trim()
    .toLocaleLowerCase('fi')
    .replace(/(?<![.!?])[.!?]+$/, '');
  return byWord.get(word);
}
