import { welcomeCard } from '../cards/channels/welcome-card.ts';
import { type Channel, channelKey } from '../storage/conversations.ts';
import { isBilingual } from './shared/channel-language.ts';
import type { Services } from './turn.ts';

/** What a team sees where the bot is new: what it is for, and the button for saying whose the channels are. */
export async function teamGreeting({ teamId, binding }: Channel, { network }: Services) {
  return welcomeCard({ team: channelKey(teamId), bilingual: isBilingual(await network.get(), binding) });
}
