import { beforeAll, describe, expect, it } from 'vitest';
import { announcementOfSession, readAnnouncement } from '../../storage/announcement.ts';
import { readSession } from '../../storage/session.ts';
import { happens, idOf, plant } from '../attendees/planted.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { openChannel } from '../support/channels.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { accounts } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';
import { quiet, reach } from './acts.ts';

const hour = 3_600_000;
const town = useTown([
  ...[
    'words',
    'edited',
    'plain',
    'timed',
    'begun',
    'fault',
    'quick',
    'again',
    'foreign',
    'waits',
    'gone',
    'unworded',
  ].map((id) => ({
    id,
  })),
]);
const open = ['19:a', '19:b'] as const;

beforeAll(async () => {
  for (const id of open) await openChannel(town, id);
  for (const id of ['draft', 'draft-timed']) await plant(town, id, {}, { draft: true });
  await plant(town, 'mine', { hosts: [await idOf(town, accounts.consultant)] });
});

const words = {
  textFi: 'Tervetuloa mukaan!',
  textSv: 'Välkommen med!',
  link: 'https://esimerkki.fi/ohjelma',
};
type Fields = Readonly<Record<string, string>>;

/** The form that `julkaise` opens, and from it the one for words of one's own. */
async function begins(author: TeamsPerson, session: string, channels: readonly string[]): Promise<void> {
  await author.says('julkaise');
  await author.presses('Lisää saate tai ajasta', { session, channels: channels.join(',') });
}

/** On to the card that shows exactly who gets it. */
async function addresses(author: TeamsPerson, typed: Fields, wanted: Fields = {}): Promise<void> {
  await author.presses('Tallenna ja valitse saajat', typed);
  await author.presses('Jatka esikatseluun', wanted);
}

const sentSoFar = () => town.bot.connector.sent.length;
/** What stands in a channel of this session: what came last there since. */
async function standsIn(channel: string, session: string, from = 0): Promise<CardContent> {
  const seen = () =>
    town.bot.connector.sent
      .slice(from)
      .filter(({ conversation }) => conversation.split(';')[0] === channel)
      .map((one) => cardOf(one))
      .filter(
        (card): card is CardContent => card !== undefined && wordsOf(card).includes(`Tilaisuus ${session}`),
      )
      .at(-1);
  await expect.poll(seen, { timeout: 6_000 }).toBeDefined();
  return seen() as CardContent;
}
const standing = (session: string) =>
  readAnnouncement(town.bot.program.services.tables, announcementOfSession(session));
const statusOf = async (session: string) => (await standing(session))?.status;

