import { channelName } from '../../cards/announce/channel-name.ts';
import type { TargetPlace } from '../shared/announcement.ts';
import { municipalityName } from '../shared/network.ts';
import type { Language } from '../shared/people.ts';
import type { Known } from './audience.ts';

export interface PlaceName {
  /** '' where nothing is known of it any more. */
  readonly name: string;
  /** The team or the municipality; '' for none. */
  readonly where: string;
}

/** Channels and persons as a reader knows them. */
export function placeNames(
  { channels, people, network }: Pick<Known, 'channels' | 'people' | 'network'>,
  language: Language,
): (place: TargetPlace) => PlaceName {
  const byChannel = new Map(channels.map(({ channel }) => [channel.id, channel]));
  const byPerson = new Map(people.map((person) => [person.id, person]));
  return (place) => {
    if (place.kind === 'channel') {
      const channel = byChannel.get(place.id);
      return channel
        ? { name: channelName(language, channel.name), where: channel.teamName }
        : { name: '', where: '' };
    }
    const person = byPerson.get(place.id);
    const municipality = network.municipalities.get(person?.municipality ?? '');
    return {
      name: person?.name ?? '',
      where: municipality ? municipalityName(municipality, language) : '',
    };
  };
}
