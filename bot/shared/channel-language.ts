import type { ChannelBinding } from './channel.ts';
import type { Network } from './network.ts';

/**
 * Whether what all see in a channel is said in Finnish and Swedish: in a municipality's channel when it has Swedish,
 * in any other (the network's, nobody's, one not decided on) when any member has.
 */
export function isBilingual(network: Network, binding: ChannelBinding | undefined): boolean {
  const hasSwedish = (code: string) => {
    const status = network.municipalities.get(code)?.languageStatus;
    return status !== undefined && status !== 'fi';
  };
  return binding?.kind === 'municipality'
    ? hasSwedish(binding.code)
    : network.memberships.some(({ municipality }) => hasSwedish(municipality));
}
