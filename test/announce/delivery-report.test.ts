import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelKey } from '../../storage/conversations.ts';
import { readPerson, savePerson } from '../../storage/people.ts';
import { idOf } from '../attendees/planted.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import { openChannel } from '../support/channels.ts';
import type { FaultName, Plan } from '../support/limited/faults.ts';
import { type LimitedConnector, startLimitedConnector } from '../support/limited-connector.ts';
import type { TeamsPerson } from '../support/person.ts';
import { accounts } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';
import { quiet, sends, statuses } from './acts.ts';

const town = useTown([], [], { paced: true });
const refusal = {
  kind: 'refuse',
  status: 400,
  body: { error: { code: 'BadSyntax', message: 'Bad.' } },
} as const;
const wrong: Readonly<Record<string, FaultName | typeof refusal>> = {
  '19:refused': refusal,
  '19:big': 'tooBig',
  '19:gone': 'notInRoster',
  '19:unclear': 'deliveredThenFailed',
};
const plan: Plan = ({ conversation, kind }) => (kind === 'create' ? wrong[conversation] : undefined);
const allOfThem = {
  '19:fine': 'sent',
  '19:refused': 'failed',
  '19:big': 'failed',
  '19:gone': 'dead',
  '19:unclear': 'uncertain',
};
let teams: LimitedConnector;

beforeAll(async () => {
  teams = await startLimitedConnector({ latency: 5 });
  for (const id of Object.keys(allOfThem)) await openChannel(town, id, { serviceUrl: teams.serviceUrl });
});
afterAll(() => teams.close());

/** An announcement that has gone wrong in every way, with its report as it stands then; from then on all goes well. */
async function goneWrong(author: TeamsPerson): Promise<{ readonly id: string; readonly from: number }> {
  teams.plan = plan;
  const id = await sends(author, { channels: 'all' });
  await expect.poll(() => statuses(town, id), { timeout: 8_000 }).toEqual(allOfThem);
  teams.plan = undefined;
  await author.presses('Päivitä');
  return { id, from: teams.arrivals.length };
}

const toFine = { channels: 'chosen', chosen: channelKey('19:fine') };
const sentTo = (from: number) => teams.arrivals.slice(from).map(({ conversation }) => conversation);

