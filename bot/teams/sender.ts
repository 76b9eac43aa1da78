import type { Activity } from 'botbuilder';
import type { Sender } from '../shared/sender.ts';

export function senderOf(activity: Activity): Sender {
  const { conversation, from, channelData } = activity;
  return {
    tenantId: channelData?.tenant?.id ?? conversation.tenantId ?? '',
    aadObjectId: from.aadObjectId ?? '',
    userId: from.id,
    place: isPersonal(activity) ? 'personal' : 'channel',
    conversation: conversation.id,
    serviceUrl: activity.serviceUrl,
    botId: activity.recipient.id,
    channelId: activity.channelId,
  };
}

/** Emulators leave the type out in a chat of two. */
function isPersonal({ conversation }: Activity): boolean {
  return (
    conversation.conversationType === 'personal' ||
    (!conversation.conversationType && conversation.isGroup !== true)
  );
}

/** What was written to the bot, without its own @mention. */
export function textOf(activity: Activity): string {
  let text = activity.text ?? '';
  for (const entity of activity.entities ?? []) {
    if (entity.type === 'mention' && entity['mentioned']?.id === activity.recipient.id) {
      text = text.replace(String(entity['text'] ?? ''), ' ');
    }
  }
  return text
    .replace(/<at>[^<]*<\/at>/g, ' ')
    .replace(/&nbsp;|\s+/g, ' ')
    .trim();
}
