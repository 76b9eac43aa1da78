import type { CommandId } from '../bot/command-words.ts';
import type { Language } from '../bot/shared/people.ts';
import type { ActionData } from './card.ts';
import { text } from './text/catalogue.ts';

/** Buttons that fit in view at once; the rest go behind the overflow button. */
export const visibleButtons = 4;

export interface CommandButton {
  readonly [key: string]: string | ActionData;
  readonly title: string;
  readonly data: ActionData;
  readonly mode: 'primary' | 'secondary';
  readonly style: 'positive' | 'default';
}

/** Buttons that do what typing the commands' words does; the first is the main one. */
export function commandButtons(language: Language, commands: readonly CommandId[]): CommandButton[] {
  return commands.map((command, index) => ({
    title: text(language, `command.${command}Title`),
    data: { v: 1, command },
    mode: index < visibleButtons ? 'primary' : 'secondary',
    style: index === 0 ? 'positive' : 'default',
  }));
}
