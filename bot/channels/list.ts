import { channelsCard } from '../../cards/channels/channels-card.ts';
import { channelKey, readChannels } from '../../storage/conversations.ts';
import type { Channel } from '../shared/channel.ts';
import { shownBinding } from '../shown-binding.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { channelForm } from './show.ts';

const pageSize = 8;

/** All channels, or those of one team (given as its key): whose each is. A team's only channel opens at once. */
export async function listChannels(
  turn: Turn,
  { team, page: asked }: { readonly team?: string | undefined; readonly page: number },
  services: Services,
): Promise<Reply> {
  const [all, network] = await Promise.all([readChannels(services.tables), services.network.get()]);
  const channels = all
    .filter(({ teamId }) => team === undefined || channelKey(teamId) === team)
    .sort(undecidedFirst);
  const [only, ...others] = channels;
  if (team !== undefined && only && others.length === 0) {
    return channelForm(turn, only, network);
  }
  const pages = Math.max(1, Math.ceil(channels.length / pageSize));
  const page = Math.min(asked, pages - 1);
  const card = channelsCard({
    language: turn.language,
    team,
    items: channels.slice(page * pageSize, (page + 1) * pageSize).map((channel) => ({
      key: channelKey(channel.id),
      name: channel.name,
      team: channel.teamName,
      binding: shownBinding(network, channel.binding, turn.language),
      archived: channel.archived === true,
    })),
    total: channels.length,
    undecided: channels.filter(({ binding }) => binding === undefined).length,
    page,
    pages,
  });
  return { kind: 'card', card };
}

/** Then by team; its first channel, which has no name, before the others. */
function undecidedFirst(a: Channel, b: Channel): number {
  const decided = ({ binding }: Channel) => Number(binding !== undefined);
  return (
    decided(a) - decided(b) ||
    a.teamName.localeCompare(b.teamName, 'fi') ||
    a.teamId.localeCompare(b.teamId) ||
    a.name.localeCompare(b.name, 'fi') ||
    a.id.localeCompare(b.id)
  );
}