describe('what an author adds to a session’s card', () => {
  it('stands on the live card in the channels, which is answered and acknowledged there', async () => {
    const author = town.person('consultant');
    await begins(author, 'words', [open[0]]);
    expect(wordsOf(author.card)).toContain('Tilaisuus words');
    expect(inputsOf(author.card).map(({ id }) => id)).not.toContain('titleFi');
    await addresses(
      author,
      { ...words, acknowledge: '1' },
      { channels: 'chosen', chosen: await keysOf('words') },
    );
    await author.presses('Lähetä nyt 1 saajalle');

    const card = await standsIn(open[0], 'words');
    expect(wordsOf(card)).toContain('Tervetuloa mukaan!');
    const verbs = buttonsOf(card).map(({ verb }) => verb);
    expect(verbs).toEqual(expect.arrayContaining(['rsvp.onSite', 'announcement.acknowledge']));
    expect(JSON.stringify(card)).toContain('https://esimerkki.fi/ohjelma');

    const from = sentSoFar();
    const reader = town.place();
    await reader.manager.invoke('rsvp.onSite', { v: 1, session: 'words' });
    // The card follows the answer and keeps what was added.
    await town.bot.connector.waitFor(
      (one) => one.kind === 'update' && /Tervetuloa mukaan!/.test(wordsOf(cardOf(one) ?? {})),
      from,
    );
    const inChannel = { conversation: { id: open[0], conversationType: 'channel', isGroup: true } };
    const acknowledged = { v: 1, announcement: announcementOfSession('words') };
    await reader.manager.invoke('announcement.acknowledge', acknowledged, inChannel);
    expect([...((await standing('words'))?.acknowledged.keys() ?? [])]).toHaveLength(1);
  });

  it('comes to persons as a card of its own, which stays when they open the session', async () => {
    const reader = town.person('manager');
    await reader.says('ohje');
    const from = sentSoFar();
    const author = town.person('consultant');
    await begins(author, 'foreign', []);
    await addresses(author, words, { channels: 'none', roles: 'manager', municipalities: '233' });
    await author.presses('Lähetä nyt 1 saajalle');
    await reader.receives((card) => wordsOf(card).includes('Tervetuloa mukaan!'), from);

    const shown = wordsOf(reader.card);
    expect(shown).toContain('Tilaisuus foreign');
    const opened = await reader.press(reader.button('Avaa tilaisuus'));
    expect(JSON.stringify(opened)).not.toContain('rsvp.onSite');
    await reader.receives((card) => buttonsOf(card).some(({ verb }) => verb === 'rsvp.onSite'), from);
  });

  it('is changed in every copy, and taken away again', async () => {
    const author = town.person('consultant');
    await begins(author, 'edited', open);
    await addresses(author, words, { channels: 'all' });
    await author.presses('Lähetä nyt 2 saajalle');
    for (const channel of open) await standsIn(channel, 'edited');
    await expect.poll(async () => sentOf('edited')).toBe(2);
    await author.presses('Päivitä');

    let from = sentSoFar();
    await author.press(author.button('Muokkaa saatetta'));
    await author.receives((card) => wordsOf(card).includes('Muokkaa tilaisuuden saatetta'), from);
    await author.presses('Päivitä 2 paikassa', { ...words, textFi: 'Paikka vaihtui.' });
    for (const channel of open) {
      const card = await standsIn(channel, 'edited', from);
      expect(wordsOf(card)).toContain('Paikka vaihtui.');
      expect(wordsOf(card)).not.toContain('Tervetuloa mukaan!');
    }

    await quiet(1_200);
    from = sentSoFar();
    await author.presses('Muokkaa saatetta');
    await author.receives((card) => wordsOf(card).includes('Muokkaa tilaisuuden saatetta'), from);
    await author.presses('Päivitä 2 paikassa', { textFi: '', textSv: '', link: '', acknowledge: '0' });
    for (const channel of open) {
      const card = await standsIn(channel, 'edited', from);
      expect(wordsOf(card)).not.toContain('Paikka vaihtui.');
    }
  });

  it('is not needed: the session goes out as it is', async () => {
    const author = town.person('consultant');
    await begins(author, 'plain', [open[0]]);
    await author.presses('Tallenna ja valitse saajat', {});
    await author.presses('Jatka esikatseluun');
    await author.presses('Lähetä nyt 1 saajalle');
    const card = await standsIn(open[0], 'plain');
    expect(buttonsOf(card).map(({ verb }) => verb)).not.toContain('announcement.acknowledge');
  });

  it('stays when the session is published in one more channel by one press', async () => {
    const author = town.person('consultant');
    await begins(author, 'quick', [open[0]]);
    await addresses(author, words);
    await author.presses('Lähetä nyt 1 saajalle');
    await standsIn(open[0], 'quick');
    await author.says('julkaise');
    await author.presses('Julkaise kanavissa', { session: 'quick', channels: open[1] });
    expect(wordsOf(await standsIn(open[1], 'quick'))).toContain('Tervetuloa mukaan!');
    expect(wordsOf(await standsIn(open[0], 'quick'))).toContain('Tervetuloa mukaan!');
  });

  it('is shown to who would publish by one press while it waits, and nothing is sent', async () => {
    const author = town.person('consultant');
    await begins(author, 'waits', []);
    await addresses(author, words, { channels: 'none', roles: 'manager', municipalities: '233' });
    const other = town.person('otherConsultant');
    await other.says('julkaise');
    await other.presses('Julkaise kanavissa', { session: 'waits', channels: open[0] });

    expect(wordsOf(other.card)).toContain('Tilaisuudella on jo luonnos saatteesta');
    expect(wordsOf(other.card)).toMatch(/Tervetuloa mukaan![\s\S]*Välkommen med!/);
    expect(wordsOf(other.card)).toContain('Ansa Koskelo');
    expect((await standing('waits'))?.targets.size).toBe(0);
  });

  it('leaves nothing behind when it is discarded: one press goes to the channels ticked, without it', async () => {
    const author = town.person('consultant');
    await begins(author, 'gone', []);
    await addresses(author, words, { channels: 'none', roles: 'manager', municipalities: '233' });
    await author.presses('Poista luonnos');
    await author.says('julkaise');
    await author.presses('Julkaise kanavissa', { session: 'gone', channels: open[0] });
    expect(wordsOf(await standsIn(open[0], 'gone'))).not.toContain('Tervetuloa mukaan!');
    await quiet(600);
    expect([...((await standing('gone'))?.targets.values() ?? [])].map(({ place }) => place.id)).toEqual([
      open[0],
    ]);
  });

  it('not written yet, has chosen nobody for the one press either', async () => {
    const author = town.person('consultant');
    await begins(author, 'unworded', [open[1]]);
    await author.says('julkaise');
    await author.presses('Julkaise kanavissa', { session: 'unworded', channels: open[0] });
    await standsIn(open[0], 'unworded');
    await quiet(600);
    expect([...((await standing('unworded'))?.targets.values() ?? [])].map(({ place }) => place.id)).toEqual([
      open[0],
    ]);
  });

  it('with a fault is told at the field, and nothing typed is lost', async () => {
    const author = town.person('consultant');
    await begins(author, 'fault', []);
    await author.presses('Tallenna ja valitse saajat', {
      textSv: 'Bara på svenska',
      picture: 'http://esimerkki.fi/kuva.png',
    });
    expect(wordsOf(author.card)).toContain('Kerro suomeksi tai ruotsiksi, mitä kuvassa on.');
    expect(wordsOf(author.card)).toContain('Osoitteen pitää alkaa https://');
    const inputs = Object.fromEntries(inputsOf(author.card).map(({ id, value }) => [id, value]));
    expect(inputs).toMatchObject({ textSv: 'Bara på svenska', picture: 'http://esimerkki.fi/kuva.png' });
    expect((await standing('fault'))?.content).toBeUndefined();
  });

  it('is asked for a session alone', async () => {
    const author = town.person('consultant');
    await begins(author, '', [open[0]]);
    expect(wordsOf(author.card)).toContain('Valitse tilaisuus.');
  });
});

