import { describe, expect, it } from 'vitest';
import { questionLength, replyLength } from '../../bot/poll/form.ts';
import { mostQuestions } from '../../bot/poll/rules.ts';
import { readSession } from '../../storage/session.ts';
import { invokes, joins, largestCard, sizeOf } from '../attendance/sessions.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { requestsOf } from '../support/requests.ts';
import { colleagues } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';

const crowd = colleagues(30, '233');
const town = useTown(
  ['hidden', 'asked', 'form', 'many', 'nobody', 'left', 'late', 'strange', 'crowded', 'again'].map((id) => ({
    id,
  })),
  crowd,
);
const read = (id: string) => readSession(town.bot.program.services.tables, id);
const questionOf = async (id: string) => (await read(id))?.questions[0];

/** Asks as a host does, on the form. */
async function asks(session: string, words: string): Promise<TeamsPerson> {
  const consultant = town.person('consultant');
  await invokes(consultant, 'poll.open', { session });
  await consultant.presses('Lähetä kysymys', { words });
  return consultant;
}

const isQuestion = (words: string) => (card: CardContent) => wordsOf(card).includes(words);

describe('a question to all who come', () => {
  it('reaches them, is answered once each, and the hosts see the answers with names', async () => {
    const manager = town.person('manager');
    const participant = town.person('participant');
    const absent = town.person('contact');
    for (const person of [manager, participant, absent]) {
      await person.says('ohje');
    }
    await joins(manager, 'asked');
    await joins(participant, 'asked', 'remote');
    await joins(absent, 'asked', 'no');
    const from = town.bot.connector.sent.length;
    const consultant = await asks('asked', 'Mitä *haluat* kuulla?');

    expect(wordsOf(consultant.card)).toContain('Kysymys on lähetetty 2 henkilölle.');
    await Promise.all(
      [manager, participant].map((p) => p.receives(isQuestion('Mitä *haluat* kuulla?'), from)),
    );
    await manager.presses('Lähetä vastaus', { words: ' Talous ' });
    expect(wordsOf(manager.card)).toContain(
      'Vastauksesi on lähetetty. Voit muuttaa sitä to 17.12.2026 asti.',
    );
    await participant.presses('Lähetä vastaus', { words: 'Ei mitään' });
    await participant.presses('Lähetä muutettu vastaus', { words: 'Strategia' });

    expect(wordsOf(await invokes(consultant, 'poll.open', { session: 'asked' }))).toContain(
      '2 / 2 vastannut',
    );
    const answers = wordsOf(await consultant.presses('Avaa vastaukset'));
    expect(answers).toContain('2 / 2 on vastannut');
    expect(answers).toContain('Ansa Koskelo · Kauhava\nTalous');
    expect(answers).toContain('Meeri Lampi · Kauhava\nStrategia');
    expect(answers).not.toContain('Ei mitään');
    const toAbsent = town.bot.connector.sent
      .slice(from)
      .filter((one) => one.conversation === absent.conversation && isQuestion('kuulla')(cardOf(one) ?? {}));
    expect(toAbsent).toEqual([]);
  });

  it('is the hosts’ to ask and to read', async () => {
    const manager = town.person('manager');
    await joins(manager, 'hidden');
    await asks('hidden', 'Salainen kysymys');
    const question = (await questionOf('hidden'))?.id ?? '';
    for (const session of ['hidden', 'nowhere']) {
      for (const [verb, data] of [
        ['poll.open', {}],
        ['poll.send', { nonce: 'n', words: 'Minun' }],
        ['poll.send', { nonce: 'n', words: '' }],
        ['poll.show', { question, page: 0 }],
      ] as const) {
        const card = wordsOf(await invokes(manager, verb, { session, ...data }));
        expect(card).toContain('ei ole oikeutta');
      }
    }
    expect((await read('hidden'))?.questions).toHaveLength(1);
  });

  it('is sent back to be corrected when it is empty or too long, and nothing typed is lost', async () => {
    await joins(town.person('manager'), 'form');
    const consultant = await asks('form', '   ');
    expect(wordsOf(consultant.card)).toContain('⚠ Kirjoita teksti.');
    const long = 'x'.repeat(questionLength + 1);
    await consultant.presses('Lähetä kysymys', { words: long });

    expect(wordsOf(consultant.card)).toContain('enintään 500 merkkiä');
    expect(inputsOf(consultant.card)[0]?.value).toBe(long);
    expect((await read('form'))?.questions).toEqual([]);
  });

  it('is asked once by one card, however often it is pressed', async () => {
    await joins(town.person('manager'), 'again');
    const consultant = town.person('consultant');
    await invokes(consultant, 'poll.open', { session: 'again' });
    const press = consultant.button('Lähetä kysymys');
    await Promise.all([1, 2, 3].map(() => consultant.press(press, { words: 'Kerran?' })));

    expect((await read('again'))?.questions).toHaveLength(1);
  });

  it('is refused when there is nobody to ask or so many were asked', async () => {
    const consultant = town.person('consultant');
    expect(wordsOf(await invokes(consultant, 'poll.open', { session: 'nobody' }))).toContain(
      'ei ole vielä tulossa ketään',
    );
    await invokes(consultant, 'poll.send', { session: 'nobody', nonce: 'n', words: 'Onko ketään?' });
    expect(wordsOf(consultant.card)).toContain('Onko ketään?');

    await joins(town.person('manager'), 'many');
    for (let n = 1; n <= mostQuestions; n += 1) {
      await asks('many', `Kysymys ${n} ${'ja vielä '.repeat(40)}`);
    }
    expect(wordsOf(await invokes(consultant, 'poll.open', { session: 'many' }))).toContain('jo 20 kysymystä');
    await invokes(consultant, 'poll.send', { session: 'many', nonce: 'n', words: 'Vielä yksi?' });
    expect(wordsOf(consultant.card)).toContain('Vielä yksi?');
    expect((await read('many'))?.questions).toHaveLength(mostQuestions);
    expect(sizeOf(consultant.card)).toBeLessThanOrEqual(largestCard);
  });
});

