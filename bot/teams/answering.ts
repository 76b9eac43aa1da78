import { ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { Card } from '../../cards/card.ts';
import { shortText } from '../../cards/notice/short.ts';
import type { Log } from '../shared/log.ts';
import type { Language } from '../shared/people.ts';
import type { Sender } from '../shared/sender.ts';
import type { Reply } from '../turn.ts';
import type { Acquaintance } from './acquaintance.ts';
import { cardActivity, type Messenger } from './messenger.ts';

export interface Answering {
  readonly messenger: Messenger;
  readonly acquaintance: Acquaintance;
  readonly log: Log;
}

/** Answers what was written. In a channel a personal card goes to the person's own chat, and the channel is told. */
export async function answerMessage(
  answering: Answering,
  context: TurnContext,
  sender: Sender,
  language: Language,
  reply: Reply,
): Promise<void> {
  const sendLater = await readyForLater(answering, context, sender, reply);
  try {
    if (reply.kind === 'note') {
      await context.sendActivity(reply.text);
    } else if (sender.place === 'personal' || reply.public) {
      await context.sendActivity(cardActivity(reply.card));
    } else {
      const reached = await toOwnChat(answering, context, sender, reply.card);
      await context.sendActivity(
        reached ? shortText(language, 'continued-in-chat', {}) : shortText(language, 'cannot-reach-you', {}),
      );
    }
  } catch (error) {
    // Teams would deliver the message again if we failed now, and what it asked for has been done.
    answering.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'answer not sent');
  }
  sendLater();
}

/**
 * Answers a press. In a personal chat the new card replaces the pressed one or stands beside it; in a channel everybody sees the
 * card, so the presser gets a short text there and anything of their own in their own chat.
 */
export async function answerInvoke(
  answering: Answering,
  context: TurnContext,
  sender: Sender,
  language: Language,
  reply: Reply,
): Promise<void> {
  const sendLater = await readyForLater(answering, context, sender, reply);
  if (reply.kind === 'note') {
    await respond(context, 'application/vnd.microsoft.activity.message', reply.text);
  } else if (sender.place === 'personal' && !reply.beside) {
    await respond(context, 'application/vnd.microsoft.card.adaptive', reply.card.content);
  } else {
    const reached = await toOwnChat(answering, context, sender, reply.card);
    const where = sender.place === 'personal' ? 'opened-below' : 'continued-in-chat';
    const text = reached ? shortText(reply.language ?? language, where, {}) : reply.card.summary;
    await respond(context, 'application/vnd.microsoft.activity.message', text);
  }
  sendLater();
}

/** What takes longer follows in the person's own chat, which is looked up while the turn lasts. */
async function readyForLater(
  { messenger, acquaintance, log }: Answering,
  context: TurnContext,
  sender: Sender,
  reply: Reply,
): Promise<() => void> {
  const later = reply.kind === 'card' ? reply.later : undefined;
  if (!later) {
    return () => {};
  }
  const fail = (error: unknown) =>
    log.warn({ error: error instanceof Error ? error.name : String(error) }, 'later answer not sent');
  const chat = await acquaintance.ownChat(context, sender).catch(fail);
  const send = async (): Promise<void> => {
    const card = await later;
    const outcome = chat && (await messenger.toPerson(chat, card));
    if (outcome?.kind !== 'sent') {
      fail(outcome?.kind ?? 'no chat');
    }
  };
  return () => void send().catch(fail);
}

async function respond(context: TurnContext, type: string, value: unknown): Promise<void> {
  const body: InvokeResponse = { status: 200, body: { statusCode: 200, type, value } };
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: body });
}

async function toOwnChat(
  { messenger, acquaintance, log }: Answering,
  context: TurnContext,
  sender: Sender,
  card: Card,
): Promise<boolean> {
  try {
    const known = await acquaintance.ownChat(context, sender);
    // Of whom the network does not know nothing is kept; but here they are.
    const chat = known ?? (sender.place === 'personal' ? { ...sender, dead: false } : undefined);
    return chat !== undefined && (await messenger.toPerson(chat, card)).kind === 'sent';
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'own chat not reached');
    return false;
  }
}
