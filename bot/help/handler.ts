import { type HelpCardInput, helpCard } from '../../cards/help/help.ts';
import { roleTitle } from '../../cards/role/role-title.ts';
import { commandWords } from '../command-words.ts';
import { mayTry } from '../shared/authorize.ts';
import { municipalityName } from '../shared/network.ts';
import { inEachOffice, servesSeveral } from '../shared/offices.ts';
import type { Reply, Services, Turn } from '../turn.ts';

/** What this person can do, by role; also the answer to words nobody knows, and the first greeting. */
export function help(heading: HelpCardInput['heading']) {
  return async (turn: Turn, _input: unknown, services: Services): Promise<Reply> => {
    const { actor, language } = turn;
    const commands = commandWords
      .filter(({ id, needs }) =>
        id === 'office' ? servesSeveral(actor) : inEachOffice(actor).some((one) => mayTry(one, needs)),
      )
      .map(({ id, words }) => ({ id, word: words[language][0] }));
    const card = helpCard({
      language,
      heading,
      name: actor.name,
      // In a channel everybody reads it.
      ...(turn.place.kind === 'personal'
        ? {
            ...ofOneself(turn, heading),
            roleTitle: roleTitle(language, actor.role),
            office: await officeNamed(turn, services),
          }
        : {}),
      commands,
      local: services.local,
    });
    return { kind: 'card', card, public: true };
  };
}

/** For which of several municipalities they act. */
async function officeNamed({ actor, language }: Turn, services: Services): Promise<string | undefined> {
  if (!servesSeveral(actor)) {
    return undefined;
  }
  const found = (await services.network.get()).municipalities.get(actor.municipality ?? '');
  return found && municipalityName(found, language);
}

/** What a greeting asks and opens, for the person's own eyes; a group that is known is not asked for. */
function ofOneself(
  { actor: { role, group, choseGroup, municipality } }: Turn,
  heading: HelpCardInput['heading'],
): Partial<HelpCardInput> {
  if (heading !== 'hello' || municipality === undefined) {
    return {};
  }
  const asked = group === 'other' && !choseGroup && (role === 'contact' || role === 'participant');
  return {
    ...(asked ? { asksGroup: true } : choseGroup ? { group } : {}),
    ...(role === 'participant' ? {} : { pageOf: municipality }),
  };
}
