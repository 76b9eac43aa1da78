import { describe, expect, it } from 'vitest';
import { evaluationLength } from '../../bot/evaluation/form.ts';
import { readSession } from '../../storage/session.ts';
import { begun, invokes, joins, largestCard, over, sizeOf } from '../attendance/sessions.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { cardOf } from '../support/person.ts';
import { colleagues } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';

const crowd = colleagues(25, '233');
const town = useTown(
  ['hidden', 'given', 'wrong', 'early', 'absent', 'daily', 'crowded'].map((id) => ({ id })),
  crowd,
);
const read = (id: string) => readSession(town.bot.program.services.tables, id);
const feedback = async (id: string) =>
  [...((await read(id))?.answers.values() ?? [])].flatMap((answer) => answer.feedback ?? []);
const good = { useful: '5', arranged: '4', words: 'Kiitos *kaikille*!', nonce: 'n1' };
const settled = (session: string) => town.bot.program.dispatcher.settle('Sessions', `s|${session}`);

describe('feedback of somebody who came', () => {
  it('is kept, may be given again, and reaches the hosts without a name', async () => {
    const { manager } = town.place();
    const other = town.place().manager;
    await joins(manager, 'given');
    await joins(other, 'given', 'remote');
    town.bot.now = over;
    await invokes(manager, 'evaluation.send', { session: 'given', ...good });
    expect(wordsOf(manager.card)).toContain('Palautteesi on lähetetty. Voit muuttaa sitä ma 8.2.2027 asti.');
    expect(inputsOf(manager.card).map(({ value }) => value)).toEqual(['5', '4', 'Kiitos *kaikille*!']);
    await manager.presses('Lähetä muutettu palaute', { useful: '3', words: 'Hieman liian pitkä' });
    await invokes(other, 'evaluation.send', { session: 'given', ...good, useful: '4', words: '' });

    const kept = await feedback('given');
    expect(kept.toSorted((a, b) => a.useful - b.useful)).toEqual([
      { useful: 3, arranged: 4 },
      { useful: 4, arranged: 4 },
    ]);
    const shown = wordsOf(
      await invokes(town.person('consultant'), 'evaluation.show', { session: 'given', page: 0 }),
    );
    expect(shown).toContain('Palautteen antoi 2 / 2');
    expect(shown).toContain('Hyödyllisyys 3,5 / 5');
    expect(shown).toContain('Järjestelyt 4,0 / 5');
    expect(shown).toContain('4 – hyödyllinen\n1');
    expect(shown).toContain('Hieman liian pitkä');
    expect(shown).not.toContain('Kiitos');
    expect(shown).not.toMatch(/Johtaja/);
    const english = await invokes(town.person('coordinator'), 'evaluation.show', {
      session: 'given',
      page: 0,
    });
    expect(wordsOf(english)).toContain('Usefulness 3.5 / 5');
  });

  it('is shown to hosts alone', async () => {
    const { manager } = town.place();
    await joins(manager, 'hidden');
    town.bot.now = over;
    await invokes(manager, 'evaluation.send', { session: 'hidden', ...good });

    for (const session of ['hidden', 'nowhere']) {
      const card = await invokes(manager, 'evaluation.show', { session, page: 0 });
      expect(wordsOf(card)).toContain('ei ole oikeutta');
    }
  });

  it('with faults comes back with each at its field, nothing lost and nothing kept', async () => {
    const { manager } = town.place();
    await joins(manager, 'wrong');
    town.bot.now = over;
    const words = 'x'.repeat(evaluationLength + 1);
    await invokes(manager, 'evaluation.send', {
      session: 'wrong',
      nonce: 'n',
      useful: '9',
      arranged: '2',
      words,
    });

    expect(wordsOf(manager.card)).toContain('Korjaa 2 kohtaa');
    expect(wordsOf(manager.card)).toContain('⚠ Valitse arvosana 1–5.');
    expect(wordsOf(manager.card)).toMatch(/⚠ Teksti on liian pitkä: enintään 1 000 merkkiä/);
    expect(inputsOf(manager.card).map(({ value }) => value)).toEqual(['', '2', words]);
    expect(await feedback('wrong')).toEqual([]);
  });

  it('is taken neither before the session nor long after it, and what was written is shown', async () => {
    const { manager } = town.place();
    await joins(manager, 'early');
    await invokes(manager, 'evaluation.send', { session: 'early', ...good });
    expect(wordsOf(manager.card)).toContain(
      'Anna palautetta, kun tilaisuus on alkanut: to 10.12.2026 klo 9.00.',
    );
    town.bot.now = new Date('2027-02-08T22:00:00Z');
    for (const data of [good, { ...good, useful: '' }]) {
      await invokes(manager, 'evaluation.send', { session: 'early', ...data });
      expect(wordsOf(manager.card)).toContain('Palautteen aika päättyi ma 8.2.2027.');
      expect(wordsOf(manager.card)).toContain('Kiitos *kaikille*!');
    }
    expect(await feedback('early')).toEqual([]);
  });

  it('is not taken of who was marked as absent, never had a place, or knows no such session', async () => {
    const { manager } = town.place();
    const uninvolved = town.place().manager;
    await joins(manager, 'absent');
    await joins(town.place().manager, 'absent');
    town.bot.now = begun;
    const consultant = town.person('consultant');
    await invokes(consultant, 'attendance.open', { session: 'absent', page: 0 });
    await consultant.presses('Tallenna', { came: inputsOf(consultant.card)[0]?.choices[1] ?? '' });

    for (const person of [manager, uninvolved]) {
      await invokes(person, 'evaluation.send', { session: 'absent', ...good });
      expect(wordsOf(person.card)).toContain('Palautetta antavat vain paikalla olleet');
    }
    for (const data of [good, { ...good, useful: '' }]) {
      await invokes(manager, 'evaluation.send', { session: 'nowhere', ...data });
      expect(wordsOf(manager.card)).toContain('Tilaisuutta ei löytynyt');
    }
    expect(await feedback('absent')).toEqual([]);
  });
});

