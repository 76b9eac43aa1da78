import type { Language } from '../../bot/shared/people.ts';
import { channelName, teamAndChannel } from '../announce/channel-name.ts';

/** A channel as the cards about channels name it. */
export interface NamedChannel {
  readonly key: string;
  readonly name: string;
  readonly team: string;
}

/** Names in Teams may be much longer than a row (characters). */
const longest = 60;

/** Team and channel; not yet made safe for where it is shown. */
export function channelText(language: Language, { name, team }: NamedChannel): string {
  return teamAndChannel(shortened(team), shortened(channelName(language, name)));
}

function shortened(words: string): string {
  const letters = [...words];
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : words;
}
