import { type HelpCardInput, helpCard } from '../../cards/help/help.ts';
import { roleTitle } from '../../cards/role/role-title.ts';
import { commandWords } from '../command-words.ts';
import { mayTry } from '../shared/authorize.ts';
import type { Reply, Services, Turn } from '../turn.ts';

/** What this person can do, by role; also the answer to words nobody knows, and the first greeting. */
export function help(heading: HelpCardInput['heading']) {
  return (turn: Turn, _input: unknown, services: Services): Promise<Reply> => {
    const { actor, language } = turn;
    const commands = commandWords
      .filter(({ needs }) => mayTry(actor, needs))
      .map(({ id, words }) => ({ id, word: words[language][0] }));
    const card = helpCard({
      language,
      heading,
      name: actor.name,
      // In a channel everybody reads it.
      ...(turn.place.kind === 'personal' ? { roleTitle: roleTitle(language, actor.role) } : {}),
      commands,
      local: services.local,
    });
    return Promise.resolve({ kind: 'card', card, public: true });
  };
}
