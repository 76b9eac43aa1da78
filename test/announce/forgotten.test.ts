import { beforeAll, describe, expect, it } from 'vitest';
import {
  announcementOfSession,
  announcementPartition,
  readAnnouncement,
} from '../../storage/announcement.ts';
import { channelKey } from '../../storage/conversations.ts';
import { wordsOf } from '../support/cards.ts';
import { openChannel } from '../support/channels.ts';
import { start } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';
import { addresses, quiet, reach, sends, statuses, words } from './acts.ts';

const day = 86_400_000;
const end = Date.parse('2026-12-20T15:00:00+02:00');
const town = useTown([
  { id: 'seminar', start: '2026-12-20T09:00:00+02:00', end: '2026-12-20T15:00:00+02:00' },
]);

const toA = { channels: 'chosen', chosen: channelKey('19:a') };

beforeAll(async () => {
  await openChannel(town, '19:a');
});

/** Everything that stands in the table of an announcement, but for its head, where its trail goes on, and what is still to be done. */
async function keptRows(id: string): Promise<readonly string[]> {
  const rows = await town.bot.program.services.tables.range('Announcements', announcementPartition(id));
  return rows.map(({ rowKey }) => rowKey).filter((key) => !/^(0h$|5o|8b$)/.test(key));
}

describe('60 days after the last copy', () => {
  it('copies, acknowledgements and the trail are gone from the table and the list, and nothing before', async () => {
    const author = town.person('consultant');
    const reader = town.person('manager');
    await reader.says('ohje');
    const title = { titleFi: 'Unohtuva tiedote', acknowledge: '1' };
    const from = town.bot.connector.sent.length;
    const id = await sends(author, { ...toA, roles: 'manager', municipalities: '233' }, title);
    await reader.receives((card) => wordsOf(card).includes(title.titleFi), from);
    await expect.poll(async () => Object.values(await statuses(town, id))).toEqual(['sent', 'sent']);
    await reader.presses('Kuittaa luetuksi');
    await quiet(1_200);
    const lastAt = (await readAnnouncement(town.bot.program.services.tables, id))?.lastAt ?? 0;
    expect(lastAt).toBe(start.getTime());

    await reach(town, id, new Date(lastAt + 60 * day - 1));
    await quiet(1_200);
    const kinds = new Set((await keptRows(id)).map((key) => key.slice(0, 2)));
    expect([...kinds]).toEqual(expect.arrayContaining(['1t', '2k', '9a']));
    expect(wordsOf(await author.says('julkaise'))).toContain(title.titleFi);

    await reach(town, id, new Date(lastAt + 60 * day));
    await expect.poll(() => keptRows(id), { timeout: 8_000 }).toEqual([]);
    await expect
      .poll(async () => wordsOf(await author.says('julkaise')), { timeout: 8_000 })
      .not.toContain(title.titleFi);
    const opened = await author.invoke('announcement.report', {
      v: 1,
      announcement: id,
      view: 'all',
      page: 0,
    });
    expect(wordsOf(opened.value as never)).toMatch(/ei löytynyt/);
  });

  it('one that was stopped half way is forgotten too', async () => {
    const author = town.person('consultant');
    await openChannel(town, '19:shut', { serviceUrl: 'http://127.0.0.1:9/' });
    const id = await sends(author, { channels: 'chosen', chosen: channelKey('19:shut') });
    const waits = { '19:shut': 'asked' };
    await expect.poll(() => statuses(town, id), { timeout: 8_000 }).toEqual(waits);
    await author.presses('Päivitä');
    await author.presses('Pysäytä lähetys');
    await quiet(1_200);
    expect(await statuses(town, id)).toEqual(waits);
    await reach(town, id, new Date(start.getTime() + 60 * day));
    await expect.poll(() => keptRows(id), { timeout: 8_000 }).toEqual([]);
  });

  it('a session’s copies are kept until 60 days after its end', async () => {
    const author = town.person('consultant');
    const id = announcementOfSession('seminar');
    await author.invoke('announce.send', { v: 1, nonce: 'n', session: 'seminar', channels: '19:a' });
    await expect.poll(() => statuses(town, id), { timeout: 8_000 }).toEqual({ '19:a': 'sent' });
    await quiet(1_200);
    await reach(town, id, new Date(end + 60 * day - 1));
    await quiet(1_200);
    expect(await statuses(town, id)).toEqual({ '19:a': 'sent' });

    await reach(town, id, new Date(end + 60 * day));
    await expect.poll(() => keptRows(id), { timeout: 8_000 }).toEqual([]);
  });
});

describe('one whose time passed while nothing ran', () => {
  const due = Date.parse('2026-12-01T09:00:00+02:00');
  const posts = (from: number) => town.bot.connector.sent.slice(from).filter(({ kind }) => kind === 'create');

  async function scheduled(late: number) {
    const author = town.person('consultant');
    await author.says('ohje');
    const id = await addresses(author, toA);
    await author.presses('Ajasta lähetys', { date: '2026-12-01', time: '09:00' });
    const from = town.bot.connector.sent.length;
    await reach(town, id, new Date(due + late));
    return { author, id, from };
  }

  it('is sent when it is at most two hours late', async () => {
    const { from } = await scheduled(2 * 3_600_000);
    await expect.poll(() => posts(from).length, { timeout: 8_000 }).toBe(1);
  });

  it('is a draft again when it is later, and its author is told', async () => {
    const { author, id, from } = await scheduled(2 * 3_600_000 + 1);
    const told = await author.receives((card) => wordsOf(card).includes(words.titleFi), from);
    expect(wordsOf(told)).toContain('Ajastettu tiedote jäi lähettämättä');
    await quiet();
    expect(posts(from)).toEqual([]);
    expect((await readAnnouncement(town.bot.program.services.tables, id))?.status).toBe('draft');
  });
});
