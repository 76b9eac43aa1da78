import { beforeEach, expect, it } from 'vitest';
import { bindingKey, type Channel } from '../../bot/shared/channel.ts';
import {
  changeChannel,
  changeChannels,
  channelKey,
  readChannel,
  readChannels,
  saveChannel,
} from '../../storage/conversations.ts';
import { openStore, type Store } from '../network/store.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore();
});

it.each([
  ['233', 'm:233'],
  [undefined, 'nothing'],
])('a channel that version 1 bound to %s is read as bound to %s', async (municipality, key) => {
  const id = `19:${municipality}@thread.tacv2`;
  const first = {
    ...{ id, name: 'Yleinen', teamId: id, teamName: 'Kauhava', serviceUrl: 'https://example.org/' },
    ...{ tenantId: 't1', botId: '28:bot', channelId: 'msteams', removed: false, municipality },
  };
  await store.tables.put('Conversations', {
    partitionKey: 'channels',
    rowKey: channelKey(id),
    v: 1,
    data: JSON.stringify(first),
  });

  const channel = await readChannel(store.tables, id);
  expect(bindingKey(channel?.binding)).toBe(key);
  expect(await readChannels(store.tables)).toContainEqual(channel);

  await changeChannel(store.tables, channelKey(id), (standing) => standing && { ...standing, name: 'Pajat' });
  expect(await readChannel(store.tables, id)).toEqual({ ...channel, name: 'Pajat' });
});

it('more channels than fit one transaction are written whole, and what was known before is told, when one comes in between', async () => {
  const channels = Array.from(
    { length: 150 },
    (_, n): Channel => ({
      ...{ id: `19:${n}@thread.tacv2`, name: 'uusi', teamId: 'many', teamName: '', removed: false },
      ...{ serviceUrl: 'https://example.org/', tenantId: 't1', botId: '28:bot', channelId: 'msteams' },
    }),
  );
  let between: Promise<void> | undefined;
  const before = await changeChannels(store.tables, (known) => {
    // Written by somebody else after this read, in the second transaction.
    between ??= saveChannel(store.tables, { ...(channels[149] as Channel), name: 'muun' });
    const ids = new Set(known.filter(({ name }) => name === 'uusi').map(({ id }) => id));
    return channels.filter(({ id }) => !ids.has(id));
  });
  await between;

  expect(before.filter(({ teamId }) => teamId === 'many')).toEqual([]);
  const all = await readChannels(store.tables);
  expect(all.filter(({ teamId }) => teamId === 'many')).toHaveLength(150);
});
