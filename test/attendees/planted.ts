import { randomUUID } from 'node:crypto';
import type { Person } from '../../bot/shared/people.ts';
import type { Answer, Session, SessionFacts } from '../../bot/shared/session.ts';
import type { SessionEvent } from '../../bot/shared/session-events.ts';
import type { Services } from '../../bot/turn.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { indexSession, refreshIndexFromStore } from '../../storage/session-index.ts';
import { sessionText } from '../../storage/session-texts.ts';
import type { Account } from '../support/person.ts';
import { someSession } from '../support/some-session.ts';
import type { TownBot } from '../support/town-bot.ts';

/** Whose store things are written to. */
export interface Plot {
  readonly bot: {
    readonly program: { readonly services: Pick<Services, 'tables' | 'committer'> };
  };
}

/** What a network file cannot say of a session: written as the program writes it. */
export const coming: Partial<SessionFacts> = {
  start: Date.parse('2026-12-10T07:00:00Z'),
  end: Date.parse('2026-12-10T13:30:00Z'),
  closes: Date.parse('2026-12-08T22:00:00Z'),
};

export async function plant(
  town: Plot,
  id: string,
  more: Partial<SessionFacts> = {},
  status: { readonly draft?: boolean } = {},
): Promise<void> {
  const { facts } = someSession({
    ...coming,
    titleFi: `Tilaisuus ${id}`,
    titleSv: `Tillfälle ${id}`,
    ...more,
  });
  await indexSession(town.bot.program.services.tables, id, facts);
  await happens(town, id, { type: 'created', facts, ...status });
  await refreshIndexFromStore(town.bot.program.services.tables, id);
}

export async function happens(
  town: Plot,
  id: string,
  event: SessionEvent,
  texts: Readonly<Record<string, string>> = {},
): Promise<Session> {
  const done = await town.bot.program.services.committer.run<
    Session,
    SessionEvent,
    { readonly kind: 'done' }
  >(sessionKind, sessionPartition(id), {
    id: randomUUID(),
    by: 'test',
    decide: () => ({
      answer: { kind: 'done' },
      event,
      texts: Object.entries(texts).map(([key, words]) => sessionText(key, words)),
    }),
  });
  return done.state;
}

export function seated(seats: Readonly<Record<string, Answer>>): SessionEvent {
  return { type: 'seated', seats: Object.entries(seats).map(([who, answer]) => ({ who, answer })) };
}

export async function idOf(town: TownBot, { aadObjectId }: Account): Promise<string> {
  const people: readonly Person[] = await town.bot.program.services.directory.get();
  const person = people.find((one) => one.aadObjectId === aadObjectId);
  if (!person) {
    throw new Error('nobody has this account');
  }
  return person.id;
}
