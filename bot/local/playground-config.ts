import type { Channel } from '../../storage/conversations.ts';

/** A person as the Playground's configuration wants it; its key `userPrincipleName` is spelled so there. */
interface PlaygroundUser {
  readonly id: string;
  readonly name: string;
  readonly userPrincipleName: string;
  readonly aadObjectId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
}

function user(n: number, givenName: string, surname: string, mail: string): PlaygroundUser {
  return {
    id: `playground-user-${n}`,
    name: `${givenName} ${surname}`,
    userPrincipleName: `${mail}@example.com`,
    aadObjectId: `00000000-0000-4000-8000-00000005600${n}`,
    givenName,
    surname,
    email: `${mail}@example.com`,
  };
}

/**
 * The world inside the Agents Playground. All ids are fixed, so that the bot knows the acting user (currentUser)
 * and the channels before the Playground's client opens them.
 */
export const playgroundWorld = {
  version: '0.1.1',
  tenantId: '00000000-0000-4000-8000-000000056150',
  bot: { id: 'playground-bot-uso', name: 'USO-botti' },
  currentUser: user(0, 'Kokeilija', 'Kalliola', 'kokeilija.kalliola'),
  // The Playground takes exactly five.
  users: [
    user(1, 'Aino', 'Lehtovaara', 'aino.lehtovaara'),
    user(2, 'Eero', 'Saarikoski', 'eero.saarikoski'),
    user(3, 'Helmi', 'Kuusniemi', 'helmi.kuusniemi'),
    user(4, 'Onni', 'Rantakangas', 'onni.rantakangas'),
    user(5, 'Siiri', 'Mattbacka', 'siiri.mattbacka'),
  ],
  personalChat: { id: 'playground-personal-chat' },
  groupChat: { id: 'playground-group-chat', name: 'USO-ryhmä' },
  team: {
    // The General channel has the team's id.
    id: 'playground-team-uso-verkosto',
    name: 'USO-verkosto',
    aadGroupId: '00000000-0000-4000-8000-000000056151',
    // The Playground takes one channel besides General.
    channels: [{ id: 'playground-channel-ajankohtaista', name: 'Ajankohtaista' }],
  },
} as const;

/** The acting user's object id: how the bot tells the Playground's user from a person of the network. */
export const playgroundUser: string = playgroundWorld.currentUser.aadObjectId;

/** The team's channels as the bot would learn them; the client reports a channel only once it is opened. */
export function playgroundChannels(port: number): readonly Channel[] {
  const { tenantId, bot, team } = playgroundWorld;
  return [{ id: team.id, name: 'General' }, ...team.channels].map((channel) => ({
    ...channel,
    teamId: team.id,
    teamName: team.name,
    serviceUrl: `http://localhost:${port}/_connector`,
    tenantId,
    botId: bot.id,
    channelId: 'msteams',
    removed: false,
  }));
}

export const playgroundConfigFile = '.m365agentsplayground.yml';

/** JSON is YAML too. */
export function playgroundConfigText(): string {
  return `${JSON.stringify(playgroundWorld, undefined, 2)}\n`;
}
