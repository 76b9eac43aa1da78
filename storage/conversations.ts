import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod/v4';
import type { Channel } from '../bot/shared/channel.ts';
import { type ChannelDeed, channelDeedRow, channelPartition } from './channel-audit.ts';
import { transactDeed } from './deeds.ts';
import type { Tables, Write } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import { hashKey } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

export type { Channel } from '../bot/shared/channel.ts';

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
const binding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('municipality'), code: z.string() }),
  z.object({ kind: z.literal('network') }),
  z.object({ kind: z.literal('nobody') }),
]);
const stamp = z.number().optional();
/** What is the same in all versions of the form. */
const channelForm = z.object({
  id: z.string(),
  name: z.string(),
  teamId: z.string(),
  teamName: z.string(),
  serviceUrl: z.string(),
  tenantId: z.string(),
  botId: z.string(),
  channelId: z.literal('msteams'),
  removed: z.boolean(),
});
const boundToMunicipality = channelForm.extend({ municipality: z.string().optional() });
const channels = codec<Channel>(
  channelForm.extend({
    binding: binding.optional(),
    archived: z.boolean().optional(),
    heard: z.object({ name: stamp, teamName: stamp, removed: stamp, archived: stamp }).optional(),
  }),
  2,
  // Version 1 knew municipalities only.
  (content) => {
    const { municipality: code, ...channel } = boundToMunicipality.parse(content);
    return code === undefined ? channel : { ...channel, binding: { kind: 'municipality', code } };
  },
);

const personPartition = 'person';

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

/** Whose chat with the bot can be written to, and whose cannot any more, by their ids. */
export async function personalChats(tables: Tables): Promise<ReadonlyMap<string, 'open' | 'dead'>> {
  const rows = await tables.range('Conversations', personPartition);
  return new Map(rows.map((row) => [row.rowKey, personal.decode(row).dead ? 'dead' : 'open']));
}

/** Ids of the people who can be written to. */
export async function peopleWithChat(tables: Tables): Promise<ReadonlySet<string>> {
  const chats = await personalChats(tables);
  return new Set([...chats].filter(([, chat]) => chat === 'open').map(([person]) => person));
}

export async function readPersonal(
  tables: Tables,
  person: string,
): Promise<PersonalConversation | undefined> {
  const row = await tables.get('Conversations', personPartition, person);
  return row && personal.decode(row);
}

/** From now on nothing can be written to the person. */
export async function removePersonal(tables: Tables, person: string): Promise<void> {
  await tables.remove('Conversations', personPartition, person);
}

/** Writes only what changed. What is left out stays as it is known. */
export async function saveChannel(tables: Tables, channel: Channel): Promise<void> {
  await changeChannel(tables, channelKey(channel.id), (standing) => ({
    ...channel,
    binding: channel.binding ?? standing?.binding,
    archived: channel.archived ?? standing?.archived,
    heard: channel.heard ?? standing?.heard,
  }));
}

/** The channels where the bot is now, also those of archived teams. */
export async function readChannels(tables: Tables): Promise<readonly Channel[]> {
  return (await everyChannel(tables)).map(({ channel }) => channel).filter((channel) => !channel.removed);
}

/** Also those that the bot was removed from. */
export async function everyChannelKnown(tables: Tables): Promise<readonly Channel[]> {
  return (await everyChannel(tables)).map(({ channel }) => channel);
}

/** Also one that the bot was removed from. */
export function readChannel(tables: Tables, id: string): Promise<Channel | undefined> {
  return readChannelAt(tables, channelKey(id));
}

/** A channel's or team's id from Teams as buttons carry it: short and of safe characters. */
export function channelKey(id: string): string {
  return hashKey(id);
}

export async function readChannelAt(tables: Tables, key: string): Promise<Channel | undefined> {
  const row = await tables.get('Conversations', channelPartition, key);
  return row && channels.decode(row);
}

/**
 * Changes one channel as it stands at the moment of writing; resolves to how it stands then. `change` may be called
 * again when somebody else wrote first; when it gives undefined nothing is written. `deedOf`: what the audit trail says.
 */
export async function changeChannel(
  tables: Tables,
  key: string,
  change: (standing: Channel | undefined) => Channel | undefined,
  deedOf?: (next: Channel) => ChannelDeed,
): Promise<Channel | undefined> {
  return unlessBeaten(async () => {
    const row = await tables.get('Conversations', channelPartition, key);
    const standing = row && channels.decode(row);
    const next = change(standing);
    const written = next && channels.encode(channelPartition, key, next);
    if (!written || isDeepStrictEqual(channels.decode(written), standing)) {
      return standing;
    }
    const write: Write = row
      ? { kind: 'replace', row: written, etag: etagOf(row) }
      : { kind: 'insert', row: written };
    await (deedOf
      ? transactDeed(tables, 'Conversations', [write], channelDeedRow(deedOf(next)))
      : tables.transact('Conversations', [write]));
    return next;
  });
}

/** Azure's limit on one transaction; a team may have more channels. */
const maxRows = 100;

/**
 * Writes the channels that `change` gives, out of all that are known; it may be called again when somebody else wrote
 * first. Resolves to what was known before the first of them was written.
 */
export async function changeChannels(
  tables: Tables,
  change: (known: readonly Channel[]) => readonly Channel[],
): Promise<readonly Channel[]> {
  let before: readonly Channel[] | undefined;
  return unlessBeaten(async () => {
    const rows = await everyChannel(tables);
    const etags = new Map(rows.map(({ row }) => [row.rowKey, etagOf(row)]));
    const known = rows.map(({ channel }) => channel);
    const writes = change(known).map((channel): Write => {
      const row = channels.encode(channelPartition, channelKey(channel.id), channel);
      const etag = etags.get(row.rowKey);
      return etag === undefined ? { kind: 'insert', row } : { kind: 'replace', row, etag };
    });
    for (let i = 0; i < writes.length; i += maxRows) {
      await tables.transact('Conversations', writes.slice(i, i + maxRows));
      before ??= known;
    }
    return before ?? known;
  });
}

const attempts = 6;

/** Somebody else wrote between our read and our write: read again. */
async function unlessBeaten<T>(attempt: () => Promise<T>, left = attempts): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof WriteConflict && left > 1) {
      return unlessBeaten(attempt, left - 1);
    }
    throw error;
  }
}

async function everyChannel(
  tables: Tables,
): Promise<readonly { readonly row: Row; readonly channel: Channel }[]> {
  // Keys are hashes in hex; the audit trail comes after them.
  const rows = await tables.range('Conversations', channelPartition, '', 'x');
  return rows.map((row) => ({ row, channel: channels.decode(row) }));
}

/** A row that was read has one. */
function etagOf({ etag }: Row): string {
  return etag ?? '*';
}
