import { describe, expect, it } from 'vitest';
import { importNetwork } from '../../bot/network/import.ts';
import { languages } from '../../bot/shared/people.ts';
import { text } from '../../cards/text/catalogue.ts';
import { findPerson } from '../../storage/people.ts';
import { loadSamples } from '../cards/load-samples.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { town as townFile } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([{ id: 'one' }, { id: 'two', remote: true }], [], {});
const link = 'privacy.show';
const heading = text('fi', 'privacy.heading');
const verbsOf = (card: CardContent) => buttonsOf(card).map(({ verb }) => verb);
const samples = await loadSamples();

describe('the privacy notice', () => {
  it.each(['tietosuoja', 'dataskydd', 'privacy'])('comes for the word %s', async (word) => {
    const card = await town.person('manager').says(word);
    expect(wordsOf(card)).toContain(heading);
    expect(wordsOf(card)).toContain('Vieno Korpi');
  });

  it('has the times of the period', async () => {
    const words = wordsOf(await town.person('manager').says('tietosuoja'));
    expect(words).toContain('6 kuukautta kauden päättymisestä');
    expect(words).toContain('7 päivää tilaisuudesta');
    expect(words).toContain('24 kuukautta');
  });

  it('has others where the period has', async () => {
    const file = townFile();
    const periods = file.periods.map((period) => ({
      ...period,
      rules: { retention: { personMonths: 3, auditMonths: 36 } },
    }));
    const { services } = town.bot.program;
    expect(await importNetwork(services, { periods })).toMatchObject({ ok: true });
    services.network.forget();
    const words = wordsOf(await town.person('manager').says('tietosuoja'));
    expect(words).toContain('3 kuukautta kauden päättymisestä');
    expect(words).toContain('36 kuukautta');
  });

  it('is on the card of who is greeted, and of a stranger, who gets it without names', async () => {
    const stranger = town.person('stranger');
    const card = await stranger.says('hei');
    expect(verbsOf(card)).toContain(link);
    const from = town.bot.connector.sent.length;
    await stranger.press(stranger.button(text('sv', 'privacy.link')));
    const notice = await stranger.receives(
      (one) => wordsOf(one).includes(text('sv', 'privacy.heading')),
      from,
    );
    expect(wordsOf(notice)).not.toContain('Vieno Korpi');
    expect(buttonsOf(notice)).toEqual([]);

    const manager = town.person('manager');
    const greeted = town.bot.connector.sent.length;
    await manager.send({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] });
    const hello = await manager.receives((one) => wordsOf(one).includes('Ansa'), greeted);
    expect(JSON.stringify(buttonsOf(hello))).toContain('"command":"privacy"');
  });

  it('is the members’ for whom the network still keeps a row of, and not for any stranger', async () => {
    const { contact, manager } = town.place();
    const { tenantId, aadObjectId } = contact.account;
    const { services } = town.bot.program;
    const person = (await findPerson(services.tables, tenantId, aadObjectId))?.id;
    await town.person('coordinator').invoke('people.end', { v: 1, person, successor: '' });
    const words = wordsOf(await contact.says('tietosuoja'));
    expect(words).toContain(text('fi', 'privacy.what'));
    expect(words).toContain(text('fi', 'privacy.rights-former'));
    expect(words).not.toContain(text('fi', 'privacy.stranger-what'));
    expect(buttonsOf(contact.card)).toEqual([]);

    const stranger = wordsOf(await town.person('stranger').says('tietosuoja'));
    expect(stranger).toContain(text('fi', 'privacy.stranger-what'));
    expect(wordsOf(await manager.says('tietosuoja'))).toContain(text('fi', 'privacy.rights'));
  });

  it('says that what a workshop was about stays', async () => {
    const words = wordsOf(await town.person('otherManager').says('tietosuoja'));
    expect(words).toMatch(/Pysyvästi jäävät .*pajojen teemat, tavoitteet, paikat ja raportit/);
  });

  it('is linked on every card on which something may be written', () => {
    for (const [n, sample] of samples.entries()) {
      const card = sample.card(languages[n % languages.length] ?? 'fi').content as CardContent;
      if (inputsOf(card).some(({ type }) => type === 'Input.Text')) {
        expect([sample.name, verbsOf(card)]).toEqual([sample.name, expect.arrayContaining([link])]);
      }
    }
  });

  it('comes beside a form, which stays with what was typed', async () => {
    const manager = town.person('manager');
    await manager.says('kysy');
    const form = manager.card;
    const from = town.bot.connector.sent.length;
    const answered = await manager.press(manager.button(text('fi', 'privacy.link')));
    expect(answered.type).not.toContain('card');
    await manager.receives((one) => wordsOf(one).includes(heading), from);
    expect(inputsOf(form).length).toBeGreaterThan(0);
  });
});

describe('the first answer to a session', () => {
  const sentence = text('fi', 'privacy.firstAnswer');

  it('says what becomes of it, once, and does what was pressed', async () => {
    const { manager } = town.place();
    const first = await manager.invoke('rsvp.remote', { v: 1, session: 'one', nonce: 'a' });
    expect(wordsOf(first.value as CardContent)).toContain(sentence);
    expect(wordsOf(first.value as CardContent)).toContain('Osallistut');
    const second = await manager.invoke('rsvp.no', { v: 1, session: 'one', nonce: 'b' });
    expect(wordsOf(second.value as CardContent)).not.toContain(sentence);
    const shown = await manager.invoke('session.show', { v: 1, session: 'one' });
    expect(wordsOf(shown.value as CardContent)).not.toContain(sentence);
  });
});
