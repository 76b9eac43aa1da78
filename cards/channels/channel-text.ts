import type { Language } from '../../bot/shared/people.ts';
import { channelName, teamAndChannel } from '../announce/channel-name.ts';
import { shortened } from '../shortened.ts';

/** A channel as the cards about channels name it. */
export interface NamedChannel {
  readonly key: string;
  readonly name: string;
  readonly team: string;
}

/** Names in Teams may be much longer than a row (characters). */
export const longestName = 60;

/** Team and channel, each of so many characters at most; not yet made safe for where it is shown. */
export function channelText(
  language: Language,
  { name, team }: NamedChannel,
  longest: number = longestName,
): string {
  return teamAndChannel(shortened(team, longest), shortened(channelName(language, name), longest));
}
