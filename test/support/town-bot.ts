import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type RunningBot, startBot } from './bot.ts';
import type { TeamsPerson } from './person.ts';
import { useStore } from './store.ts';
import { accounts, places, start, type TownSession, town } from './town.ts';

export interface TownBot {
  readonly bot: RunningBot;
  person(who: keyof typeof accounts): TeamsPerson;
  /** A municipality that no other test of the file touches. */
  place(): {
    readonly code: string;
    readonly name: string;
    readonly manager: TeamsPerson;
    readonly contact: TeamsPerson;
  };
}

/** The whole bot with the small network, for one test file; its clock starts anew with each test. */
export function useTown(sessions: readonly TownSession[] = [], more: readonly object[] = []): TownBot {
  const store = useStore();
  let bot: RunningBot | undefined;
  let used = 0;
  const running = () => {
    if (!bot) {
      throw new Error('the bot is not running yet');
    }
    return bot;
  };
  beforeAll(async () => {
    const network = town(sessions, more);
    bot = await startBot({ connectionString: store.connectionString, now: start, network });
  });
  beforeEach(() => {
    running().now = start;
  });
  afterAll(async () => {
    await bot?.stop();
  });
  return {
    get bot() {
      return running();
    },
    person: (who) => running().person(accounts[who]),
    place() {
      const next = places[used];
      used += 1;
      if (!next) {
        throw new Error('no municipality left: add some to the town');
      }
      const { code, name, manager, contact } = next;
      return { code, name, manager: running().person(manager), contact: running().person(contact) };
    },
  };
}
