import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcementOfSession } from '../../storage/announcement.ts';
import { channelKey } from '../../storage/conversations.ts';
import { happens } from '../attendees/planted.ts';
import { SomeTeam } from '../channels/some-team.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import { openChannel } from '../support/channels.ts';
import { type LimitedConnector, startLimitedConnector } from '../support/limited-connector.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';
import { quiet, sends, statuses } from './acts.ts';

const town = useTown([{ id: 'called-off' }]);
const refusal = {
  kind: 'refuse',
  status: 400,
  body: { error: { code: 'BadSyntax', message: 'Bad.' } },
} as const;
let teams: LimitedConnector;

beforeAll(async () => {
  teams = await startLimitedConnector({ latency: 5 });
});
afterAll(() => teams.close());

/** An announcement that is in these channels, with its report in the author's hands. */
async function isIn(author: TeamsPerson, ...channels: readonly string[]): Promise<string> {
  for (const id of channels) await openChannel(town, id, { serviceUrl: teams.serviceUrl });
  const id = await sends(author, { channels: 'chosen', chosen: channels.map(channelKey).join(',') });
  const all = Object.fromEntries(channels.map((channel) => [channel, 'sent']));
  await expect.poll(() => statuses(town, id), { timeout: 8_000 }).toEqual(all);
  return id;
}

/** The channel's card has been changed to say so, this often. */
const changedTo = (says: string, channel: string, from: number) =>
  teams.arrivals
    .slice(from)
    .filter(
      ({ kind, conversation, marker }) =>
        kind === 'update' && conversation.startsWith(`${channel};`) && marker.includes(says),
    ).length;

const report = async (author: TeamsPerson, announcement: string) =>
  wordsOf(
    (await author.invoke('announcement.report', { v: 1, announcement, view: 'all', page: 0 }))
      .value as CardContent,
  );
const recalls = (author: TeamsPerson, announcement: string) =>
  author.invoke('announcement.recall', { v: 1, announcement, nonce: 'recall' });
const edits = (author: TeamsPerson, announcement: string, titleFi: string) =>
  author.invoke('announcement.save', {
    v: 1,
    announcement,
    nonce: titleFi.replace(' ', '-'),
    kind: 'review',
    titleFi,
    textFi: 'Korjattu teksti.',
    acknowledge: '0',
  });

/** The question before a recall, which comes beside the report. */
async function asksRecall(author: TeamsPerson, announcement: string): Promise<CardContent> {
  const from = town.bot.connector.sent.length;
  await author.invoke('announcement.recallAsk', { v: 1, announcement });
  return author.receives((card) => wordsOf(card).includes('Vedetäänkö takaisin'), from);
}

describe('a change that Teams refuses', () => {
  it('is not claimed: the report says by itself which copy kept its text, until a later change goes through', async () => {
    const author = town.person('consultant');
    const id = await isIn(author, '19:edit', '19:fine');
    const view = { v: 1, announcement: id, view: 'all', page: 0 };
    await author.invoke('announcement.report', view, { replyToId: 'open' });
    teams.plan = ({ kind, conversation }) =>
      kind === 'update' && conversation.startsWith('19:edit;') ? refusal : undefined;
    const from = town.bot.connector.sent.length;
    await edits(author, id, 'Korjattu');
    const followed = await town.bot.connector.waitFor(
      (one) =>
        one.kind === 'update' &&
        one.activity === 'open' &&
        wordsOf(cardOf(one) ?? {}).includes('Teams ei ottanut muutosta vastaan (400)'),
      from,
    );
    expect(wordsOf(cardOf(followed) ?? {})).toMatch(/Perillä\s*2[\s\S]*Vanha teksti näkyy\s*1/);
    expect(wordsOf(cardOf(followed) ?? {}).match(/vanha teksti näkyy: /g)).toHaveLength(1);

    teams.plan = undefined;
    const arrived = teams.arrivals.length;
    await quiet(1_500);
    expect(teams.arrivals.length).toBe(arrived);
    await edits(author, id, 'Taas korjattu');
    await expect.poll(() => changedTo('Taas korjattu', '19:edit', arrived), { timeout: 8_000 }).toBe(1);
    await expect.poll(() => report(author, id), { timeout: 8_000 }).not.toContain('anha teksti');
  });

  it('leaves a recalled copy in view, and the result says so', async () => {
    const author = town.person('consultant');
    const id = await isIn(author, '19:stays', '19:goes');
    teams.plan = ({ kind, conversation }) =>
      kind === 'update' && conversation.startsWith('19:stays;') ? refusal : undefined;
    const at = teams.arrivals.length;
    await recalls(author, id);
    await expect.poll(() => changedTo('Vedetty takaisin', '19:goes', at), { timeout: 8_000 }).toBe(1);
    await expect
      .poll(() => report(author, id), { timeout: 8_000 })
      .toContain('Vedetty takaisin, 1 paikassa yhä näkyvissä');
    expect(await report(author, id)).toContain('näkyy yhä: Teams ei ottanut muutosta vastaan (400)');
    teams.plan = undefined;
  });
});