describe('the hosts of a session', () => {
  it('are told of feedback once a day, however much comes', async () => {
    const people = [town.place(), town.place(), town.place()].map(({ manager }) => manager);
    const coordinator = town.person('coordinator');
    await coordinator.says('help');
    for (const person of people) {
      await joins(person, 'daily');
    }
    const isTold = (card: CardContent) =>
      wordsOf(card).includes('gave feedback') && wordsOf(card).includes('Tilaisuus daily');
    const told = () =>
      town.bot.connector.sent.filter(
        (one) => one.conversation === coordinator.conversation && isTold(cardOf(one) ?? {}),
      );
    town.bot.now = over;
    const [first, second, third] = people;
    await invokes(first ?? coordinator, 'evaluation.send', { session: 'daily', ...good });
    await coordinator.receives(isTold);
    expect(wordsOf(coordinator.card)).toContain('1 / 3 gave feedback');
    await invokes(second ?? coordinator, 'evaluation.send', { session: 'daily', ...good });
    await settled('daily');
    expect(told()).toHaveLength(1);

    town.bot.now = new Date('2026-12-11T06:00:00Z');
    const from = town.bot.connector.sent.length;
    await invokes(third ?? coordinator, 'evaluation.send', { session: 'daily', ...good });
    await coordinator.receives(isTold, from);
    expect(told()).toHaveLength(2);
  });
});

describe('many long words', () => {
  it('are read page by page, each within 25 KB, and none is left out', async () => {
    for (const account of crowd) {
      await joins(town.bot.person(account), 'crowded');
    }
    town.bot.now = over;
    const words = '*_`[x](https://evil.example) '.repeat(33);
    for (const [n, account] of crowd.entries()) {
      const data = { ...good, session: 'crowded', nonce: `n${n}`, words: `Sana ${n}. ${words}` };
      await invokes(town.bot.person(account), 'evaluation.send', data);
    }
    const consultant = town.person('consultant');
    await invokes(consultant, 'evaluation.show', { session: 'crowded', page: 0 });
    const seen: string[] = [];
    for (let page = 0; page < 30; page += 1) {
      expect(sizeOf(consultant.card)).toBeLessThanOrEqual(largestCard);
      seen.push(...(wordsOf(consultant.card).match(/Sana \d+\./g) ?? []));
      if (!buttonsOf(consultant.card).some(({ title }) => title === 'Avaa seuraavat')) {
        break;
      }
      await consultant.presses('Avaa seuraavat');
    }
    expect(new Set(seen).size).toBe(25);
    expect(seen).toHaveLength(25);
  });
});
