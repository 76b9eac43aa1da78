import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { announcementOfSession, targetKeyOf } from '../../storage/announcement.ts';
import { channelKey } from '../../storage/conversations.ts';
import { addresses, quiet, sends, statuses } from '../announce/acts.ts';
import { wordsOf } from '../support/cards.ts';
import { openChannels } from '../support/channels.ts';
import { type LimitedConnector, startLimitedConnector } from '../support/limited-connector.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([{ id: 'many' }]);
let teams: LimitedConnector;
beforeAll(async () => {
  teams = await startLimitedConnector({ latency: 5 });
});
afterEach(() => {
  teams.plan = undefined;
});
afterAll(() => teams.close());

async function opens(name: string, n: number): Promise<readonly string[]> {
  const ids = Array.from({ length: n }, (_, i) => `19:${name}-${i}`);
  await openChannels(town, ids, { serviceUrl: teams.serviceUrl });
  return ids;
}
const chosen = (ids: readonly string[]) => ({ channels: 'chosen', chosen: ids.map(channelKey).join(',') });
const keyOf = (id: string) => targetKeyOf({ kind: 'channel', id });
const sentOf = async (id: string) =>
  Object.values(await statuses(town, id)).filter((status) => status === 'sent').length;

describe('a channel that Teams takes nothing for', () => {
  it('does not hold up the others: an edit and a recall reach them at once', async () => {
    const ids = await opens('held', 25);
    const author = town.person('consultant');
    const id = await sends(author, chosen(ids));
    await expect.poll(() => sentOf(id), { timeout: 8_000 }).toBe(25);
    await quiet(1_200);
    // The first of those that are brought up to date twenty at a time.
    const [held, ...others] = ids.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    teams.plan = ({ kind, conversation }) =>
      kind === 'update' && conversation.split(';')[0] === held
        ? { kind: 'throttle', retryAfter: 30 }
        : undefined;
    await author.invoke('announcement.save', {
      ...{ v: 1, announcement: id, nonce: 'edit', kind: 'review', titleFi: 'Uusi', textFi: 'Uusi teksti' },
    });
    const refused = () => teams.arrivals.filter(({ status }) => status === 429).length;
    await expect.poll(refused, { timeout: 8_000 }).toBeGreaterThan(0);

    const from = teams.arrivals.length;
    await author.invoke('announcement.recall', { v: 1, announcement: id, nonce: 'recall' });
    const recalled = () =>
      new Set(
        teams.arrivals
          .slice(from)
          .filter(({ marker }) => marker.includes('Vedetty takaisin'))
          .map(({ conversation }) => conversation.split(';')[0]),
      );
    await expect.poll(() => [...recalled()].toSorted(), { timeout: 8_000 }).toEqual(others.toSorted());
    // What Teams asked for is obeyed.
    expect(refused()).toBe(1);
  });
});

describe('a session’s card in many channels', () => {
  it('does not make anybody’s own answer wait until all of them are up to date', async () => {
    const ids = await opens('many', 100);
    const author = town.person('consultant');
    await author.invoke('announce.send', { v: 1, nonce: 'n', session: 'many', channels: ids.join(',') });
    // On a machine that is busy an answer may come too late to be sure of; what is proved here is what comes then.
    await expect
      .poll(() => sentOf(announcementOfSession('many')), { timeout: 12_000 })
      .toBeGreaterThanOrEqual(95);
    await quiet(2_000);
    const from = teams.arrivals.length;
    const updates = () => teams.arrivals.slice(from).filter(({ kind }) => kind === 'update').length;
    const place = { conversation: { id: `${ids[0]};messageid=1`, conversationType: 'channel' } };
    const reader = town.person('manager');
    await reader.says('ohje');
    await town.person('contact').invoke('rsvp.onSite', { v: 1, session: 'many' }, place);
    await expect.poll(updates, { timeout: 8_000 }).toBeGreaterThan(0);

    const sent = town.bot.connector.sent.length;
    await reader.invoke('rsvp.onSite', { v: 1, session: 'many' }, place);
    await reader.receives((card) => wordsOf(card).includes('Tilaisuus many'), sent);
    expect(updates()).toBeLessThan(80);
  });
});

describe('messages that have to wait', () => {
  it('are not put into words again and again meanwhile', async () => {
    const ids = await opens('busy', 30);
    teams.plan = ({ kind }) =>
      kind === 'create' ? { kind: 'throttle', retryAfter: 20, scope: 'tenant' } : undefined;
    const author = town.person('consultant');
    await addresses(author, chosen(ids));
    await author.presses('Lähetä nyt');
    const refused = () => teams.arrivals.filter(({ status }) => status === 429).length;
    await expect.poll(refused, { timeout: 8_000 }).toBeGreaterThan(0);
    await quiet(3_000);
    const from = town.bot.requests.length;
    await quiet(3_000);
    // Each of the thirty would take six.
    expect(town.bot.requests.length - from).toBeLessThan(90);
  });
});
