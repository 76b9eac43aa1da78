import { z } from 'zod/v4';
import { shortText } from '../cards/notice/short.ts';
import { strangerCard } from '../cards/stranger/stranger.ts';
import { isAccount } from '../storage/people.ts';
import { form, id } from './action-inputs.ts';
import { commandWords } from './command-words.ts';
import { findCommand } from './commands.ts';
import { openAsk, sendAsk, withdraw } from './presentation/ask.ts';
import { askedBy } from './presentation/asked.ts';
import { askFieldNames } from './presentation/form.ts';
import { showPrivacyToStranger } from './privacy/handler.ts';
import { type Language, languages } from './shared/people.ts';
import type { Reply, Services } from './turn.ts';
import type { Visit } from './visit.ts';

/** A verb for those whom the network does not know; undefined for data that do not fit. */
interface StrangerAction {
  run(visit: Visit, data: unknown, services: Services): Promise<Reply | undefined> | undefined;
}

function action<I>(
  input: z.ZodType<I>,
  handle: (visit: Visit, input: I, services: Services) => Promise<Reply | undefined>,
): StrangerAction {
  return {
    run(visit, data, services) {
      const read = input.safeParse(data);
      return read.success ? handle(visit, read.data, services) : undefined;
    },
  };
}

const inLanguage = { in: z.enum(languages).optional().catch(undefined) };

/** All that a stranger may do, by verb. Members have their own table, and reach none of these. */
export const strangerActions = {
  'presentation.open': action(z.object(inLanguage), openAsk),
  'presentation.send': action(form(askFieldNames, { ...inLanguage, nonce: id }), sendAsk),
  'presentation.withdraw': action(z.object({ ...inLanguage, nonce: id, presentation: id }), withdraw),
  'privacy.show': action(z.object(inLanguage), (visit, { in: chosen = visit.language }, services) =>
    showPrivacyToStranger(visit, chosen, services),
  ),
} as const satisfies Readonly<Record<string, StrangerAction>>;

/**
 * What somebody whom the network does not know gets: how their requests stand, else how they may become one of us. The
 * one word that they have, written, leads to what is kept of them.
 */
export async function greetStranger(visit: Visit, services: Services, written = ''): Promise<Reply> {
  const language = privacyAskedIn(written);
  if (language && visit.sender.place === 'personal') {
    return showPrivacyToStranger(visit, language, services);
  }
  const own = mayAsk(visit) ? await askedBy(visit, services) : undefined;
  return own ?? { kind: 'card', card: strangerCard({ mayAsk: mayAsk(visit) }), public: true };
}

/** The only way from a stranger's press to what handles it. */
export async function runStrangerAction(
  visit: Visit,
  verb: string,
  data: unknown,
  services: Services,
): Promise<Reply> {
  const found: StrangerAction | undefined = Object.hasOwn(strangerActions, verb)
    ? strangerActions[verb as keyof typeof strangerActions]
    : undefined;
  if (found && visit.sender.place === 'channel') {
    return { kind: 'note', text: shortText(visit.language, 'ask-in-chat', {}) };
  }
  const reply = found && mayAsk(visit) ? await found.run(visit, data, services) : undefined;
  return reply ?? greetStranger(visit, services);
}

/** The language of the word that asks for it. */
function privacyAskedIn(written: string): Language | undefined {
  const id = findCommand(written)?.id;
  const words = commandWords.find((command) => id === 'privacy' && command.id === id)?.words;
  const typed = written.trim().toLocaleLowerCase('fi');
  return languages.find((one) => words?.[one].some((word) => typed.startsWith(word)));
}

/** In their own chat, where only they read the answer; some clients say not who they are. */
function mayAsk({ sender }: Visit): boolean {
  return sender.place === 'personal' && isAccount(sender);
}
