import { describe, expect, it } from 'vitest';
import { quotaPartition } from '../../storage/quota.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();

async function consultants(): Promise<readonly [TeamsPerson, TeamsPerson]> {
  const both = [town.person('consultant'), town.person('otherConsultant')] as const;
  await Promise.all(both.map((consultant) => consultant.says('ohje')));
  return both;
}

/** Asks by the form; resolves to the number of what had been sent before, to wait from. */
async function asks(person: TeamsPerson, words: string, kind = 'question'): Promise<number> {
  await person.says('kysy');
  const from = town.bot.connector.sent.length;
  await person.presses('Lähetä', { kind, words });
  return from;
}

function arrives(consultant: TeamsPerson, words: string, from: number): Promise<CardContent> {
  return consultant.receives((card) => wordsOf(card).includes(words), from);
}

const words = (answered: { readonly value: unknown }) => wordsOf(answered.value as CardContent);

describe('a question to the consultant', () => {
  it('reaches those who answer, whose answer comes back, and uses up no unit', async () => {
    const { manager, name } = town.place();
    const [consultant] = await consultants();
    const from = await asks(manager, 'Voiko pajan *siirtää* <b>kevääseen</b>?');

    expect(wordsOf(manager.card)).toContain('Kysymys on lähetetty');
    expect(wordsOf(manager.card)).toContain('Kaarna Puro');
    const asked = wordsOf(await arrives(consultant, 'kevääseen', from));
    expect(asked).toContain(`${name}: kysymys konsultille`);
    expect(asked).toContain('Voiko pajan *siirtää* <b>kevääseen</b>?');
    expect(asked).toMatch(/Johtaja \S+, kunnanjohtaja/);

    const then = town.bot.connector.sent.length;
    expect(wordsOf(await consultant.presses('Lähetä vastaus', { words: 'Voi, sovitaan.' }))).toContain(
      'Vastaus on lähetetty',
    );
    const told = wordsOf(await manager.receives((card) => wordsOf(card).includes('vastasi'), then));
    expect(told).toContain('Voi, sovitaan.');
    expect(told).toContain('kevääseen');
    expect(told).toContain('Kaarna Puro');
    expect(wordsOf(await manager.says('jäljellä'))).toContain('Jäljellä 5');
  });

  it('may be a wish for other support, and is seen by colleagues under the form', async () => {
    const { manager, contact } = town.place();
    const [consultant] = await consultants();
    const from = await asks(manager, 'Sparrausta johtoryhmälle', 'support');

    expect(wordsOf(manager.card)).toContain('Toive on lähetetty');
    expect(wordsOf(await arrives(consultant, 'Sparrausta', from))).toContain('toive konsultille');
    expect(wordsOf(await contact.says('kysy'))).toContain('Sparrausta johtoryhmälle');
    const opened = wordsOf(await contact.presses('Avaa 24.11.'));
    expect(opened).toContain('Vastaus menee kysyjälle');
    expect(opened).toMatch(/Johtaja/);
  });

  it('pressed again, also at the same time, is one question with the words of the first', async () => {
    const { manager } = town.place();
    await manager.says('kysy');
    const send = manager.button('Lähetä');
    const press = (text: string) => manager.press(send, { kind: 'question', words: text });
    const answers = [...(await Promise.all([press('Ensin'), press('Ensin')])), await press('Toisin')];

    for (const answer of answers) {
      expect(words(answer)).toContain('Ensin');
    }
    const listed = wordsOf(await manager.says('kysy'));
    expect(listed.match(/Odottaa vastausta/g)).toHaveLength(1);
    expect(listed).not.toContain('Toisin');
  });

  it('is found by those to whom it was not sent, as what waits for an answer', async () => {
    const { manager, name } = town.place();
    await asks(manager, 'Kuka vastaa?');
    const coordinator = town.person('coordinator');
    const seen = async () => {
      const pages = [wordsOf(await coordinator.says('kysy'))];
      while (buttonsOf(coordinator.card).some(({ title }) => title.startsWith('Open next'))) {
        pages.push(wordsOf(await coordinator.presses('Open next')));
      }
      return pages.join();
    };

    await expect.poll(seen, { timeout: 10_000 }).toContain(name);
  });

  it('leaves no words in the audit trail', async () => {
    const { manager, code } = town.place();
    const [consultant] = await consultants();
    const from = await asks(manager, 'Salainen asia');
    await arrives(consultant, 'Salainen asia', from);
    await consultant.presses('Lähetä vastaus', { words: 'Salainen vastaus' });
    const partition = quotaPartition(code, 'uso8');
    const { tables } = town.bot.program.services;
    const trail = JSON.stringify(await tables.range('Quotas', partition, '5', '9b'));
    const state = JSON.stringify(await tables.range('Quotas', partition, '0', '5'));

    expect(trail).toContain('answered');
    expect(trail).not.toContain('Salainen');
    expect(state).toContain('Salainen vastaus');
  });
});

