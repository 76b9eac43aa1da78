import type { Language } from '../../bot/shared/people.ts';
import { audienceText, type ShownBinding } from '../channels/binding-text.ts';
import { markdown, plain } from '../escape.ts';
import { shortened } from '../shortened.ts';
import { channelName, teamAndChannel } from './channel-name.ts';
import { type Fitting, fitting, sizeOf } from './fitting-choices.ts';

export interface WantedChannel {
  readonly key: string;
  readonly name: string;
  readonly team: string;
  readonly audience: ShownBinding;
}

export interface WantedMunicipality {
  readonly code: string;
  readonly name: string;
}

/**
 * Choices of both lists together may be so long (characters, as they are written on the card), so that the card
 * keeps its size; channels leave room for municipalities when both are many.
 */
const room = 8_800;
const roomOfChannels = 4_200;
const longestName = 26;

/** As many of each as have room, those chosen first of all; what one list leaves the other takes. */
export function fittingChoices(
  language: Language,
  channels: readonly WantedChannel[],
  municipalities: readonly WantedMunicipality[],
  values: { readonly chosen: string; readonly municipalities: string },
): { readonly channels: Fitting; readonly municipalities: Fitting } {
  const ofChannels = channels.map((channel) => ({
    title: channelTitle(language, channel),
    value: channel.key,
  }));
  const ofMunicipalities = municipalities.map(({ code, name }) => ({
    title: shortened(plain(name), longestName),
    value: code,
  }));
  const needed = ofMunicipalities.reduce((sum, choice) => sum + sizeOf(choice, true), 0);
  const first = fitting(ofChannels, values.chosen, Math.max(roomOfChannels, room - needed));
  return {
    channels: first.fitting,
    municipalities: fitting(ofMunicipalities, values.municipalities, room - first.used).fitting,
  };
}

/** Choices drawn as a list are read as Markdown; those in a drop-down are not. */
function channelTitle(language: Language, { name, team, audience }: WantedChannel): string {
  const where = teamAndChannel(
    shortened(team, longestName),
    shortened(channelName(language, name), longestName),
  );
  return markdown(`${where} – ${shortened(audienceText(language, audience), longestName)}`);
}
