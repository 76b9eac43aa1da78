import type { CommandWords } from '../bot/command-words.ts';
import type { Language } from '../bot/shared/people.ts';
import { type CommandList, type Scope, scopes } from './app-manifest.ts';
import type { CardTexts } from './sources.ts';

/** One list per scope, in the order of the words table; all languages give lists of the same shape. */
export function commandLists(
  words: readonly CommandWords[],
  language: Language,
  cardTexts: CardTexts,
): CommandList[] {
  return scopes.map((scope) => ({
    scopes: [scope],
    commands: listed(words, scope).map((command) => ({
      title: command.words[language][0] ?? '',
      description: cardTexts.command?.[descriptionKey(command)] ?? '',
    })),
  }));
}

/** What the card texts of a language lack for the lists, each named by its place in the file. */
export function descriptionFaults(
  words: readonly CommandWords[],
  language: Language,
  cardTexts: CardTexts,
): string[] {
  return words
    .filter((command) => scopes.some((scope) => command[scope] !== undefined))
    .flatMap((command) => {
      const description = cardTexts.command?.[descriptionKey(command)] ?? '';
      const where = `cards/text/${language}.json: command.${descriptionKey(command)}`;
      if (description.trim() === '') return [`${where} is missing`];
      // The card texts are message patterns; the manifest takes this one as it is written.
      return /[{}]/.test(description) ? [`${where} has a parameter, which a manifest can't fill in`] : [];
    });
}

function listed(words: readonly CommandWords[], scope: Scope): CommandWords[] {
  return words
    .flatMap((command) => {
      const order = command[scope];
      return order === undefined ? [] : [{ command, order }];
    })
    .sort((a, b) => a.order - b.order)
    .map(({ command }) => command);
}

function descriptionKey({ id }: CommandWords): string {
  return `${id}Description`;
}
