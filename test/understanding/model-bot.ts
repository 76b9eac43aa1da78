import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type RunningBot, startBot } from '../support/bot.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { neverSure } from '../support/never-sure.ts';
import { useStore } from '../support/store.ts';
import { accounts, start, type TownSession, town } from '../support/town.ts';

export const key = 'sk-invented-0123456789';

export interface ModelBot {
  readonly bot: RunningBot;
  readonly model: ModelServer;
}

/** The small network with a bot that is never sure, and a service that it may ask; `environment` says how. */
export function useModelBot(
  environment: (url: string) => Readonly<Record<string, string>> = openai,
  sessions: readonly TownSession[] = [],
  more: readonly object[] = [],
): ModelBot {
  const { connectionString } = useStore();
  let running: { readonly bot: RunningBot; readonly model: ModelServer } | undefined;
  beforeAll(async () => {
    const model = await startModelServer();
    const bot = await startBot({
      connectionString,
      now: start,
      network: town(sessions, more),
      quickly: true,
      untiring: true,
      environment: environment(model.url),
      understanding: neverSure(),
    });
    running = { bot, model };
    // What is loaded on first use is there before anybody waits.
    await bot.person(accounts.manager).says('mites ne jutut meillä');
  });
  beforeEach(() => {
    running?.model.asked.splice(0);
  });
  afterAll(async () => {
    await running?.bot.stop();
    await running?.model.close();
  });
  const here = () => {
    if (!running) {
      throw new Error('the bot is not running yet');
    }
    return running;
  };
  return {
    get bot() {
      return here().bot;
    },
    get model() {
      return here().model;
    },
  };
}

export function openai(url: string) {
  return { OPENAI_API_KEY: key, OPENAI_ENDPOINT: url, OPENAI_MODEL: 'invented' };
}
