import pLimit from 'p-limit';
import { beforeAll, expect } from 'vitest';
import type { Answer } from '../../bot/shared/session.ts';
import { savePersonal } from '../../storage/conversations.ts';
import { readOutbox } from '../../storage/outbox.ts';
import { sessionPartition } from '../../storage/session.ts';
import { invokes } from '../attendance/sessions.ts';
import { happens, plant, seated } from '../attendees/planted.ts';
import { wordsOf } from '../support/cards.ts';
import { deliveries } from '../support/limited/figures.ts';
import {
  type LimitedConnector,
  type LimitedSettings,
  startLimitedConnector,
} from '../support/limited-connector.ts';
import { colleagues, start } from '../support/town.ts';
import { type TownBot, useTown } from '../support/town-bot.ts';
import { chatOf, type Listed, listedIn } from './listed.ts';

/** Many people of one tenant, with chats of their own, whom a host's question reaches through a connector with limits. */
export interface Crowd {
  /** The chats of those who come, in the order of the crowd. */
  readonly chats: readonly string[];
  /** A Teams of one test's own, which the chats of so many of the crowd are in from now on. */
  teams(settings?: LimitedSettings, count?: number): Promise<LimitedConnector>;
  /** A session that so many of the crowd come to. */
  fill(session: string, count: number): Promise<void>;
  /** The host's question to all who come, through the front door; resolves once the host has the answer. */
  asks(session: string, words: string): Promise<void>;
  /** The chats of those whose message stands in the session's outbox. */
  listed(session: string): Promise<Listed>;
}

const atOnce = 8;
/** People whose answers fit one change. */
const step = 45;

export interface Crowds {
  /** Gives one that nobody else has meanwhile, as soon as one is free; afterwards nothing is left of what was sent to it. */
  lend(use: (crowd: Crowd) => Promise<void>): Promise<void>;
}

/** Crowds of one bot: Teams' limits hold for a tenant, so tests do not notice each other at the same time. */
export function useCrowds(count: number, size: number): Crowds {
  const accounts = colleagues(count * size, '233');
  const town = useTown([], accounts, { paced: true });
  const free = Array.from({ length: count }, (_, n) => n);
  const atMost = pLimit(count);
  let ids: readonly string[] = [];
  beforeAll(async () => {
    const people = await town.bot.program.services.directory.get();
    const byAccount = new Map(people.map((person) => [person.aadObjectId, person.id]));
    ids = accounts.map(({ aadObjectId }) => byAccount.get(aadObjectId) ?? '');
    await town.person('consultant').says('ohje');
  });
  return {
    lend: (use) => atMost(lendOne, use),
  };

  async function lendOne(use: (crowd: Crowd) => Promise<void>): Promise<void> {
    const n = free.shift() ?? 0;
    const crowd = crowdOf(town, `tenant-${n}`, ids.slice(n * size, (n + 1) * size));
    try {
      await use(crowd);
    } finally {
      await crowd.clear();
      free.push(n);
    }
  }
}

function crowdOf(
  town: TownBot,
  tenantId: string,
  ids: readonly string[],
): Crowd & { clear(): Promise<void> } {
  const started: LimitedConnector[] = [];
  const filled: string[] = [];
  /** What a test leaves unsent, having failed, would reach the next one's chats. */
  async function forget(session: string): Promise<void> {
    const { tables } = town.bot.program.services;
    for (const { row } of await readOutbox(tables, 'Sessions', sessionPartition(session))) {
      await tables.remove('Sessions', row.partitionKey, row.rowKey);
    }
  }

  return {
    chats: ids.map(chatOf),
    async clear() {
      await Promise.all([...filled.map(forget), ...started.map((one) => one.close())]);
    },
    async teams(settings, count = ids.length) {
      const teams = await startLimitedConnector(settings);
      started.push(teams);
      const { tables } = town.bot.program.services;
      const limit = pLimit(atOnce);
      const to = {
        serviceUrl: teams.serviceUrl,
        tenantId,
        botId: '28:bot',
        channelId: 'msteams',
        dead: false,
      };
      await Promise.all(
        ids
          .slice(0, count)
          .map((id) =>
            limit(() => savePersonal(tables, id, { ...to, conversation: chatOf(id), userId: `29:${id}` })),
          ),
      );
      return teams;
    },
    async fill(session, count) {
      filled.push(session);
      await plant(town, session);
      const answer: Answer = { seat: 'onSite', at: start.getTime(), municipality: '233', group: 'elected' };
      for (let n = 0; n < count; n += step) {
        const some = ids.slice(n, Math.min(n + step, count));
        await happens(town, session, seated(Object.fromEntries(some.map((id) => [id, answer]))));
      }
    },
    async asks(session, words) {
      const host = town.person('consultant');
      await invokes(host, 'poll.open', { session });
      await host.presses('Lähetä kysymys', { words });
      expect(wordsOf(host.card)).toContain('Kysymys on lähetetty');
    },
    listed: (session) => listedIn(town.bot.program.services.tables, session),
  };
}

/** The chats that a message reached. */
export function reached({ arrivals }: LimitedConnector): ReadonlySet<string> {
  return new Set(deliveries(arrivals).map(({ conversation }) => conversation));
}

/** Long enough for a repetition that ought not to come: the shortest pause before one is a second (milliseconds). */
export function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1_500));
}
