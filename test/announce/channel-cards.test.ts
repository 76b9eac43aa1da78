import { expect, it } from 'vitest';
import { createChannelCards } from '../../bot/channel-cards.ts';
import { Pace } from '../../bot/outbox/pace.ts';
import { announcementOfSession, readAnnouncement } from '../../storage/announcement.ts';
import { type Channel, saveChannel } from '../../storage/conversations.ts';
import { readSession } from '../../storage/session.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([
  { id: 'later', opens: '2026-12-01', start: '2026-12-20T09:00:00+02:00', end: '2026-12-20T15:00:00+02:00' },
]);

it('is due again at the opening when registration opens while the card is on its way', async () => {
  const { services } = town.bot.program;
  const channel: Channel = {
    id: '19:yleinen@thread.tacv2',
    name: '',
    teamId: '19:yleinen@thread.tacv2',
    teamName: 'USO-verkosto',
    serviceUrl: town.bot.connector.serviceUrl,
    tenantId: 'tenant',
    botId: '28:bot',
    channelId: 'msteams',
    removed: false,
  };
  await saveChannel(services.tables, channel);
  const opens = Date.parse('2026-12-01T00:00:00+02:00');
  let now = new Date(opens - 1);
  const cards = createChannelCards({
    services,
    clock: () => now,
    pace: new Pace(() => performance.now()),
    update: () => {
      now = new Date(opens + 1);
      return Promise.resolve({ kind: 'sent', conversation: 'c', activity: 'a' });
    },
  });
  const consultant = town.person('consultant');
  await consultant.says('julkaise');
  await consultant.presses('Julkaise', { session: 'later', channels: channel.id });
  const announcement = announcementOfSession('later');
  const isSent = async () =>
    [...((await readAnnouncement(services.tables, announcement))?.targets.values() ?? [])].map(
      (t) => t.status,
    );
  await expect.poll(isSent, { timeout: 8_000 }).toEqual(['sent']);

  const session = await readSession(services.tables, 'later');

  expect(session && (await cards.show('later', session))).toEqual({ next: opens });
});
