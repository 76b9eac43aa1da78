import { describe, expect, it } from 'vitest';
import { changePresentations } from '../../bot/presentation/change.ts';
import { decideAsk, mostInADay } from '../../bot/presentation/rules.ts';
import { strangerActions } from '../../bot/strangers.ts';
import { shortText } from '../../cards/notice/short.ts';
import { readPresentations } from '../../storage/presentations.ts';
import { changesBetween, everythingStored } from '../authorisation/stored.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { cardOf } from '../support/person.ts';
import { accounts } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';
import { asks, elsewhere, request, somebody } from './cast.ts';

const town = useTown();

describe('somebody whom the network does not know', () => {
  it.each([
    ['of a tenant whose people may be members', accounts.stranger.tenantId],
    ['of any other tenant', elsewhere],
  ])('asks for a presentation and sees how it stands: %s', async (_name, tenantId) => {
    const who = somebody(town, tenantId);
    const sent = wordsOf(await asks(who));

    expect(sent).toContain('Pyyntösi on lähetetty');
    expect(sent).toContain('Lähtevä');
    expect(sent).toContain('to 3.12.2026 klo 10.00, pe 4.12.2026 klo 13.30');
    const again = await who.says('jäljellä');
    expect(wordsOf(again)).toContain('Odottaa konsultin vastausta');
  });

  it('goes on in the language of the button', async () => {
    const who = somebody(town);
    const words = wordsOf(await who.says('moi'));
    expect(words).toContain('En tunne sinua vielä');
    expect(words).toContain('Funderar din kommun');
    await who.presses('Be om en presentation');
    expect(wordsOf(who.card)).toContain('Be om en presentation av USO-nätverket');
    const note = await who.press(who.button('Läs om dataskyddet'));
    expect(note.value).toBe(shortText('sv', 'opened-below', {}));
    await who.presses('Skicka begäran', request);
    expect(wordsOf(who.card)).toContain('Din begäran är skickad');
    expect(wordsOf(await who.says('hei'))).toContain('Väntar på konsultens svar');
  });

  it('is offered the name that Teams has for them, and may give another', async () => {
    const who = somebody(town);
    await who.says('moi');
    await who.presses('Pyydä esittelyä');
    expect(inputsOf(who.card).find(({ id }) => id === 'name')?.value).toBe('Joku');
  });

  it.each([
    ['no municipality', { municipality: ' ' }, 'Anna kunnan nimi'],
    ['no name', { name: '' }, 'Anna nimesi'],
    ['no time', { date1: '', date2: '' }, 'Anna päivä'],
    ['a day that does not exist', { date1: '2026-02-30' }, 'Tarkista päivämäärä'],
    ['a day that is over', { date1: '2026-11-23' }, 'Aika on jo mennyt'],
    ['a time of today that is over', { date1: '2026-11-24', time1: '08:00' }, 'Aika on jo mennyt'],
    ['no clock time', { time2: '' }, 'Tarkista kellonaika'],
    ['the same time twice', { date2: '2026-12-03', time2: '10:00' }, 'jo antanut tämän ajan'],
    ['years ahead', { date1: '2036-12-03' }, 'yli vuoden päässä'],
    ['an address that is none', { email: 'helka' }, 'Tarkista sähköpostiosoite'],
    ['a number that is none', { phone: 'soita!' }, 'Tarkista puhelinnumero'],
    ['a long message', { message: 'ö'.repeat(1_001) }, 'enintään 1 000 merkkiä'],
  ])('is told of a fault at its field, and loses nothing: %s', async (_name, typed, says) => {
    const who = somebody(town);
    const card = await asks(who, typed);

    expect(wordsOf(card)).toContain('Pyyntöä ei lähetetty. Korjaa 1 kohta.');
    expect(wordsOf(card).replaceAll(/\s/g, ' ')).toContain(says);
    const kept = Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value]));
    expect(kept).toMatchObject({ ...request, ...typed });
    expect(wordsOf(await who.says('hei'))).toContain('En tunne sinua vielä');
  });

  it('pressing twice asks once', async () => {
    const who = somebody(town);
    await who.says('hei');
    await who.presses('Pyydä esittelyä');
    const send = who.button('Lähetä pyyntö');
    const answers = await Promise.all([1, 2, 3].map(() => who.press(send, request)));
    expect(answers.map(({ value }) => wordsOf(value as CardContent))).toEqual(
      Array(3).fill(expect.stringContaining('Pyyntösi on lähetetty')),
    );
    const withdraw = buttonsOf(await who.says('hei')).filter(({ verb }) => verb === 'presentation.withdraw');
    expect(withdraw).toHaveLength(1);
  });

  it('has two requests at most, however fast they come, and those of a day count when withdrawn', async () => {
    const who = somebody(town);
    await who.says('hei');
    await who.presses('Pyydä esittelyä');
    const send = who.button('Lähetä pyyntö');
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) => who.press({ ...send, data: { ...send.data, nonce: `n${n}` } }, request)),
    );
    const said = answers.map(({ value }) => wordsOf(value as CardContent));
    expect(said.filter((words) => words.includes('Pyyntösi on lähetetty'))).toHaveLength(2);
    expect(said.filter((words) => words.includes('sinulla on jo 2 pyyntöä'))).toHaveLength(2);
    await who.says('hei');
    expect(buttonsOf(who.card).some(({ verb }) => verb === 'presentation.open')).toBe(false);
    await who.presses('Peru pyyntö');
    expect(wordsOf(who.card)).toContain('Pyyntösi on peruttu');
    expect(buttonsOf(who.card).some(({ verb }) => verb === 'presentation.open')).toBe(false);
    await who.presses('Peru pyyntö');
    await who.says('hei');
    expect(buttonsOf(who.card).some(({ verb }) => verb === 'presentation.open')).toBe(false);
    const third = await who.press({ ...send, data: { ...send.data, nonce: 'n5' } }, request);
    expect(wordsOf(third.value as CardContent)).toContain('sinulla on jo 2 pyyntöä');
  });

  it.each([
    ['tietosuoja', 'fi', '30 päivää'],
    ['Dataskydd!', 'sv', '30 dagar'],
    ['privacy', 'en', '30 days'],
  ])('reads what is kept of strangers, in the language of the word: %s', async (word, lang, days) => {
    const who = somebody(town);
    const card = await who.says(word);
    expect(card['lang']).toBe(lang);
    expect(wordsOf(card)).toContain(days);
    expect(wordsOf(card)).not.toMatch(/Ruokavalio|Dieter|Diets/);
  });

  it('takes back only what is theirs', async () => {
    const [who, other] = [somebody(town), somebody(town)];
    await asks(who);
    const withdraw = who.button('Peru pyyntö');
    await asks(other);
    const foreign = await other.press(withdraw);
    expect(wordsOf(foreign.value as CardContent)).not.toContain('Pyyntösi on peruttu');
    const nobody = await somebody(town).press(withdraw);
    expect(wordsOf(nobody.value as CardContent)).toContain('En tunne sinua vielä');
    expect(wordsOf(await who.says('hei'))).toContain('Odottaa konsultin vastausta');
  });
});

