import { type ChannelCardInput, channelCard } from '../../cards/channels/channel-card.ts';
import { channelKey, readChannelAt } from '../../storage/conversations.ts';
import { notice } from '../notice.ts';
import { bindingKey, type Channel } from '../shared/channel.ts';
import { municipalityName, type Network } from '../shared/network.ts';
import type { Language, Person } from '../shared/people.ts';
import { shownBinding } from '../shown-binding.ts';
import type { Reply, Services, Turn } from '../turn.ts';

/** The form of one channel, given as its key. */
export async function showChannel(
  turn: Turn,
  { channel: key, fault }: { readonly channel: string; readonly fault?: ChannelCardInput['fault'] },
  services: Services,
): Promise<Reply> {
  const [channel, network] = await Promise.all([readChannelAt(services.tables, key), services.network.get()]);
  return channel && !channel.removed
    ? channelForm(turn, channel, network, { fault })
    : notice(turn, { notice: 'no-such-channel' }, ['announce']);
}

/** With what was typed and what is wrong with it, if it is shown again. */
export function channelForm(
  { actor, language }: Turn,
  channel: Channel,
  network: Network,
  typed: Pick<ChannelCardInput, 'fault'> & { readonly to?: string } = {},
): Reply {
  const standing = bindingKey(channel.binding);
  const card = channelCard({
    language,
    channel: {
      key: channelKey(channel.id),
      name: channel.name,
      team: channel.teamName,
      archived: channel.archived === true,
    },
    binding: shownBinding(network, channel.binding, language),
    seen: standing,
    // What is not decided yet is for the consultant to choose.
    value: typed.to ?? (channel.binding ? standing : ''),
    municipalities: municipalityChoices(network, channel, actor, language),
    fault: typed.fault,
  });
  return { kind: 'card', card };
}

/** Those of the network by name, the person's own first. */
function municipalityChoices(
  { memberships, municipalities }: Network,
  { binding }: Channel,
  actor: Person,
  language: Language,
): ChannelCardInput['municipalities'] {
  const bound = binding?.kind === 'municipality' ? [binding.code] : [];
  const codes = [...new Set([...memberships.map(({ municipality }) => municipality), ...bound])];
  const own = (code: string) => Number(actor.municipalities.includes(code));
  return codes
    .flatMap((code) => municipalities.get(code) ?? [])
    .map((one) => ({ code: one.code, name: municipalityName(one, language) }))
    .sort((a, b) => own(b.code) - own(a.code) || a.name.localeCompare(b.name, 'fi'))
    .map(({ code, name }) => ({ value: bindingKey({ kind: 'municipality', code }), name }));
}
