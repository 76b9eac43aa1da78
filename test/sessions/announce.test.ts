import { beforeAll, describe, expect, it } from 'vitest';
import { announcementOfSession, readAnnouncement } from '../../storage/announcement.ts';
import { saveChannel } from '../../storage/conversations.ts';
import { readSessionHead } from '../../storage/session.ts';
import { readSessionIndex } from '../../storage/session-index.ts';
import { type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { cardOf } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([{ id: 'open' }, { id: 'off' }]);
const channel = '19:yleinen@thread.tacv2';
const tables = () => town.bot.program.services.tables;

beforeAll(async () => {
  await saveChannel(tables(), {
    id: channel,
    name: 'Yleinen',
    teamId: channel,
    teamName: 'USO-verkosto',
    serviceUrl: town.bot.connector.serviceUrl,
    tenantId: 'tenant',
    botId: '28:bot',
    channelId: 'msteams',
    removed: false,
  });
});

async function draft(titleFi: string): Promise<string> {
  const consultant = town.person('consultant');
  await consultant.says('uusi tilaisuus');
  await consultant.presses('Tallenna luonnos', { titleFi, date: '2026-12-16', place: 'Kuntatalo' });
  const index = await readSessionIndex(tables());
  return index.find((entry) => entry.titleFi === titleFi)?.id ?? '';
}

const offered = (card: CardContent) => inputsOf(card).find(({ id }) => id === 'session')?.choices ?? [];

describe('announcing', () => {
  it('a draft publishes it, once for the channel however often it is pressed', async () => {
    const id = await draft('Kanavaan');
    const consultant = town.person('consultant');
    const from = town.bot.connector.sent.length;
    consultant.card = (await consultant.invoke('announce.open', { session: id })).value as CardContent;
    expect(JSON.stringify(consultant.card)).toContain('luonnos, julkaistaan samalla');
    const press = consultant.button('Julkaise kanavissa');
    const typed = { session: id, channels: channel };
    await Promise.all([consultant.press(press, typed), consultant.press(press, typed)]);
    const again = (await consultant.press(press, typed)).value as CardContent;

    expect(wordsOf(again)).toContain('Kanavaan');
    const post = await town.bot.connector.waitFor((one) => one.kind === 'create', from);
    expect(wordsOf(cardOf(post) ?? {})).toContain('Kanavaan');
    const session = await readSessionHead(tables(), id);
    expect(session?.status).toBe('published');
    expect((await readAnnouncement(tables(), announcementOfSession(id)))?.targets.size).toBe(1);
    expect(town.bot.connector.sent.slice(from).filter(({ kind }) => kind === 'create')).toHaveLength(1);
    expect(wordsOf(await town.place().manager.says('tilaisuudet'))).toContain('Kanavaan');
  });

  it('offers only what the consultant hosts and what is not called off, and takes nothing else', async () => {
    const id = await draft('Vain minun');
    const consultant = town.person('consultant');
    consultant.card = (await consultant.invoke('session.cancelOpen', { session: 'off' }))
      .value as CardContent;
    await consultant.presses('Peru tilaisuus', { reason: 'Peruttu' });
    const other = town.person('otherConsultant');

    expect(offered(await consultant.says('julkaise'))).toEqual(expect.arrayContaining(['open', id]));
    expect(offered(consultant.card)).not.toContain('off');
    expect(offered(await other.says('julkaise'))).not.toContain(id);
    const forged = { nonce: 'n', channels: channel };
    const cards = [
      await other.invoke('announce.send', { ...forged, session: id }),
      await consultant.invoke('announce.send', { ...forged, session: 'off' }),
    ];
    expect(wordsOf(cards[0]?.value as CardContent)).toContain('Tilaisuutta ei löytynyt');
    expect(wordsOf(cards[1]?.value as CardContent)).toContain('peruttu');
    expect((await readSessionHead(tables(), id))?.status).toBe('draft');
    expect(await readAnnouncement(tables(), announcementOfSession('off'))).toBeUndefined();
  });
});