describe('the door for strangers', () => {
  it('is these verbs and no others', () => {
    expect(Object.keys(strangerActions).sort()).toEqual([
      'presentation.open',
      'presentation.send',
      'presentation.withdraw',
      'privacy.show',
    ]);
  });

  it.each(['presentation.show', 'presentation.agree', 'command.run', 'toString', '__proto__', ''])(
    'opens nothing else, and leaves nothing behind: %s',
    async (verb) => {
      const { connectionString } = town;
      const before = await everythingStored(connectionString);
      const { value } = await somebody(town).invoke(verb, {
        v: 1,
        presentation: 'x',
        nonce: 'n',
        command: 'help',
      });
      expect(wordsOf(value as CardContent)).toContain('En tunne sinua vielä');
      // Elsewhere workshops are tended and messages leave meanwhile.
      const changes = changesBetween(before, await everythingStored(connectionString));
      const ours = changes.filter((key) => /^(People|Sessions|Conversations) (?!.* 5o)/.test(key));
      expect(ours).toEqual([]);
    },
  );

  it('opens only in their own chat', async () => {
    const inChannel = { conversation: { id: '19:x', conversationType: 'channel', isGroup: true } };
    const who = somebody(town);
    const answer = await who.invoke('presentation.open', { v: 1 }, inChannel);
    expect(answer).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(answer.value).toContain('henkilökohtaiseen keskusteluun');
  });

  it.each(['hei', 'tietosuoja'])('is not offered where others read: %s', async (text) => {
    const conversation = { id: '19:kanava', conversationType: 'channel', isGroup: true };
    const from = town.bot.connector.sent.length;
    await somebody(town).send({ type: 'message', text, conversation });
    const sent = await town.bot.connector.waitFor((one) => one.conversation === '19:kanava', from);
    expect(wordsOf(cardOf(sent) ?? {})).toContain('En tunne sinua vielä');
    expect(buttonsOf(cardOf(sent) ?? {})).toEqual([]);
  });

  it('is none for members', async () => {
    const { value } = await town
      .person('manager')
      .invoke('presentation.send', { v: 1, nonce: 'n', ...request });
    expect(wordsOf(value as CardContent)).not.toContain('Pyyntösi on lähetetty');
  });

  it('takes data that do not fit as nothing', async () => {
    for (const data of [{}, { nonce: '../x' }, { nonce: 5, in: 'de' }, { nonce: {}, municipality: [] }]) {
      const { value } = await somebody(town).invoke('presentation.send', data);
      expect(wordsOf(value as CardContent)).toContain('En tunne sinua vielä');
    }
  });

  it('lets twenty requests a day in from all together', async () => {
    const { services } = town.bot.program;
    const asked = (await readPresentations(services.tables)).list.length;
    const others = Array.from({ length: mostInADay - 1 - asked }, (_, n) => `other${n}`);
    for (const id of others) {
      await changePresentations(services, {
        id,
        by: id,
        decide: (state, now) => decideAsk(state, { id, asker: id, at: now.getTime(), wishes: [] }),
      });
    }
    expect(wordsOf(await asks(somebody(town)))).toContain('Pyyntösi on lähetetty');
    expect(wordsOf(await asks(somebody(town)))).toContain('poikkeuksellisen paljon');
  });
});