describe('an answer', () => {
  it('is nobody’s who does not come: they see the session instead', async () => {
    const { manager } = town.place();
    await manager.says('ohje');
    await joins(manager, 'left');
    const from = town.bot.connector.sent.length;
    await asks('left', 'Pääsetkö varmasti?');
    await manager.receives(isQuestion('Pääsetkö'), from);
    const press = manager.button('Lähetä vastaus');
    await joins(manager, 'left', 'no');
    manager.card = (await manager.press(press, { words: 'En' })).value as CardContent;

    expect(wordsOf(manager.card)).not.toContain('Pääsetkö');
    expect(wordsOf(manager.card)).toContain('Tilaisuus left');
    expect((await questionOf('left'))?.answered).toBe(0);
  });

  it('of somebody who never took part, or to a question that is not there, finds nothing', async () => {
    const { manager } = town.place();
    await joins(town.person('manager'), 'strange');
    await asks('strange', 'Kuka olet?');
    const question = (await questionOf('strange'))?.id ?? '';
    const reply = { session: 'strange', question, nonce: 'n', words: 'Minä' };

    for (const data of [reply, { ...reply, words: '' }, { ...reply, words: 'x'.repeat(replyLength + 1) }]) {
      expect(wordsOf(await invokes(manager, 'poll.reply', data))).toContain('Tilaisuutta ei löytynyt');
    }
    const other = await invokes(town.person('manager'), 'poll.reply', { ...reply, question: 'none' });
    expect(wordsOf(other)).toContain('Tilaisuutta ei löytynyt');
  });

  it('that is empty, too long or too late is said so, with what was typed', async () => {
    const { manager } = town.place();
    await manager.says('ohje');
    await joins(manager, 'late');
    const from = town.bot.connector.sent.length;
    await asks('late', 'Miten meni?');
    await manager.receives(isQuestion('Miten meni?'), from);
    expect(wordsOf(await manager.presses('Lähetä vastaus', { words: '' }))).toContain('⚠ Kirjoita teksti.');
    const long = 'y'.repeat(replyLength + 1);
    await manager.presses('Lähetä vastaus', { words: long });
    expect(wordsOf(manager.card)).toContain('Miten meni?');
    expect(inputsOf(manager.card)[0]?.value).toBe(long);

    town.bot.now = new Date('2026-12-17T21:59:59Z');
    await manager.presses('Lähetä vastaus', { words: 'Ehdin' });
    expect(wordsOf(manager.card)).toContain('Vastauksesi on lähetetty');
    town.bot.now = new Date('2026-12-17T22:00:00Z');
    await manager.presses('Lähetä muutettu', { words: 'Myöhästyin' });
    expect(wordsOf(manager.card)).toContain('Vastaustasi ei lähetetty: vastausaika päättyi to 17.12.2026.');
    expect(wordsOf(manager.card)).toContain('Myöhästyin');
    expect((await questionOf('late'))?.answered).toBe(1);
  });
});

describe('many long answers', () => {
  it('are read page by page, each within 25 KB and in one look, and nobody is left out', async () => {
    for (const account of crowd) {
      await joins(town.bot.person(account), 'crowded');
    }
    const consultant = await asks('crowded', 'Mitä mieltä olet?');
    const question = (await questionOf('crowded'))?.id ?? '';
    const words = '*_`[x](https://evil.example) '.repeat(17);
    for (const [n, account] of crowd.entries()) {
      const press = { session: 'crowded', question, nonce: `n${n}`, words: `${n}: ${words}` };
      await invokes(town.bot.person(account), 'poll.reply', press);
    }
    const seen: string[] = [];
    const next = () => buttonsOf(consultant.card).find(({ title }) => title === 'Avaa seuraavat');
    const looks = await requestsOf(town.bot, () =>
      invokes(consultant, 'poll.show', { session: 'crowded', question, page: 0 }),
    );
    expect(looks.filter((request) => request.startsWith('Sessions'))).toEqual([
      'Sessions.get',
      'Sessions.get',
      'Sessions.range',
    ]);
    for (let page = 0; page < 30; page += 1) {
      expect(sizeOf(consultant.card)).toBeLessThanOrEqual(largestCard);
      seen.push(...(wordsOf(consultant.card).match(/Osallistuja \d+/g) ?? []));
      if (!next()) {
        break;
      }
      await consultant.presses('Avaa seuraavat');
    }
    expect(new Set(seen).size).toBe(30);
    expect(seen).toHaveLength(30);
    expect(wordsOf(consultant.card)).toContain('30 / 30 on vastannut');
  });
});
