import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { announcementOfSession, readAnnouncement } from '../../storage/announcement.ts';
import { channelKey } from '../../storage/conversations.ts';
import { readPerson, savePerson } from '../../storage/people.ts';
import { idOf, plant } from '../attendees/planted.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import { openChannel } from '../support/channels.ts';
import { accounts } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';
import { addresses, quiet, sends, statuses, words } from './acts.ts';

const town = useTown();
const toA = { channels: 'chosen', chosen: channelKey('19:a') };
const added = { textFi: 'Tervetuloa!', acknowledge: '0' };

beforeAll(async () => {
  await openChannel(town, '19:a');
  const hosts = [await idOf(town, accounts.consultant)];
  for (const id of ['begun', 'not-begun']) await plant(town, id, { hosts });
});

let back: (() => Promise<void>) | undefined;
afterEach(async () => {
  await back?.();
  back = undefined;
});

/** The consultant's role ends; the bot may remember the old one for some seconds. */
async function roleEnds(): Promise<void> {
  const { tables } = town.bot.program.services;
  const person = await readPerson(tables, await idOf(town, accounts.consultant));
  if (!person) throw new Error('no consultant');
  const ended = { ...person, role: 'participant' } as const;
  await savePerson(tables, ended, person);
  back = () => savePerson(tables, person, ended).then(() => undefined);
}

const standing = (id: string) => readAnnouncement(town.bot.program.services.tables, id);
const posts = (from: number) => town.bot.connector.sent.slice(from).filter(({ kind }) => kind === 'create');

describe('somebody whose role has just ended', () => {
  it('sends nothing that they had prepared', async () => {
    const author = town.person('consultant');
    const id = await addresses(author, toA);
    const from = town.bot.connector.sent.length;
    await roleEnds();
    expect(wordsOf(await author.presses('Lähetä nyt'))).toContain('Tiedotetta ei löytynyt');
    await quiet();

    expect(posts(from)).toEqual([]);
    expect((await standing(id))?.status).toBe('draft');
  });

  it('changes no words of what they had sent', async () => {
    const author = town.person('consultant');
    const id = await sends(author, toA);
    await expect.poll(() => statuses(town, id), { timeout: 8_000 }).toEqual({ '19:a': 'sent' });
    await roleEnds();
    const form = { ...words, titleFi: 'Muutettu', kind: 'review', acknowledge: '0' };
    const saved = await author.invoke('announcement.save', { v: 1, announcement: id, nonce: 'n', ...form });
    expect(wordsOf(saved.value as CardContent)).toContain('Tiedotetta ei löytynyt');

    expect((await standing(id))?.content?.titleFi).toBe(words.titleFi);
  });

  it('writes nothing new', async () => {
    const author = town.person('consultant');
    await author.says('ohje');
    await roleEnds();
    const form = { ...words, kind: 'review', acknowledge: '0' };
    await author.invoke('announcement.save', { v: 1, announcement: 'new-one', nonce: 'n', ...form });

    expect(await standing('new-one')).toBeUndefined();
  });

  it('has a report that follows no longer', async () => {
    const author = town.person('consultant');
    const reader = town.person('manager');
    const announcement = await sends(author, toA, { acknowledge: '1' });
    await expect.poll(() => statuses(town, announcement), { timeout: 8_000 }).toEqual({ '19:a': 'sent' });
    const view = { v: 1, announcement, view: 'all', page: 0 };
    await author.invoke('announcement.report', view, { replyToId: 'ended' });
    await town.person('coordinator').invoke('announcement.report', view, { replyToId: 'goes-on' });
    await quiet(1_200);
    await roleEnds();
    const from = town.bot.connector.sent.length;
    const inChannel = { conversation: { id: '19:a', conversationType: 'channel', isGroup: true } };
    await reader.invoke('announcement.acknowledge', { v: 1, announcement }, inChannel);
    await town.bot.connector.waitFor(({ activity }) => activity === 'goes-on', from);
    await quiet();

    expect(town.bot.connector.sent.slice(from).filter(({ activity }) => activity === 'ended')).toEqual([]);
  });
});

describe('an announcement of a session', () => {
  it.each(['begun', 'not-begun'])(
    '%s gets no words from a consultant who is not its host',
    async (session) => {
      const id = announcementOfSession(session);
      if (session === 'begun') {
        const begin = { v: 1, nonce: 'n', session, channels: '19:a' };
        await town.person('consultant').invoke('announce.begin', begin);
      }
      const before = await standing(id);
      expect(before === undefined).toBe(session === 'not-begun');
      const form = { v: 1, announcement: id, nonce: 'n', ...words, ...added, kind: 'review' };
      const saved = await town.person('otherConsultant').invoke('announcement.save', form);

      expect(wordsOf(saved.value as CardContent)).toContain('Tiedotetta ei löytynyt');
      expect(await standing(id)).toEqual(before);
    },
  );
});

describe('the list of announcements', () => {
  it('shows each to who may see to it: its author, the session’s hosts, coordinators', async () => {
    const author = town.person('consultant');
    const titleFi = 'Vain omille silmille';
    const id = await sends(author, toA, { titleFi });
    await expect.poll(() => statuses(town, id), { timeout: 8_000 }).toEqual({ '19:a': 'sent' });
    const begin = { v: 1, nonce: 'n', session: 'begun', channels: '19:a' };
    await author.invoke('announce.begin', begin);
    const listed = async (who: 'consultant' | 'otherConsultant' | 'coordinator') => {
      const { value } = await town.person(who).invoke('announcement.list', { v: 1, page: 0 });
      return wordsOf(value as CardContent);
    };
    await expect.poll(() => listed('coordinator'), { timeout: 8_000 }).toContain(titleFi);
    await expect.poll(() => listed('consultant'), { timeout: 8_000 }).toContain('Tilaisuus begun');

    expect(await listed('consultant')).toContain(titleFi);
    expect(await listed('otherConsultant')).not.toContain(titleFi);
    expect(await listed('otherConsultant')).not.toContain('Tilaisuus begun');
  });
});
