import { describe, expect, it } from 'vitest';
import { type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();

function value(card: CardContent, id: string): string | undefined {
  return inputsOf(card).find((input) => input.id === id)?.value;
}

const changed = (card: CardContent) => /muutti suunnitelmaa/.test(wordsOf(card));

async function consultants() {
  const both = [town.person('consultant'), town.person('otherConsultant')] as const;
  await Promise.all(both.map((consultant) => consultant.says('ohje')));
  return both;
}

describe('the plan of a period', () => {
  it('is one form with the municipality’s units, kept as typed and told to the consultants', async () => {
    const { manager, contact, name } = town.place();
    const [consultant] = await consultants();
    const card = await manager.says('suunnitelma');

    expect(inputsOf(card).filter(({ id }) => id.startsWith('quarter'))).toHaveLength(5);
    expect(inputsOf(card)[0]?.choices).toEqual([
      '-',
      ...['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'],
    ]);
    const from = town.bot.connector.sent.length;
    const typed = { quarter1: '2026-Q4', theme1: 'Strategia **2030**', who1: 'Johtoryhmä', theme3: 'Talous' };
    const saved = await manager.presses('Tallenna', typed);
    expect(wordsOf(saved)).toContain('Suunnitelma on tallennettu, ja konsultti saa siitä tiedon.');

    const told = await consultant.receives((c) => changed(c) && wordsOf(c).includes(name), from);
    expect(value(told, 'theme1')).toBe('Strategia **2030**');
    await contact.says('suunnitelma');
    expect(['quarter1', 'who1', 'quarter2', 'theme3'].map((id) => value(contact.card, id))).toEqual([
      '2026-Q4',
      'Johtoryhmä',
      '-',
      'Talous',
    ]);
  });

  it('is also the consultant’s to change, by the municipality’s name; the municipality is told', async () => {
    const { manager, contact, name } = town.place();
    const [consultant] = await consultants();
    await Promise.all([manager.says('ohje'), contact.says('ohje')]);
    await consultant.says(`suunnitelma ${name}`);
    const from = town.bot.connector.sent.length;
    await consultant.presses('Tallenna', { quarter2: '2026-Q4', theme2: 'Konserni' });

    for (const person of [manager, contact]) {
      expect(value(await person.receives(changed, from), 'theme2')).toBe('Konserni');
    }
  });

  it('that nobody changed is told to nobody', async () => {
    const { manager, name } = town.place();
    await consultants();
    await manager.says('suunnitelma');
    const from = town.bot.connector.sent.length;

    expect(wordsOf(await manager.presses('Tallenna'))).toContain('mitään ei muutettu');
    await town.person('consultant').says('ohje');
    expect(JSON.stringify(town.bot.connector.sent.slice(from))).not.toContain(name);
  });

  it('is not overwritten unseen: who had it open longer is shown both ways on', async () => {
    const { manager, contact } = town.place();
    await Promise.all([manager.says('suunnitelma'), contact.says('suunnitelma')]);
    await manager.presses('Tallenna', { theme1: 'Ensimmäisen' });
    const late = await contact.presses('Tallenna', { theme1: 'Toisen' });

    expect(wordsOf(late)).toContain('Suunnitelmaa on muutettu sen jälkeen');
    expect(value(late, 'theme1')).toBe('Toisen');
    const stale = contact.button('Avaa tallennettu');
    const fresh = (await contact.press(stale)).value as CardContent;
    expect(value(fresh, 'theme1')).toBe('Ensimmäisen');
    expect(wordsOf(await contact.presses('Tallenna'))).toContain('Suunnitelma on tallennettu');
    expect(value(await manager.says('suunnitelma'), 'theme1')).toBe('Toisen');
  });

  it('comes back filled, with each fault at its field', async () => {
    const { manager } = town.place();
    await manager.says('suunnitelma');
    const typed = { quarter1: '2031-Q1', theme2: 'x'.repeat(121), who3: 'y'.repeat(81), theme4: 'Säilyy' };
    const card = await manager.presses('Tallenna', typed);

    expect(wordsOf(card)).toContain('Korjaa 3 kohtaa');
    expect(value(card, 'theme2')).toBe('x'.repeat(121));
    expect(value(card, 'theme4')).toBe('Säilyy');
    expect(value(await manager.says('suunnitelma'), 'theme4')).toBe('');
  });

  it('pressed twice is saved and told once', async () => {
    const { manager, name } = town.place();
    const [consultant] = await consultants();
    await manager.says('suunnitelma');
    const from = town.bot.connector.sent.length;
    const save = manager.button('Tallenna');
    await Promise.all([1, 2, 3].map(() => manager.press(save, { theme1: 'Kerran' })));

    await consultant.receives((card) => changed(card) && wordsOf(card).includes(name), from);
    const again = (await manager.press(save, { theme1: 'Kerran' })).value as CardContent;
    expect(value(again, 'theme1')).toBe('Kerran');
    const told = town.bot.connector.sent
      .slice(from)
      .filter(({ conversation }) => conversation === consultant.conversation);
    expect(told).toHaveLength(1);
  });
});

describe('a plan asked for by somebody it is not for', () => {
  it('is refused: a name in a text grants nothing, nor do another’s ids', async () => {
    const { manager, name, code } = town.place();
    const stranger = town.place().manager;
    await manager.says('suunnitelma');
    await manager.presses('Tallenna', { theme1: 'Salainen' });
    const save = manager.button('Tallenna');

    expect(wordsOf(await stranger.says(`suunnitelma ${name}`))).not.toContain(name);
    expect(wordsOf((await stranger.press(save)).value as CardContent)).toContain('Sinulla ei ole oikeutta');
    const opened = await stranger.invoke('plan.open', { v: 1, municipality: code });
    expect(JSON.stringify(opened.value)).not.toContain('Salainen');
    expect(wordsOf(await town.person('participant').says('suunnitelma'))).toContain(
      'Sinulla ei ole oikeutta',
    );
  });

  it('without a name asks the consultant of several municipalities which one', async () => {
    const consultant = town.person('otherConsultant');
    const { code, name } = town.place();
    const card = await consultant.says('suunnitelma');

    expect(inputsOf(card)[0]?.choices).toContain(code);
    expect(wordsOf(await consultant.presses('Avaa suunnitelma', { municipality: code }))).toContain(name);
    expect(wordsOf(await consultant.says('suunnitelma Atlantis'))).toContain('Atlantis');
  });
});
