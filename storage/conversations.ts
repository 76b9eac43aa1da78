import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod/v4';
import type { Tables, Write } from './tables/client.ts';
import { hashKey } from './tables/keys.ts';
import { codec } from './tables/row.ts';

/** How to reach a person in their own chat with the bot. */
export interface PersonalConversation {
  readonly conversation: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botId: string;
  /** The person's id in Teams (`29:…`), good for this bot only. */
  readonly userId: string;
  readonly channelId: string;
  /** Teams refused it for good; stays so until the person writes again. */
  readonly dead: boolean;
}

/** A channel of a team where the bot is installed. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botId: string;
  readonly channelId: 'msteams';
  /** Bound to one municipality; otherwise it is the network's. */
  readonly municipality?: string | undefined;
  readonly removed: boolean;
}

const personal = codec<PersonalConversation>(
  z.object({
    conversation: z.string(),
    serviceUrl: z.string(),
    tenantId: z.string(),
    botId: z.string(),
    userId: z.string(),
    channelId: z.string(),
    dead: z.boolean(),
  }),
);
const channels = codec<Channel>(
  z.object({
    id: z.string(),
    name: z.string(),
    teamId: z.string(),
    teamName: z.string(),
    serviceUrl: z.string(),
    tenantId: z.string(),
    botId: z.string(),
    channelId: z.literal('msteams'),
    municipality: z.string().optional(),
    removed: z.boolean(),
  }),
);

const personPartition = 'person';
const channelPartition = 'channels';

/** Writes only what changed. */
export async function savePersonal(
  tables: Tables,
  person: string,
  value: PersonalConversation,
): Promise<void> {
  const standing = await readPersonal(tables, person);
  if (!isDeepStrictEqual(standing, value)) {
    await tables.put('Conversations', personal.encode(personPartition, person, value));
  }
}

export async function readPersonal(
  tables: Tables,
  person: string,
): Promise<PersonalConversation | undefined> {
  const row = await tables.get('Conversations', personPartition, person);
  return row && personal.decode(row);
}

/** Writes only what changed. A municipality left out keeps the one the channel is bound to. */
export async function saveChannel(tables: Tables, channel: Channel): Promise<void> {
  const standing = await readChannel(tables, channel.id);
  const { municipality: asked, ...rest } = channel;
  const municipality = asked ?? standing?.municipality;
  const value: Channel = { ...rest, ...(municipality === undefined ? {} : { municipality }) };
  if (!isDeepStrictEqual(standing, value)) {
    await tables.put('Conversations', channels.encode(channelPartition, hashKey(channel.id), value));
  }
}

/** The channels where the bot is now. */
export async function readChannels(tables: Tables): Promise<readonly Channel[]> {
  return (await everyChannel(tables)).filter((channel) => !channel.removed);
}

/** Also one that the bot was removed from. */
export async function readChannel(tables: Tables, id: string): Promise<Channel | undefined> {
  const row = await tables.get('Conversations', channelPartition, hashKey(id));
  return row && channels.decode(row);
}

/** Azure's limit on one transaction; a team may have more channels. */
const maxRows = 100;

/** The bot was removed from a team. Its channels are remembered: added again, they keep their municipality. */
export async function removeTeam(tables: Tables, teamId: string): Promise<void> {
  const gone = (await readChannels(tables)).filter((channel) => channel.teamId === teamId);
  const writes = gone.map((channel): Write => {
    const value = { ...channel, removed: true };
    return { kind: 'put', row: channels.encode(channelPartition, hashKey(channel.id), value) };
  });
  for (let i = 0; i < writes.length; i += maxRows) {
    await tables.transact('Conversations', writes.slice(i, i + maxRows));
  }
}

async function everyChannel(tables: Tables): Promise<readonly Channel[]> {
  return (await tables.range('Conversations', channelPartition)).map((row) => channels.decode(row));
}
