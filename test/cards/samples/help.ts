import { commandWords } from '../../../bot/command-words.ts';
import { mayTry } from '../../../bot/shared/authorize.ts';
import type { Language, Role } from '../../../bot/shared/people.ts';
import type { HelpCardInput } from '../../../cards/help/help.ts';
import { helpCard } from '../../../cards/help/help.ts';
import { roleTitle } from '../../../cards/role/role-title.ts';
import { hostileText, type Sample } from '../sample.ts';

export const samples: readonly Sample[] = [
  sample('hello to a manager', 'manager', { heading: 'hello', name: 'Maija Mallinen' }),
  sample('hello to nobody in particular', 'participant', { heading: 'hello' }),
  sample('help for a contact person', 'contact', { heading: 'help' }),
  sample('help for a consultant in local mode', 'consultant', { heading: 'help', local: true }),
  sample('help for a coordinator', 'coordinator', { heading: 'help' }),
  sample('help for a participant', 'participant', { heading: 'help' }),
  sample('help in a channel', 'consultant', { heading: 'help', roleTitle: undefined }),
  sample('hello, asked who they are', 'contact', { heading: 'hello', asksGroup: true, pageOf: '233' }),
  sample('hello, having said who they are', 'contact', { heading: 'hello', group: 'elected', pageOf: '233' }),
  sample('help for one municipality of several', 'contact', { heading: 'help', office: 'Kauhava' }),
  sample('help for one of several, hostile', 'contact', { heading: 'help', office: hostileText }),
  sample('unknown words', 'manager', { heading: 'unknown' }),
  sample('unknown words in local mode', 'consultant', { heading: 'unknown', local: true }),
  sample('hostile name', 'manager', { heading: 'hello', name: hostileText }),
];

function sample(
  name: string,
  role: Role,
  input: Partial<HelpCardInput> & Pick<HelpCardInput, 'heading'>,
): Sample {
  return {
    name,
    card: (language) =>
      helpCard({
        language,
        roleTitle: roleTitle(language, role),
        commands: commandsOf(role, language),
        local: false,
        ...input,
      }),
  };
}

function commandsOf(role: Role, language: Language): HelpCardInput['commands'] {
  return commandWords
    .filter(({ needs }) => mayTry({ role }, needs))
    .map(({ id, words }) => ({ id, word: words[language][0] }));
}