describe('bad input', () => {
  it.each([
    ['nothing written', { kind: 'question', words: ' ' }, 'Kirjoita asiasi'],
    ['a kind that does not exist', { kind: 'x', words: 'Säilyy' }, 'kysymys vai toive'],
    ['too many words', { kind: 'question', words: 'x'.repeat(1_001) }, '1 000 merkkiä'],
  ])('in the question is named at its field, and what was typed is kept: %s', async (_name, typed, says) => {
    const { manager } = town.place();
    await asks(manager, typed.words, typed.kind);

    expect(wordsOf(manager.card)).toContain('Mitään ei lähetetty. Korjaa 1 kohta.');
    expect(wordsOf(manager.card)).toContain(says);
    expect(inputsOf(manager.card).find(({ id }) => id === 'words')?.value).toBe(typed.words);
    expect(wordsOf(await manager.says('kysy'))).not.toContain('Odottaa vastausta');
  });

  it('in the answer likewise, and the question still waits', async () => {
    const { manager } = town.place();
    const [consultant] = await consultants();
    const from = await asks(manager, 'Kuinka pitkä?');
    await arrives(consultant, 'Kuinka pitkä?', from);

    expect(wordsOf(await consultant.presses('Lähetä vastaus', { words: '' }))).toContain('Kirjoita vastaus');
    const long = 'y'.repeat(1_001);
    expect(wordsOf(await consultant.presses('Lähetä vastaus', { words: long }))).toContain('1 000 merkkiä');
    expect(inputsOf(consultant.card).find(({ id }) => id === 'words')?.value).toBe(long);
    expect(wordsOf(await consultant.presses('Lähetä vastaus', { words: 'Lyhyt' }))).toContain(
      'Vastaus on lähetetty',
    );
  });

  it('of too many questions at once is refused with the words kept', async () => {
    const { manager } = town.place();
    await manager.says('kysy');
    const { data } = manager.button('Lähetä');
    for (let n = 0; n < 20; n += 1) {
      await manager.invoke('question.send', {
        ...data,
        nonce: `n${n}`,
        kind: 'question',
        words: `Kysymys ${n}`,
      });
    }
    const refused = await manager.presses('Lähetä', { kind: 'question', words: 'Vielä yksi' });

    expect(wordsOf(refused)).toContain('jo 20 vastaamatonta kysymystä');
    expect(inputsOf(refused).find(({ id }) => id === 'words')?.value).toBe('Vielä yksi');
  });
});

describe('a question that another consultant has answered meanwhile', () => {
  it('shows the answer, who gave it, and what was not sent; the asker is told once', async () => {
    const { manager } = town.place();
    const [first, second] = await consultants();
    const from = await asks(manager, 'Kumpi ehtii?');
    await Promise.all([arrives(first, 'Kumpi ehtii?', from), arrives(second, 'Kumpi ehtii?', from)]);
    await first.presses('Lähetä vastaus', { words: 'Minä ehdin' });
    const late = wordsOf(await second.presses('Lähetä vastaus', { words: 'Minäkin vastasin' }));

    expect(late).toContain('Kaarna Puro ehti vastata');
    expect(late).toContain('Minä ehdin');
    expect(late).toContain('Minäkin vastasin');
    expect(wordsOf(await manager.receives((card) => wordsOf(card).includes('vastasi'), from))).toContain(
      'Minä ehdin',
    );
  });

  it('both at the same time: one answer is sent, and the other is told so', async () => {
    const { manager } = town.place();
    const [first, second] = await consultants();
    const from = await asks(manager, 'Yhtä aikaa?');
    await Promise.all([arrives(first, 'Yhtä aikaa?', from), arrives(second, 'Yhtä aikaa?', from)]);
    const both = await Promise.all([
      first.presses('Lähetä vastaus', { words: 'Ensimmäinen' }),
      second.presses('Lähetä vastaus', { words: 'Toinen' }),
    ]);

    expect(both.filter((card) => wordsOf(card).includes('Vastaus on lähetetty'))).toHaveLength(1);
    expect(both.filter((card) => wordsOf(card).includes('ehti vastata'))).toHaveLength(1);
  });
});

describe('a question pressed by somebody it is not for', () => {
  it('looks like one that does not exist, and stays as it is', async () => {
    const { manager, contact, code } = town.place();
    const stranger = town.place().manager;
    const participant = town.person('participant');
    const [consultant] = await consultants();
    const from = await asks(manager, 'Vain meille');
    await arrives(consultant, 'Vain meille', from);
    const { data } = consultant.button('Lähetä vastaus');
    const missing = words(await stranger.invoke('question.show', { ...data, question: 'ei-ole' }));

    expect(words(await stranger.invoke('question.show', data))).toBe(missing);
    for (const refused of [
      await participant.invoke('question.show', data),
      await stranger.invoke('question.answer', { ...data, words: 'Ei' }),
      await contact.invoke('question.answer', { ...data, words: 'Ei' }),
    ]) {
      expect(words(refused)).toContain('ei ole oikeutta');
    }
    expect(words(await consultant.invoke('question.show', { ...data, municipality: `${code}x` }))).toBe(
      missing,
    );
    expect(wordsOf(await manager.says('kysy'))).toContain('Odottaa vastausta');
  });

  it('cannot be asked by participants', async () => {
    const participant = town.person('participant');

    expect(wordsOf(await participant.says('kysy'))).toContain('ei ole oikeutta');
    const sent = await participant.invoke('question.send', {
      v: 1,
      nonce: 'n',
      kind: 'question',
      words: 'Ei',
    });
    expect(words(sent)).toContain('ei ole oikeutta');
  });
});

describe('a question in Swedish', () => {
  it('is asked and answered in each reader’s language', async () => {
    const swedish = town.person('swedish');
    const [consultant] = await consultants();
    await swedish.says('fråga');
    const from = town.bot.connector.sent.length;
    await swedish.presses('Skicka', { kind: 'question', words: 'Hur går det till?' });

    expect(wordsOf(swedish.card)).toContain('Frågan har skickats till konsulten');
    expect(wordsOf(await arrives(consultant, 'Hur går det till?', from))).toContain(
      'Vaasan kysymys konsultille',
    );
    await consultant.presses('Lähetä vastaus', { words: 'Så här.' });
    const told = await swedish.receives((card) => wordsOf(card).includes('Så här.'), from);
    expect(wordsOf(told)).toContain('Konsulten har svarat på din fråga');
  });
});
