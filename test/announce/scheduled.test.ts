import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AnnouncementEvent } from '../../bot/shared/announcement-events.ts';
import { readAnnouncement, targetKeyOf } from '../../storage/announcement.ts';
import { channelKey } from '../../storage/conversations.ts';
import { readPerson, savePerson } from '../../storage/people.ts';
import { idOf } from '../attendees/planted.ts';
import { wordsOf } from '../support/cards.ts';
import { openChannel } from '../support/channels.ts';
import type { TeamsPerson } from '../support/person.ts';
import { accounts, start } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';
import { addresses, happensTo, quiet, reach, words } from './acts.ts';

const town = useTown();
const due = new Date('2026-12-01T09:00:00+02:00');

beforeAll(async () => {
  await openChannel(town, '19:a');
});
afterEach(() => {
  vi.restoreAllMocks();
  town.bot.now = start;
});

const posts = (from: number) =>
  town.bot.connector.sent
    .slice(from)
    .filter(({ kind, conversation }) => kind === 'create' && conversation.startsWith('19:'));
const standing = (id: string) => readAnnouncement(town.bot.program.services.tables, id);

/** An announcement to be sent to the channel when it is due; resolves to its id. */
async function scheduled(author: TeamsPerson, channel = '19:a'): Promise<string> {
  await author.says('ohje');
  const id = await addresses(author, { channels: 'chosen', chosen: channelKey(channel) });
  await author.presses('Ajasta lähetys', { date: '2026-12-01', time: '09:00' });
  return id;
}

/**
 * This happens to it while it is being taken up (`scheduled`) or those wanted are being named (`sending`), after it
 * was read and before anything is decided.
 */
function meanwhile(
  id: string,
  during: 'scheduled' | 'sending',
  ...events: readonly AnnouncementEvent[]
): void {
  const { directory } = town.bot.program.services;
  const get = directory.get.bind(directory);
  let happened: Promise<void> | undefined;
  const happens = async () => {
    for (const event of events) await happensTo(town, id, event);
  };
  vi.spyOn(directory, 'get').mockImplementation(async () => {
    if (happened || (await standing(id))?.status === during) {
      happened ??= happens();
      await happened;
    }
    return get();
  });
}

describe('a scheduled announcement whose time has come', () => {
  it('is a draft again when nobody is left to get it, and its author is told', async () => {
    const author = town.person('consultant');
    await openChannel(town, '19:leaves');
    const id = await scheduled(author, '19:leaves');
    await openChannel(town, '19:leaves', { removed: true });
    const from = town.bot.connector.sent.length;
    await reach(town, id, due);
    const told = await author.receives((card) => wordsOf(card).includes(words.titleFi), from);

    expect(wordsOf(told)).toContain('saajia ei ollut enää yhtään');
    expect((await standing(id))?.status).toBe('draft');
  });

  it('does not leave when its author may not announce any more: a coordinator is told', async () => {
    const author = town.person('consultant');
    const coordinator = town.person('coordinator');
    await coordinator.says('help');
    const id = await scheduled(author);
    const { tables } = town.bot.program.services;
    const person = await readPerson(tables, await idOf(town, accounts.consultant));
    if (!person) throw new Error('no consultant');
    const ended = { ...person, role: 'participant' } as const;
    await savePerson(tables, ended, person);
    const from = town.bot.connector.sent.length;
    await reach(town, id, due);
    const told = await coordinator.receives((card) => wordsOf(card).includes(words.titleFi), from);
    await savePerson(tables, person, ended);

    expect(wordsOf(told)).toContain('may not send announcements any more');
    expect((await standing(id))?.status).toBe('draft');
    expect(posts(from)).toEqual([]);
  });

  it('leaves at the time to which it is moved at that moment, and its author is told that it left', async () => {
    const author = town.person('consultant');
    const id = await scheduled(author);
    const later = Date.parse('2026-12-02T09:00:00+02:00');
    meanwhile(id, 'scheduled', { type: 'scheduled', at: later });
    const from = town.bot.connector.sent.length;
    await reach(town, id, due);
    await expect.poll(async () => (await standing(id))?.at).toBe(later);
    await quiet();
    expect((await standing(id))?.status).toBe('scheduled');
    expect(posts(from)).toEqual([]);

    await reach(town, id, new Date(later));
    await author.receives((card) => wordsOf(card).includes('lähti ajallaan'), from);
    await expect.poll(() => posts(from).length, { timeout: 8_000 }).toBe(1);
  });

  it.each([
    ['draft', 'withdrawn'],
    ['discarded', 'discarded'],
  ] as const)('stays %s when it is %s at that moment', async (status, type) => {
    const id = await scheduled(town.person('consultant'));
    meanwhile(id, 'scheduled', { type });
    const from = town.bot.connector.sent.length;
    await reach(town, id, due);
    await expect.poll(async () => (await standing(id))?.status).toBe(status);
    await quiet();
    expect((await standing(id))?.status).toBe(status);
    expect(posts(from)).toEqual([]);
  });

  it('names nobody once it is stopped, and everybody when it goes on', async () => {
    const author = town.person('consultant');
    const id = await scheduled(author);
    meanwhile(id, 'sending', { type: 'stopped', at: due.getTime() });
    const from = town.bot.connector.sent.length;
    await reach(town, id, due);
    await expect.poll(async () => (await standing(id))?.status).toBe('stopped');
    await quiet();
    expect(await standing(id)).toMatchObject({ status: 'stopped', spread: false, targets: new Map() });

    await author.invoke('announcement.resume', { v: 1, announcement: id, nonce: 'n' });
    await expect.poll(() => posts(from).length, { timeout: 8_000 }).toBe(1);
  });

  it('names nobody whom another process has named meanwhile', async () => {
    const id = await scheduled(town.person('consultant'));
    const place = { kind: 'channel', id: '19:a' } as const;
    const target = targetKeyOf(place);
    const at = due.getTime();
    meanwhile(
      id,
      'sending',
      { type: 'targeted', at, targets: [{ key: target, place }] },
      { type: 'delivered', at, target, attempt: 1, status: 'failed', httpStatus: 400 },
    );
    const from = town.bot.connector.sent.length;
    await reach(town, id, due);
    await expect.poll(async () => (await standing(id))?.spread).toBe(true);
    await quiet();
    expect((await standing(id))?.targets.get(target)).toMatchObject({ status: 'failed' });
    expect(posts(from)).toEqual([]);
  });
});
