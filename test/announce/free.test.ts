import { beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { openChannel } from '../support/channels.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';
import { quiet } from './acts.ts';

const town = useTown();
const open = ['19:a', '19:b'] as const;

beforeAll(async () => {
  for (const id of open) await openChannel(town, id);
  await openChannel(town, '19:arkisto', { archived: true });
});

const words = {
  titleFi: 'Ajankohtaiskatsaus',
  titleSv: 'Aktuell översikt',
  textFi: 'Hallitus antoi esityksensä.',
  textSv: 'Regeringen gav sin proposition.',
  link: 'https://esimerkki.fi/katsaus',
};

/** A draft with its text, on the card that asks who is to get it. */
async function writes(author: TeamsPerson, more: Readonly<Record<string, string>> = {}): Promise<void> {
  await author.says('julkaise');
  await author.presses('Tee tiedote');
  await author.presses('Tallenna ja valitse saajat', { ...words, ...more });
}

/** The same on the card that shows exactly who gets it. */
async function addresses(
  author: TeamsPerson,
  wanted: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  await writes(author, more);
  await author.presses('Jatka esikatseluun', wanted);
}

const posts = (from: number) =>
  town.bot.connector.sent
    .slice(from)
    .filter(({ kind }) => kind === 'create')
    .map(({ conversation }) => conversation.split(';')[0]);
const sentSoFar = () => town.bot.connector.sent.length;

describe('a free announcement', () => {
  it('goes to the channels shown and to no others, and its report follows by itself', async () => {
    const author = town.person('consultant');
    await addresses(author, { channels: 'all' });
    expect(wordsOf(author.card)).toContain('2 kanavaa');
    expect(wordsOf(author.card)).toContain('tiimi on arkistoitu');
    const from = sentSoFar();
    await author.press(author.button('Lähetä nyt 2 saajalle'), {}, { replyToId: 'the-card' });
    const report = await town.bot.connector.waitFor(
      (one) =>
        one.kind === 'update' &&
        one.activity === 'the-card' &&
        /Perillä\s*2/.test(wordsOf(cardOf(one) ?? {})),
      from,
    );

    expect(report.conversation).toBe(author.conversation);
    expect(posts(from).toSorted()).toEqual([...open]);
    const [post] = town.bot.connector.sent.slice(from).filter(({ kind }) => kind === 'create');
    const shown = wordsOf(cardOf(post as never) ?? {});
    expect(shown).toMatch(/Ajankohtaiskatsaus[\s\S]*Aktuell översikt/);
    expect(shown).toContain('Regeringen gav sin proposition.');
  });

  it('names everybody who was chosen and does not get it, page by page', async () => {
    const author = town.person('consultant');
    const team = { archived: true, teamName: 'Suljettu tiimi' };
    const shut = Array.from({ length: 23 }, (_, n) => `19:suljettu-${n + 10}`);
    for (const id of shut) await openChannel(town, id, team);
    await addresses(author, { channels: 'all' });
    const pages = [wordsOf(author.card)];
    for (let n = 1; n < 3; n += 1) pages.push(wordsOf(await author.presses('Näytä seuraavat')));
    for (const id of shut) await openChannel(town, id, { ...team, removed: true });

    const named = pages.flatMap((page) => page.match(/19:(suljettu-\d+|arkisto)/g) ?? []);
    expect(named.toSorted()).toEqual(['19:arkisto', ...shut].toSorted());
    expect(pages.every((page) => page.includes('24 valittua'))).toBe(true);
    expect(buttonsOf(author.card).map(({ title }) => title)).not.toContain('Näytä seuraavat');
  });

  it('has a report that follows as it was opened', async () => {
    const author = town.person('consultant');
    await addresses(author, { channels: 'all' }, { acknowledge: '1' });
    let from = sentSoFar();
    const announcement = String(author.button('Lähetä nyt').data['announcement']);
    await author.press(author.button('Lähetä nyt'), {}, { replyToId: 'opened' });
    await expect.poll(() => posts(from).length, { timeout: 8_000 }).toBe(2);
    const view = { v: 1, announcement, view: 'acknowledged', page: 0 };
    await author.invoke('announcement.report', view, { replyToId: 'opened' });
    await quiet(1_200);
    from = sentSoFar();
    const inChannel = { conversation: { id: open[0], conversationType: 'channel', isGroup: true } };
    await town.person('manager').invoke('announcement.acknowledge', { v: 1, announcement }, inChannel);
    // Of the channels that all copies went to nobody would be named.
    await town.bot.connector.waitFor(
      (one) => one.activity === 'opened' && wordsOf(cardOf(one) ?? {}).includes('Ansa Koskelo'),
      from,
    );
  });

  it('is changed in all copies when it is edited, and replaced by a note when it is recalled', async () => {
    const author = town.person('consultant');
    await addresses(author, { channels: 'all' });
    let from = sentSoFar();
    await author.presses('Lähetä nyt');
    await expect.poll(() => posts(from).length, { timeout: 8_000 }).toBe(2);
    await quiet();
    await author.presses('Päivitä');
    const report = author.card;
    from = sentSoFar();
    await author.press(author.button('Muokkaa tekstiä'));
    author.card = await author.receives(
      (card) => buttonsOf(card).some(({ title }) => title.startsWith('Päivitä 2 paikassa')),
      from,
    );
    expect(inputsOf(author.card).find(({ id }) => id === 'titleFi')?.value).toBe(words.titleFi);
    from = sentSoFar();
    await author.presses('Päivitä 2 paikassa', { titleFi: 'Korjattu katsaus' });
    await expect.poll(() => updates(from, 'Korjattu katsaus'), { timeout: 8_000 }).toEqual([...open]);

    author.card = report;
    from = sentSoFar();
    await author.press(author.button('Vedä takaisin'));
    await author.receives(
      (card) => buttonsOf(card).some(({ title }) => title.startsWith('Vedä takaisin 2')),
      from,
    );
    from = sentSoFar();
    await author.presses('Vedä takaisin 2');
    await expect.poll(() => updates(from, 'Vedetty takaisin'), { timeout: 8_000 }).toEqual([...open]);
    author.card = report;
    expect(wordsOf(await author.presses('Muokkaa tekstiä'))).toContain('takaisin');
  });

  it('reaches persons in their language, who acknowledge it once', async () => {
    const author = town.person('consultant');
    const readers = [town.person('manager'), town.person('swedish')] as const;
    for (const one of readers) await one.says('ohje');
    await addresses(author, { channels: 'none', roles: 'manager,contact,participant' }, { acknowledge: '1' });
    const count = Number(/(\d+)\s+henkilö/.exec(wordsOf(author.card))?.[1]);
    expect(count).toBeGreaterThanOrEqual(1);
    const from = sentSoFar();
    await author.presses('Lähetä nyt');
    const card = await readers[0].receives((one) => wordsOf(one).includes(words.titleFi), from);
    expect(wordsOf(card)).not.toContain(words.titleSv);
    const read = await readers[0].presses('Kuittaa luetuksi');
    expect(wordsOf(read)).toContain('Kuittasit');
    await author.presses('Päivitä');
    expect(wordsOf(author.card)).toMatch(/Kuitannut\s*1/);
  });

  it('can be tried out and looked at before anybody gets it', async () => {
    const author = town.person('consultant');
    await addresses(author, { channels: 'all' });
    const review = author.card;
    const from = sentSoFar();
    await author.press(author.button('Lähetä koe itselleni'));
    await author.receives((card) => wordsOf(card).includes(words.titleFi), from);
    author.card = review;
    await author.press(author.button('Esikatsele ruotsiksi'));
    await author.receives((card) => wordsOf(card).includes(words.titleSv), from);

    expect(posts(from)).toEqual([]);
  });

  it('leaves at its time in Helsinki, not before, and once', async () => {
    const author = town.person('consultant');
    await addresses(author, { channels: 'all' });
    const from = sentSoFar();
    await author.presses('Ajasta lähetys', { date: '2026-12-01', time: '09:00' });
    expect(wordsOf(author.card)).toMatch(/Lähtee ti 1\.12\.2026 klo 9\.00/);
    const partition = `a|${String(author.button('Lähetä koe').data['announcement'])}`;
    town.bot.now = new Date('2026-12-01T06:59:59Z');
    await town.bot.program.dispatcher.settle('Announcements', partition);
    expect(posts(from)).toEqual([]);
    town.bot.now = new Date('2026-12-01T07:00:00Z');
    await town.bot.program.dispatcher.settle('Announcements', partition);
    await expect.poll(() => posts(from).toSorted(), { timeout: 8_000 }).toEqual([...open]);
    await town.bot.program.dispatcher.settle('Announcements', partition);
    await quiet();
    expect(posts(from)).toHaveLength(2);
  });

  it.each([
    ['a time in the past', { date: '2026-11-01', time: '09:00' }, 'Aika on jo mennyt'],
    ['no time', { date: '2026-12-01', time: '' }, 'sekä päivä että kellonaika'],
    ['a time in the gap of spring', { date: '2027-03-28', time: '03:30' }, 'Tätä kellonaikaa ei ole'],
    ['a time far ahead', { date: '2031-01-01', time: '09:00' }, 'liian kaukana'],
  ])('does not take %s, and keeps what was typed', async (_name, typed, says) => {
    const author = town.person('consultant');
    await addresses(author, { channels: 'all' });
    await author.presses('Ajasta lähetys', typed);

    expect(wordsOf(author.card)).toContain(says);
    const value = (id: string) => inputsOf(author.card).find((input) => input.id === id)?.value;
    expect([value('date'), value('time')]).toEqual([typed.date, typed.time]);
  });

  it.each([
    ['no title', { titleFi: ' ', titleSv: '' }, 'Anna otsikko suomeksi tai ruotsiksi'],
    ['a picture that is not https', { picture: 'http://esimerkki.fi/k.png', pictureFi: 'Kuva' }, 'https'],
    ['a text over its length', { textFi: 'x'.repeat(2_001) }, 'liian pitkä'],
  ])('does not take %s, and loses nothing', async (_name, typed: Readonly<Record<string, string>>, says) => {
    const author = town.person('consultant');
    await writes(author, typed);

    expect(wordsOf(author.card)).toContain(says);
    expect(inputsOf(author.card).find(({ id }) => id === 'textSv')?.value).toBe(words.textSv);
    expect(
      inputsOf(author.card)
        .find(({ id }) => id === Object.keys(typed)[0])
        ?.value.trim(),
    ).toBe((Object.values(typed)[0] ?? '').trim());
  });

  it.each([
    ['nobody', { channels: 'none' }, 'Valitse kanavia tai henkilöitä'],
    ['no channel', { channels: 'chosen', chosen: '' }, 'vähintään 1 kanava'],
    ['an audience of dead chats only', { channels: 'all', sizes: '9' }, 'ei jää yhtään saajaa'],
  ])('does not go on with %s', async (_name, wanted, says) => {
    const author = town.person('consultant');
    await addresses(author, wanted);

    expect(wordsOf(author.card)).toContain(says);
    expect(author.button('Jatka esikatseluun').verb).toBe('announcement.address');
  });

  it('is not sent to others than were shown', async () => {
    const author = town.person('consultant');
    await addresses(author, { channels: 'all' });
    await openChannel(town, '19:c');
    const from = sentSoFar();
    await author.presses('Lähetä nyt 2 saajalle');
    expect(wordsOf(author.card)).toContain('Saajat muuttuivat');
    await quiet();
    expect(posts(from)).toEqual([]);
    await author.presses('Lähetä nyt 3 saajalle');
    await expect.poll(() => posts(from).length, { timeout: 8_000 }).toBe(3);

    await openChannel(town, '19:d');
    await author.presses('Päivitä');
    await openChannel(town, '19:e');
    await author.presses('Lähetä uusille saajille (1)');
    expect(wordsOf(author.card)).toContain('Saajat muuttuivat');
    await quiet();
    expect(posts(from)).toHaveLength(3);
    await author.presses('Lähetä nyt 2 saajalle');
    await expect.poll(() => posts(from).slice(3).toSorted(), { timeout: 8_000 }).toEqual(['19:d', '19:e']);

    await openChannel(town, '19:f');
    await author.presses('Päivitä');
    await author.presses('Lähetä uusille saajille (1)');
    await expect.poll(() => posts(from).at(-1), { timeout: 8_000 }).toBe('19:f');
    expect(posts(from)).toHaveLength(6);
    for (const id of ['19:c', '19:d', '19:e', '19:f']) await openChannel(town, id, { removed: true });
  });
});

/** The channels whose card has been changed to say so. */
function updates(from: number, says: string): readonly (string | undefined)[] {
  const changed = town.bot.connector.sent
    .slice(from)
    .filter(
      (one) =>
        one.kind === 'update' &&
        one.conversation.startsWith('19:') &&
        wordsOf(cardOf(one) ?? {}).includes(says),
    )
    .map(({ conversation }) => conversation.split(';')[0]);
  return [...new Set(changed)].toSorted();
}

describe('somebody else', () => {
  it.each(['manager', 'otherConsultant'] as const)('%s finds no announcement there', async (who) => {
    const author = town.person('consultant');
    await addresses(author, { channels: 'all' });
    const data = author.button('Lähetä nyt').data;
    const other = town.person(who);
    const from = sentSoFar();
    for (const verb of [
      'announcement.send',
      'announcement.edit',
      'announcement.report',
      'announcement.discard',
      'announcement.test',
    ]) {
      const card = (await other.invoke(verb, data)).value as CardContent;
      expect(wordsOf(card)).toMatch(/ei löytynyt|ei ole oikeutta/);
    }
    const content = { ...words, announcement: data['announcement'], nonce: 'n' };
    const saved = (await other.invoke('announcement.save', content)).value as CardContent;
    expect(wordsOf(saved)).toMatch(/ei löytynyt|oikeutta/);
    await quiet();
    expect(posts(from)).toEqual([]);
  });
});
