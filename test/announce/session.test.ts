import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { announcementOfSession } from '../../storage/announcement.ts';
import { happens } from '../attendees/planted.ts';
import { wordsOf } from '../support/cards.ts';
import { openChannel } from '../support/channels.ts';
import { faults } from '../support/limited/faults.ts';
import { type LimitedConnector, startLimitedConnector } from '../support/limited-connector.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';
import { quiet, statuses } from './acts.ts';

const sessions = ['persons', 'back', 'cancelled', 'deleted', 'many'].map((id) => ({ id }));
const town = useTown(sessions, [], { paced: true });
const few = ['19:a', '19:b'] as const;
const many = Array.from({ length: 30 }, (_, n) => `19:monta-${n}`);
let teams: LimitedConnector;

beforeAll(async () => {
  teams = await startLimitedConnector({ latency: 5 });
  for (const id of [...few, ...many]) await openChannel(town, id, { serviceUrl: teams.serviceUrl });
});
afterAll(() => teams.close());

/** The session's card is in these channels, and its report in the author's hands. */
async function publishes(session: string, channels: readonly string[]): Promise<TeamsPerson> {
  const author = town.person('consultant');
  await author.says('julkaise');
  await author.presses('Julkaise', { session, channels: channels.join(',') });
  const all = Object.fromEntries(channels.map((channel) => [channel, 'sent']));
  await vi.waitFor(async () => expect(await of(session)).toMatchObject(all), { timeout: 10_000 });
  await author.presses('Päivitä');
  return author;
}

const of = (session: string) => statuses(town, announcementOfSession(session));
/** What the channels have been shown since, in the order in which it came. */
const shownIn = (channel: string, from: number, kind = 'update') =>
  teams.arrivals
    .slice(from)
    .filter((one) => one.conversation.split(';')[0] === channel && one.kind === kind)
    .map(({ marker }) => marker);
const last = (all: readonly string[]) => all.at(-1) ?? '';

/** Opens the form that asks who is to get it, and sends it to managers of one municipality too. */
async function widens(author: TeamsPerson): Promise<void> {
  let from = town.bot.connector.sent.length;
  await author.press(author.button('Muuta saajia'));
  await author.receives((card) => wordsOf(card).includes('vaihe 2/3'), from);
  from = town.bot.connector.sent.length;
  await author.presses('Jatka esikatseluun', { roles: 'manager', municipalities: '233' });
  await author.presses('Lähetä nyt');
}

