import { saveChannel } from '../../storage/conversations.ts';
import type { TownBot } from './town-bot.ts';

/** A channel where the bot is, in a team of the town's own. */
export async function openChannel(
  town: TownBot,
  id: string,
  more: Partial<Parameters<typeof saveChannel>[1]> = {},
): Promise<string> {
  await saveChannel(town.bot.program.services.tables, {
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
  });
  return id;
}
