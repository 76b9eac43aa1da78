import { type Activity, ActivityTypes } from 'botbuilder';
import type { Card } from '../../cards/card.ts';
import type { Channel, PersonalConversation } from '../../storage/conversations.ts';
import type { SendOutcome } from '../shared/send-outcome.ts';
import type { Connector } from './connector.ts';
import { classify } from './send-outcome.ts';

/** Sends without being asked: to people and channels that the bot has come to know. */
export interface Messenger {
  /** Gets ready to send to a service, so that a send then leaves at once; false: nothing can be sent there now. */
  warm(serviceUrl: string): Promise<boolean>;
  toPerson(to: PersonalConversation, card: Card): Promise<SendOutcome>;
  toChannel(to: Channel, card: Card): Promise<SendOutcome>;
  /** Replaces a card that was sent; repeating it does no harm. */
  update(serviceUrl: string, conversation: string, activity: string, card: Card): Promise<SendOutcome>;
}

export function cardActivity(card: Card): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    summary: card.summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card.content }],
  };
}

export function createMessenger(connector: Connector): Messenger {
  return {
    warm: (serviceUrl) =>
      connector.warm(serviceUrl).then(
        () => true,
        // Whatever else is wrong there, the send itself will tell.
        (error: unknown) => classify(error).kind !== 'later',
      ),
    toPerson: (to, card) =>
      outcome(async () => {
        const client = await connector.client(to.serviceUrl);
        const activity = {
          ...cardActivity(card),
          from: { id: to.botId },
          conversation: { id: to.conversation },
        };
        const sent = await client.conversations.sendToConversation(to.conversation, activity as Activity);
        return { conversation: to.conversation, activity: sent.id };
      }),
    toChannel: (to, card) =>
      outcome(async () => {
        const client = await connector.client(to.serviceUrl);
        const created = await client.conversations.createConversation({
          isGroup: true,
          bot: { id: to.botId, name: '' },
          tenantId: to.tenantId,
          channelData: { channel: { id: to.id }, team: { id: to.teamId }, tenant: { id: to.tenantId } },
          activity: { ...cardActivity(card), from: { id: to.botId } } as Activity,
        } as Parameters<typeof client.conversations.createConversation>[0]);
        const thread = /;messageid=([^;]+)$/.exec(created.id)?.[1];
        return { conversation: created.id, activity: created.activityId ?? thread ?? '' };
      }),
    update: (serviceUrl, conversation, activity, card) =>
      outcome(async () => {
        const client = await connector.client(serviceUrl);
        const content = { ...cardActivity(card), id: activity, conversation: { id: conversation } };
        await client.conversations.updateActivity(conversation, activity, content as Activity);
        return { conversation, activity };
      }),
  };
}

async function outcome(
  send: () => Promise<{ conversation: string; activity: string }>,
): Promise<SendOutcome> {
  try {
    return { kind: 'sent', ...(await send()) };
  } catch (error) {
    return classify(error);
  }
}
