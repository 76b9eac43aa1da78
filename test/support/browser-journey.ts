import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { type OpenBrowser, openBrowser } from './browser.ts';
import { journeyStart, newDataDir, type PlaygroundBot, startPlaygroundBot } from './browser-bot.ts';
import { type Card, Chat } from './browser-chat.ts';
import { createPictures, type PictureName, type Pictures } from './browser-pictures.ts';

interface Journey {
  readonly chat: () => Chat;
  /** Draws the card, or proves that the committed picture still fits. */
  picture(name: PictureName, card: Card): Promise<void>;
  /** The bot is stopped, and started again at a later time with all it knows; the Playground has forgotten its cards. */
  later(now: string): Promise<void>;
}

/** One bot and one browser for the steps of a file; each step goes on where the one before it came to. */
export function journey(): Journey {
  let bot: PlaygroundBot | undefined;
  let browser: OpenBrowser | undefined;
  let chat: Chat | undefined;
  let pictures: Pictures | undefined;
  let broken = false;
  const dataDir = newDataDir();

  beforeAll(async () => {
    bot = await startPlaygroundBot(dataDir, journeyStart);
    browser = await openBrowser();
    pictures = createPictures(browser.page, inject('pictures'));
    chat = new Chat(browser.page);
    await chat.open(bot.url);
  }, 240_000);

  afterAll(async () => {
    const closed = await Promise.allSettled([browser?.close(), bot?.stop()]);
    dataDir.remove();
    expect(closed.filter(({ status }) => status === 'rejected')).toEqual([]);
  }, 120_000);

  // After a step that failed the next ones have nothing to stand on.
  beforeEach(({ skip }) => skip(broken));
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail';
  });

  return {
    chat: () => {
      if (chat === undefined) throw new Error('the Playground is not open');
      return chat;
    },
    later: async (now) => {
      await bot?.stop();
      bot = await startPlaygroundBot(dataDir, now);
      await chat?.open(bot.url);
    },
    picture: async (name, card) => {
      expect.soft(await pictures?.take(name, card)).toBeUndefined();
    },
  };
}