describe('a copy that was marked as arrived', () => {
  it('is not counted among those that are changed or recalled, and the report says that it stays', async () => {
    const author = town.person('consultant');
    const channels = ['19:known', '19:marked'];
    for (const one of channels) await openChannel(town, one, { serviceUrl: teams.serviceUrl });
    teams.plan = ({ kind, conversation }) =>
      kind === 'create' && conversation === '19:marked' ? 'deliveredThenFailed' : undefined;
    const id = await sends(author, { channels: 'chosen', chosen: channels.map(channelKey).join(',') });
    await expect
      .poll(() => statuses(town, id), { timeout: 8_000 })
      .toEqual({ '19:known': 'sent', '19:marked': 'uncertain' });
    teams.plan = undefined;
    await author.presses('Päivitä');
    await author.presses('Merkitse saapuneeksi: 19:marked');
    expect(wordsOf(author.card)).not.toContain('anha teksti');

    const asked = await asksRecall(author, id);
    expect(JSON.stringify(asked)).toContain('Vedä takaisin 1\u00a0paikasta');
    expect(wordsOf(asked)).toContain('1 viestiä botti ei voi muuttaa');
    const from = town.bot.connector.sent.length;
    await author.invoke('announcement.edit', { v: 1, announcement: id });
    const form = await author.receives(
      (card) => JSON.stringify(card).includes('Päivitä 1\u00a0paikassa'),
      from,
    );
    expect(wordsOf(form)).toContain('1 viestiä botti ei voi muuttaa');

    const at = teams.arrivals.length;
    await recalls(author, id);
    await expect.poll(() => changedTo('Vedetty takaisin', '19:known', at), { timeout: 8_000 }).toBe(1);
    await expect
      .poll(() => report(author, id), { timeout: 8_000 })
      .toContain('Vedetty takaisin, 1 paikassa yhä näkyvissä');
    expect(await report(author, id)).toContain('botti ei voi muuttaa viestiä, joka on merkitty saapuneeksi');
  });
});

describe('a copy in a team that is archived', () => {
  it.each([
    ['changed', 'Korjattu', 'vanha teksti näkyy: tiimi on arkistoitu', edits],
    ['recalled', 'Vedetty takaisin', 'näkyy yhä: tiimi on arkistoitu', recalls],
  ] as const)('is %s when the team is restored', async (what, says, meanwhile, change) => {
    const author = town.person('consultant');
    const team = new SomeTeam(town, `archived-${what}`).isListed();
    await team.installs('add');
    const channel = team.channel(0).id;
    await openChannel(town, channel, { serviceUrl: teams.serviceUrl, teamId: team.id });
    const id = await sends(author, { channels: 'chosen', chosen: channelKey(channel) });
    await expect.poll(() => statuses(town, id), { timeout: 8_000 }).toEqual({ [channel]: 'sent' });
    await team.happens('teamArchived', { at: 10 });
    const from = teams.arrivals.length;
    await change(author, id, says);
    await quiet(1_500);
    expect(await statuses(town, id)).toEqual({ [channel]: 'sent' });
    expect(await report(author, id)).toContain(meanwhile);
    expect(changedTo(says, channel, from)).toBe(0);

    await team.happens('teamUnarchived', { at: 20 });
    await expect.poll(() => changedTo(says, channel, from), { timeout: 8_000 }).toBe(1);
    await expect.poll(() => report(author, id), { timeout: 8_000 }).not.toContain('arkistoitu');
  });

  it('is gone for good when the channel is removed', async () => {
    const author = town.person('consultant');
    const id = await isIn(author, '19:removed');
    await openChannel(town, '19:removed', { removed: true });
    await edits(author, id, 'Korjattu');
    await expect.poll(() => statuses(town, id), { timeout: 8_000 }).toEqual({ '19:removed': 'dead' });
  });
});

describe('words added to the card of a session that was called off', () => {
  it('leave its copies as they are: the card that says so stands', async () => {
    const author = town.person('consultant');
    await openChannel(town, '19:session', { serviceUrl: teams.serviceUrl });
    const id = announcementOfSession('called-off');
    const form = { v: 1, nonce: 'n', session: 'called-off', channels: '19:session' };
    await author.invoke('announce.send', form);
    await expect.poll(() => statuses(town, id), { timeout: 8_000 }).toEqual({ '19:session': 'sent' });
    await happens(town, 'called-off', { type: 'cancelled', at: town.bot.now.getTime(), reason: '' });
    await edits(author, id, 'Turhaan');
    await quiet(1_500);

    expect(await statuses(town, id)).toEqual({ '19:session': 'sent' });
    expect(await report(author, id)).toContain('muutos ei ole vielä tullut tänne');
  });
});
