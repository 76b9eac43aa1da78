import { Application, type TurnState } from '@microsoft/teams-ai';
import { ActivityTypes, type Storage, type TurnContext } from 'botbuilder';
import type { Bot } from './bot.ts';

/** Nothing is kept between turns: what must last lives in the tables, where it is written with care. */
const nowhere: Storage = {
  read: () => Promise.resolve({}),
  write: () => Promise.resolve(),
  delete: () => Promise.resolve(),
};

/** The option that turns the typing sign off has no effect in this version; its timer is one for all turns. */
class QuietApplication extends Application<TurnState> {
  override startTypingTimer(): void {}
}

/**
 * teams-ai's routing, one route for each kind of activity. Presses have a route of their own: the library's
 * `adaptiveCards.actionExecute` may show one person's card to everybody.
 */
export function createApp(bot: Bot): (context: TurnContext) => Promise<void> {
  const app = new QuietApplication({
    storage: nowhere,
    startTypingTimer: false,
    removeRecipientMention: false,
    longRunningMessages: false,
  });
  app.addRoute(isPress, (context) => bot.press(context), true);
  app.addRoute(isInvoke, notImplemented, true);
  app.addRoute(is(ActivityTypes.Message), (context) => bot.message(context));
  app.addRoute(is(ActivityTypes.InstallationUpdate), (context) => bot.met(context));
  app.addRoute(is(ActivityTypes.ConversationUpdate), (context) => bot.met(context));
  return async (context) => {
    await app.run(context);
  };
}

function is(type: string) {
  return (context: TurnContext) => Promise.resolve(context.activity.type === type);
}

function isInvoke(context: TurnContext): Promise<boolean> {
  return Promise.resolve(context.activity.type === ActivityTypes.Invoke);
}

async function isPress(context: TurnContext): Promise<boolean> {
  return (await isInvoke(context)) && context.activity.name === 'adaptiveCard/action';
}

async function notImplemented(context: TurnContext): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 501 } });
}
