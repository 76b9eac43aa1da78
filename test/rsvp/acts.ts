import { randomUUID } from 'node:crypto';
import type { Session } from '../../bot/shared/session.ts';
import type { SessionEvent } from '../../bot/shared/session-events.ts';
import { readSession, sessionKind, sessionPartition } from '../../storage/session.ts';
import { sessionText } from '../../storage/session-texts.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import type { TownBot } from '../support/town-bot.ts';

/** A person looks at a session's card. */
export async function opens(person: TeamsPerson, session: string): Promise<string> {
  person.card = (await person.invoke('session.show', { v: 1, session })).value as CardContent;
  return wordsOf(person.card);
}

/** The same, and answers on it. */
export async function answers(person: TeamsPerson, session: string, title: string): Promise<string> {
  await opens(person, session);
  return wordsOf(await person.presses(title));
}

export function titles(person: TeamsPerson): readonly string[] {
  return buttonsOf(person.card).map(({ title }) => title);
}

/** Somebody whom the bot has met, so that it may write to them. */
export async function known(...people: readonly TeamsPerson[]): Promise<void> {
  for (const person of people) {
    await person.says('ohje');
  }
}

export async function stored(town: TownBot, id: string): Promise<Session> {
  const session = await readSession(town.bot.program.services.tables, id);
  if (!session) {
    throw new Error(`no session ${id}`);
  }
  return session;
}

export async function idOf(town: TownBot, { account }: TeamsPerson): Promise<string> {
  const people = await town.bot.program.services.directory.get();
  const found = people.find(({ aadObjectId }) => aadObjectId === account.aadObjectId);
  if (!found) {
    throw new Error('nobody of the network');
  }
  return found.id;
}

/** What no press of a member does: as the program writes it. */
export async function happens(
  town: TownBot,
  id: string,
  event: SessionEvent,
  texts: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { committer } = town.bot.program.services;
  await committer.run<Session, SessionEvent, { readonly kind: 'done' }>(sessionKind, sessionPartition(id), {
    id: randomUUID(),
    by: 'test',
    decide: () => ({
      answer: { kind: 'done' },
      event,
      texts: Object.entries(texts).map(([key, words]) => sessionText(key, words)),
    }),
  });
}
