import { channelKey, everyChannelKnown, personalChats } from '../../storage/conversations.ts';
import { dayOf } from '../shared/helsinki.ts';
import { periodOn } from '../shared/network.ts';
import type { Services } from '../turn.ts';
import type { Known } from './audience.ts';

/** Everything that may be written to, read now; in local mode everybody's messages reach the one user. */
export async function readKnown(services: Services, now: Date): Promise<Known> {
  const [channels, chats, people, network] = await Promise.all([
    everyChannelKnown(services.tables),
    personalChats(services.tables),
    services.directory.get(),
    services.network.get(),
  ]);
  return {
    network,
    period: periodOn(network, dayOf(now)),
    channels: channels.map((channel) => ({ key: channelKey(channel.id), channel })),
    people,
    chat: (person) => chats.get(person) ?? (services.local ? 'open' : undefined),
  };
}