describe('a session’s card', () => {
  it('also goes to persons by their role, in whose chats they can answer', async () => {
    const reader = town.person('manager');
    await reader.says('ohje');
    const author = await publishes('persons', few);
    const from = town.bot.connector.sent.length;
    const posted = teams.arrivals.length;
    await widens(author);
    await reader.receives((card) => wordsOf(card).includes('Tilaisuus persons'), from);
    await quiet();

    expect(reader.button('Tulen paikan päälle').verb).toBe('rsvp.onSite');
    expect(Object.values(await of('persons'))).toEqual(['sent', 'sent', 'sent']);
    expect(few.flatMap((channel) => shownIn(channel, posted, 'create'))).toEqual([]);
  });

  it('is replaced by a note when it is recalled, and comes back in the places chosen when it is published again', async () => {
    const reader = town.person('manager');
    await reader.says('ohje');
    const author = await publishes('back', few);
    await widens(author);
    await expect.poll(async () => Object.values(await of('back'))).toEqual(['sent', 'sent', 'sent']);
    let from = teams.arrivals.length;
    let sent = town.bot.connector.sent.length;
    await author.invoke('announcement.recall', {
      v: 1,
      announcement: announcementOfSession('back'),
      nonce: 'recall',
    });
    for (const channel of few) {
      await expect.poll(() => last(shownIn(channel, from)), { timeout: 8_000 }).toContain('Vedetty takaisin');
    }
    await reader.receives((card) => wordsOf(card).includes('Vedetty takaisin'), sent);

    from = teams.arrivals.length;
    sent = town.bot.connector.sent.length;
    await publishes('back', [few[0]]);
    await expect.poll(() => last(shownIn(few[0], from)), { timeout: 8_000 }).toContain('Tilaisuus back');
    expect(shownIn(few[0], from, 'create')).toEqual([]);
    await town.place().manager.invoke('rsvp.onSite', { v: 1, session: 'back' });
    await expect.poll(() => last(shownIn(few[0], from)), { timeout: 8_000 }).toContain('Tulossa 1');
    // Where nobody chose it this time, what was recalled stays so: in the other channel and in the reader's chat.
    expect(shownIn(few[1], from).filter((words) => words.includes('Tilaisuus back'))).toEqual([]);
    await quiet(600);
    const toReader = town.bot.connector.sent
      .slice(sent)
      .filter((one) => one.conversation === reader.conversation);
    expect(toReader.filter((one) => wordsOf(cardOf(one) ?? {}).includes('Tilaisuus back'))).toEqual([]);
  });

  it('is not posted once the session is cancelled; the report says why', async () => {
    const author = await publishes('cancelled', [few[0]]);
    const from = teams.arrivals.length;
    await openChannel(town, '19:away', { serviceUrl: 'http://127.0.0.1:9/' });
    const sent = { v: 1, nonce: 'more', session: 'cancelled', channels: '19:away' };
    await author.invoke('announce.send', sent);
    await expect.poll(() => of('cancelled'), { timeout: 8_000 }).toMatchObject({ '19:away': 'asked' });
    await happens(town, 'cancelled', { type: 'cancelled', at: town.bot.now.getTime(), reason: '' });
    await widens(author);
    expect(wordsOf(author.card)).toContain('Tilaisuus on peruttu');

    // Of the copy that was on its way when it was cancelled the report tells.
    await openChannel(town, '19:away', { serviceUrl: teams.serviceUrl });
    await expect
      .poll(() => of('cancelled'), { timeout: 8_000 })
      .toEqual({ [few[0]]: 'sent', '19:away': 'failed' });
    const announcement = announcementOfSession('cancelled');
    const report = await author.invoke('announcement.report', { v: 1, announcement, view: 'all', page: 0 });
    expect(JSON.stringify(report.value)).toContain('tilaisuus ei ole enää julkaistuna');
    expect(shownIn('19:away', from, 'create')).toEqual([]);
    await openChannel(town, '19:away', { removed: true });
  });
});

// Both wait for what comes seconds after a press, so they do it together.
describe.concurrent('a card in a channel', () => {
  beforeAll(async () => {
    await publishes('deleted', few);
    await publishes('many', many);
    await quiet(2_500);
  });
  /** Other sessions' cards stand in the channels too. */
  const updatesOf = (session: string, from: number) =>
    teams.arrivals
      .slice(from)
      .filter(({ kind, marker }) => kind === 'update' && marker.includes(`Tilaisuus ${session}`));

  it('that somebody has deleted is not asked for again', async ({ expect }) => {
    const updates = (channel: string) =>
      updatesOf('deleted', from).filter(({ conversation }) => conversation.startsWith(`${channel};`));
    const from = teams.arrivals.length;
    teams.plan = ({ kind, conversation }) =>
      kind === 'update' && conversation.startsWith(`${few[0]};`) ? faults.noConversation : undefined;
    await town.place().manager.invoke('rsvp.onSite', { v: 1, session: 'deleted' });
    await expect
      .poll(() => of('deleted'), { timeout: 8_000 })
      .toEqual({ [few[0]]: 'dead', [few[1]]: 'sent' });
    teams.plan = undefined;
    await town.place().manager.invoke('rsvp.onSite', { v: 1, session: 'deleted' });
    await expect.poll(() => updates(few[1]).length, { timeout: 8_000 }).toBeGreaterThanOrEqual(2);

    expect(updates(few[0])).toHaveLength(1);
  });

  it('follows in turn where it stands in many, at most at a third of what Teams takes, and in all', async ({
    expect,
  }) => {
    const from = teams.arrivals.length;
    await town.place().manager.invoke('rsvp.onSite', { v: 1, session: 'many' });
    const updates = () => updatesOf('many', from);
    await expect
      .poll(() => new Set(updates().map(({ conversation }) => conversation)).size, { timeout: 10_000 })
      .toBe(many.length);
    const [first, end] = [updates()[0], updates()[many.length - 1]];
    expect((end?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan((many.length - 1) * 50);
  });
});
