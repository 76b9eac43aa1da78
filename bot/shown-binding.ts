import type { ShownBinding } from '../cards/channels/binding-text.ts';
import type { ChannelBinding } from './shared/channel.ts';
import { municipalityName, type Network } from './shared/network.ts';
import type { Language } from './shared/people.ts';

/** Whose channel it is, as the reader reads it. */
export function shownBinding(
  network: Network,
  binding: ChannelBinding | undefined,
  language: Language,
): ShownBinding {
  if (binding?.kind !== 'municipality') {
    return { kind: binding?.kind ?? 'nothing' };
  }
  const municipality = network.municipalities.get(binding.code);
  return {
    kind: 'municipality',
    name: municipality ? municipalityName(municipality, language) : binding.code,
  };
}