describe('the report on an announcement', () => {
  it('says of each copy what became of it, in words', async () => {
    const author = town.person('consultant');
    const { from } = await goneWrong(author);
    const said = wordsOf(author.card);

    expect(said).toMatch(/Perillä\s*1[\s\S]*Epävarma\s*1[\s\S]*Epäonnistui\s*2[\s\S]*Ei tavoiteta enää\s*1/);
    expect(said).toContain('Teams ei ottanut viestiä vastaan (400)');
    expect(said).toContain('viesti on liian suuri Teamsille (413)');
    expect(said).toContain('keskustelu on poistettu tai botti ei ole siinä enää');
    expect(said).toContain('epävarmaa, tuliko perille');
    await author.presses('Näytä ongelmat (4)');
    expect(wordsOf(author.card)).not.toContain('19:fine');
    await quiet(1_200);
    expect(sentTo(from)).toEqual([]);
  });

  it('sends again only what failed, however often that is pressed', async () => {
    const author = town.person('consultant');
    const { id, from } = await goneWrong(author);
    const again = author.button('Lähetä uudelleen epäonnistuneille (2)');
    await Promise.all([author.press(again), author.press(again)]);
    await expect
      .poll(() => statuses(town, id), { timeout: 8_000 })
      .toEqual({ ...allOfThem, '19:refused': 'sent', '19:big': 'sent' });
    await quiet();

    expect(sentTo(from).toSorted()).toEqual(['19:big', '19:refused']);
  });

  it('lets an uncertain one be sent again, once', async () => {
    const author = town.person('consultant');
    const { id, from } = await goneWrong(author);
    const again = author.button('Lähetä uudelleen: 19:unclear');
    await Promise.all([author.press(again), author.press(again)]);
    await expect
      .poll(() => statuses(town, id), { timeout: 8_000 })
      .toEqual({ ...allOfThem, '19:unclear': 'sent' });
    await author.press({ ...again, data: { ...again.data, nonce: 'another' } });
    await quiet();

    expect(sentTo(from)).toEqual(['19:unclear']);
  });

  it('lets an uncertain one be marked as arrived, and sends nothing for it', async () => {
    const author = town.person('consultant');
    const { id, from } = await goneWrong(author);
    const again = author.button('Lähetä uudelleen: 19:unclear');
    await author.presses('Merkitse saapuneeksi: 19:unclear');
    expect(wordsOf(author.card)).toMatch(/Perillä\s*2/);
    expect(buttonsOf(author.card).map(({ verb }) => verb)).not.toContain('delivery.came');
    await author.press(again);
    await quiet();

    expect(await statuses(town, id)).toEqual({ ...allOfThem, '19:unclear': 'sent' });
    expect(sentTo(from)).toEqual([]);
  });

  it('opens as a file of all copies for whoever manages it at that moment, and for nobody else', async () => {
    const author = town.person('consultant');
    await goneWrong(author);
    const [xlsx = '', csv = ''] = ['Excel', 'CSV'].map((title) => linkOn(author.card, title));
    const [sheet] = await readXlsx(Buffer.from(await (await fetch(xlsx)).arrayBuffer()));
    const rows = sheet?.data ?? [];
    expect(rows[0]).toEqual(['Saaja', 'Tiimi tai kunta', 'Tila', 'Syy', 'Päivitetty', 'Kuitattu']);
    expect(rows.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ['19:big', 'USO-verkosto', 'Epäonnistui', 'viesti on liian suuri Teamsille (413)'],
      ['19:fine', 'USO-verkosto', 'Perillä', null],
      ['19:gone', 'USO-verkosto', 'Ei tavoiteta enää', 'keskustelu on poistettu tai botti ei ole siinä enää'],
      ['19:refused', 'USO-verkosto', 'Epäonnistui', 'Teams ei ottanut viestiä vastaan (400)'],
      ['19:unclear', 'USO-verkosto', 'Epävarma', null],
    ]);
    expect(await (await fetch(csv)).text()).toContain('19:unclear;USO-verkosto;Epävarma;;2026-11-24 10:00');

    const { tables } = town.bot.program.services;
    const person = await readPerson(tables, await idOf(town, accounts.consultant));
    if (!person) throw new Error('no consultant');
    await savePerson(tables, { ...person, role: 'participant' }, person);
    expect(await Promise.all([xlsx, csv].map(async (url) => (await fetch(url)).status))).toEqual([404, 404]);
    await savePerson(tables, person, { ...person, role: 'participant' });
  });

  it('names in the file also who acknowledged it in a channel', async () => {
    const author = town.person('consultant');
    const announcement = await sends(author, toFine, { acknowledge: '1' });
    await expect.poll(() => statuses(town, announcement), { timeout: 8_000 }).toEqual({ '19:fine': 'sent' });
    const inChannel = { conversation: { id: '19:fine', conversationType: 'channel', isGroup: true } };
    await town.person('manager').invoke('announcement.acknowledge', { v: 1, announcement }, inChannel);
    await author.presses('Päivitä');
    const file = await (await fetch(linkOn(author.card, 'CSV'))).text();

    expect(file).toMatch(/Ansa Koskelo;[^;]*;Luki kanavassa;;;2026-11-24 10:00/);
  });
});

function linkOn(card: CardContent, title: string): string {
  const found = JSON.stringify(card).match(new RegExp(`\\{[^{}]*"title":"[^"]*${title}[^"]*"[^{}]*\\}`))?.[0];
  return String((JSON.parse(found ?? '{}') as { readonly url?: string }).url);
}