describe('a session announced later', () => {
  it('leaves at its time, and a draft is published then', async () => {
    const author = town.person('consultant');
    await begins(author, 'draft-timed', [open[0]]);
    await addresses(author, words);
    const at = await schedules(author, 1);
    expect(await drafts('draft-timed')).toBe('draft');
    await reach(town, announcementOfSession('draft-timed'), new Date(at));
    expect(await drafts('draft-timed')).toBe('published');
    expect(wordsOf(await standsIn(open[0], 'draft-timed'))).toContain('Tervetuloa mukaan!');
  });

  it('does not leave once it is cancelled; its author is told', async () => {
    const author = town.person('consultant');
    await begins(author, 'timed', [open[0]]);
    await addresses(author, words);
    const at = await schedules(author, 1);
    await happens(town, 'timed', { type: 'cancelled', at: town.bot.now.getTime(), reason: '' });
    const from = sentSoFar();
    await reach(town, announcementOfSession('timed'), new Date(at));
    await author.receives((card) => wordsOf(card).includes('jäi lähettämättä'), from);
    expect(await statusOf('timed')).toBe('draft');
  });

  it('cannot leave after its start', async () => {
    const author = town.person('consultant');
    await begins(author, 'begun', [open[0]]);
    await addresses(author, words);
    const start = (await readSession(town.bot.program.services.tables, 'begun'))?.facts.start ?? 0;
    await author.presses('Ajasta lähetys', inHelsinki(start));
    expect(wordsOf(author.card)).toContain('Tilaisuus on silloin jo alkanut.');
    expect(await statusOf('begun')).toBe('draft');
  });

  it('as a draft is published when it is sent', async () => {
    const author = town.person('consultant');
    await begins(author, 'draft', [open[0]]);
    await addresses(author, words);
    expect(await drafts('draft')).toBe('draft');
    await author.presses('Lähetä nyt 1 saajalle');
    expect(await drafts('draft')).toBe('published');
  });

  it('that was discarded or recalled is begun anew, and recalled copies come back when it is sent', async () => {
    const author = town.person('consultant');
    await begins(author, 'again', [open[0]]);
    await addresses(author, words);
    await author.presses('Poista luonnos');
    expect(await statusOf('again')).toBe('discarded');
    await begins(author, 'again', [open[0]]);
    await addresses(author, words);
    await author.presses('Lähetä nyt 1 saajalle');
    await standsIn(open[0], 'again');
    await expect.poll(async () => sentOf('again')).toBe(1);
    let from = sentSoFar();
    await author.invoke('announcement.recall', {
      v: 1,
      announcement: announcementOfSession('again'),
      nonce: 'recall',
    });
    await expect
      .poll(async () => wordsOf(await standsIn(open[0], 'again', from)), { timeout: 6_000 })
      .toContain('Vedetty takaisin');

    from = sentSoFar();
    await begins(author, 'again', open);
    await author.presses('Tallenna ja valitse saajat', { ...words, textFi: 'Uusi yritys.' });
    await quiet(1_500);
    // A draft changes nothing of what stands.
    const changed = town.bot.connector.sent.slice(from).filter((one) => {
      return one.kind === 'update' && wordsOf(cardOf(one) ?? {}).includes('Tilaisuus again');
    });
    expect(changed).toEqual([]);
    await author.presses('Jatka esikatseluun');
    await author.presses('Lähetä nyt 2 saajalle');
    for (const channel of open) {
      expect(wordsOf(await standsIn(channel, 'again', from))).toContain('Uusi yritys.');
    }
  });

  it('is a host’s to announce, and nobody else’s', async () => {
    const stranger = town.person('manager');
    const answer = await stranger.invoke('announce.begin', {
      v: 1,
      nonce: 'n1',
      session: 'mine',
      channels: '',
    });
    expect(wordsOf(answer.value as CardContent)).toContain('oikeutta');
    const other = await town
      .person('otherConsultant')
      .invoke('announce.begin', { v: 1, nonce: 'n1', session: 'mine', channels: '' });
    expect(wordsOf(other.value as CardContent)).toContain('Tilaisuutta ei löytynyt');
    expect(await standing('mine')).toBeUndefined();
  });
});

async function keysOf(session: string): Promise<string> {
  return (await standing(session))?.wanted.chosen.join(',') ?? '';
}
async function sentOf(session: string): Promise<number> {
  return [...((await standing(session))?.targets.values() ?? [])].filter(({ status }) => status === 'sent')
    .length;
}
async function drafts(session: string): Promise<string | undefined> {
  return (await readSession(town.bot.program.services.tables, session))?.status;
}
/** So many hours from now, on the card that asks when; resolves to the instant. */
async function schedules(author: TeamsPerson, hours: number): Promise<number> {
  const at = Math.ceil(town.bot.now.getTime() / 60_000) * 60_000 + hours * hour;
  await author.presses('Ajasta lähetys', inHelsinki(at));
  return at;
}
function inHelsinki(at: number): Fields {
  const text = new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Helsinki' });
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}
