import { type Channel, changeChannels, saveChannel } from '../../storage/conversations.ts';
import type { TownBot } from './town-bot.ts';

/** A channel where the bot is, in a team of the town's own. */
export async function openChannel(town: TownBot, id: string, more: Partial<Channel> = {}): Promise<string> {
  await saveChannel(town.bot.program.services.tables, channelOf(town, id, more));
  return id;
}

/** The same for many at once. */
export async function openChannels(
  town: TownBot,
  ids: readonly string[],
  more: Partial<Channel> = {},
): Promise<void> {
  await changeChannels(town.bot.program.services.tables, () => ids.map((id) => channelOf(town, id, more)));
}

function channelOf(town: TownBot, id: string, more: Partial<Channel>): Channel {
  return {
    id,
    name: id,
    teamId: '19:tiimi@thread.tacv2',
    teamName: 'USO-verkosto',
    serviceUrl: town.bot.connector.serviceUrl,
    tenantId: 'tenant',
    botId: '28:bot',
    channelId: 'msteams',
    removed: false,
    ...more,
  };
}
