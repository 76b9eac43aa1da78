import { describe, expect, it } from 'vitest';
import { readAnnouncement } from '../../storage/announcement.ts';
import { readQuota } from '../../storage/quota.ts';
import { readSession } from '../../storage/session.ts';
import { sends } from '../announce/acts.ts';
import { idOf, plant } from '../attendees/planted.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import { openChannel } from '../support/channels.ts';
import { accounts } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([{ id: 'one' }]);
const tables = () => town.bot.program.services.tables;
const card = (answered: { readonly value: unknown }) => answered.value as CardContent;

describe('a card pressed by somebody else than whom it was for', () => {
  it('of another municipality is not there for them, said on a fresh card in their language', async () => {
    const { manager, code } = town.place();
    await manager.says('varaa');
    await manager.presses('Lähetä', { date1: '2026-12-16' });
    const cancel = manager.button('Peru');
    const svea = town.person('swedish');
    const answer = card(await svea.press(cancel));

    expect(wordsOf(answer)).toMatch(/^Bokningen hittades inte/);
    expect(wordsOf(answer)).not.toContain('Kunta');
    expect(buttonsOf(answer).length).toBeGreaterThan(0);
    const { active } = await readQuota(tables(), code, 'uso8');
    expect(active.map(({ status }) => status)).toEqual(['requested']);
  });

  it('of one’s own municipality is theirs too', async () => {
    const { manager, contact, code } = town.place();
    await manager.says('varaa');
    await manager.presses('Lähetä', { date1: '2026-12-16' });
    await contact.press(manager.button('Peru'));

    expect((await readQuota(tables(), code, 'uso8')).active).toEqual([]);
  });

  it('answers a session for whoever presses, never for whom the card was made', async () => {
    const { manager, contact } = town.place();
    await manager.says('tilaisuudet');
    const comes = manager.button('Tulen');
    await contact.press(comes);
    const answers = [...((await readSession(tables(), 'one'))?.answers.keys() ?? [])];

    expect(answers).not.toContain(await idOf(town, manager.account));
    expect(answers).toContain(await idOf(town, contact.account));
  });
});

describe('an announcement', () => {
  it('is neither confirmed nor shown by a press of somebody who did not get it', async () => {
    await openChannel(town, '19:a');
    await town.person('manager').says('ohje');
    const wanted = { channels: 'none', roles: 'manager' };
    const id = await sends(town.person('consultant'), wanted, { acknowledge: '1' });
    await expect.poll(async () => (await readAnnouncement(tables(), id))?.targets.size).toBeGreaterThan(0);
    const participant = town.person('participant');
    const press = { v: 1, announcement: id };
    const answer = await participant.invoke('announcement.acknowledge', press);

    expect(answer.value).toMatch(/ei voi kuitata/);
    expect(answer).toEqual(
      await participant.invoke('announcement.acknowledge', { ...press, announcement: 'none' }),
    );
    expect((await readAnnouncement(tables(), id))?.acknowledged.size).toBe(0);
    await town.person('manager').invoke('announcement.acknowledge', press);
    expect((await readAnnouncement(tables(), id))?.acknowledged.size).toBe(1);
  });
});

describe('a draft', () => {
  it('is not shown to others by a press whose words are too long, or in a channel', async () => {
    const host = await idOf(town, accounts.consultant);
    await plant(town, 'secret', { hosts: [host], titleFi: 'Salainen luonnos' }, { draft: true });
    const { manager } = town.place();
    const data = { session: 'secret', nonce: 'n', wish: 'onSite' };
    const long = 'ö'.repeat(6_000);
    const inChannel = { conversation: { id: '19:x', conversationType: 'channel', isGroup: true } };
    for (const answer of [
      await manager.invoke('diet.save', { ...data, diet: long }),
      await manager.invoke('late.send', { ...data, message: long }),
    ]) {
      expect(wordsOf(card(answer))).toContain('Tilaisuutta ei löytynyt');
    }
    await manager.says('ohje');
    const from = town.bot.connector.sent.length;
    await manager.invoke('diet.save', { ...data, diet: 'Kasvis' }, inChannel);
    expect(JSON.stringify(town.bot.connector.sent.slice(from))).not.toContain('Salainen');
  });
});
