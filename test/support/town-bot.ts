import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { DispatcherTimes } from '../../bot/outbox/dispatcher.ts';
import { type RunningBot, startBot } from './bot.ts';
import type { TeamsPerson } from './person.ts';
import { plantPlacePeople } from './place-people.ts';
import { useStore } from './store.ts';
import { accounts, places, start, type TownSession, town } from './town.ts';

export interface TownBot {
  readonly bot: RunningBot;
  readonly connectionString: string;
  person(who: keyof typeof accounts): TeamsPerson;
  /** A municipality that no other test of the file touches. */
  place(): {
    readonly code: string;
    readonly name: string;
    readonly manager: TeamsPerson;
    readonly contact: TeamsPerson;
  };
}

export interface TownSettings {
  /** A conversation takes no more than Teams lets it. Else it takes all at once: most tests need not wait for that. */
  readonly paced?: boolean;
  /** How long the sending waits; what is not named, as in service. */
  readonly times?: Partial<DispatcherTimes>;
}

/** The whole bot with the small network, for one test file; its clock starts anew with each test. */
export function useTown(
  sessions: readonly TownSession[] = [],
  more: readonly object[] = [],
  { paced = false, times = {} }: TownSettings = {},
): TownBot {
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
    const network = town(sessions, more, false);
    const { connectionString } = store;
    bot = await startBot({ connectionString, now: start, network, quickly: !paced, times });
    await plantPlacePeople(bot.program.services.tables);
    bot.program.services.directory.forget();
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
    connectionString: store.connectionString,
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
