import { describe, expect, it } from 'vitest';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();
const link = 'https://kunta.example/analyysi';

function openUrl(card: CardContent): unknown {
  return (card['actions'] as readonly CardContent[]).find(({ type }) => type === 'Action.OpenUrl')?.['url'];
}

describe('the situation analysis', () => {
  it('is shown to the municipality, which cannot change it', async () => {
    const { manager } = town.place();
    const card = await manager.says('tilanneanalyysi');

    expect(wordsOf(card)).toContain('Tilanneanalyysiä ei ole tilattu');
    expect(inputsOf(card)).toEqual([]);
    expect(buttonsOf(card).map(({ verb }) => verb)).toEqual(['command.run', 'quota.show']);
  });

  it('is marked by the consultant; the municipality is told each time, and gets the link', async () => {
    const { manager, contact, name } = town.place();
    const consultant = town.person('consultant');
    await Promise.all([manager.says('ohje'), contact.says('ohje')]);
    await consultant.says(`tilanneanalyysi ${name}`);
    let from = town.bot.connector.sent.length;
    await consultant.presses('Tallenna', { status: 'ordered' });
    for (const person of [manager, contact]) {
      await person.receives((card) => wordsOf(card).includes('Tilanneanalyysi on tilattu'), from);
    }
    from = town.bot.connector.sent.length;
    expect(wordsOf(await consultant.presses('Tallenna', { status: 'done', link }))).toContain('on valmis');

    const told = await manager.receives((card) => wordsOf(card).includes('on valmis'), from);
    expect(openUrl(told)).toBe(link);
    expect(wordsOf(await contact.says('tilanneanalyysi'))).toContain('Kaarna Puro');
    expect(openUrl(contact.card)).toBe(link);
  });

  it('when done needs a link that is https; what was typed is kept', async () => {
    const { name, manager } = town.place();
    const consultant = town.person('consultant');
    await consultant.says(`tilanneanalyysi ${name}`);
    expect(wordsOf(await consultant.presses('Tallenna', { status: 'done' }))).toContain('Anna linkki');
    const card = await consultant.presses('Tallenna', { status: 'done', link: 'http://kunta.example' });

    expect(wordsOf(card)).toContain('Linkin pitää alkaa https://');
    expect(inputsOf(card).map(({ value }) => value)).toEqual(['done', 'http://kunta.example']);
    expect(wordsOf(await manager.says('tilanneanalyysi'))).toContain('ei ole tilattu');
  });

  it('that stands already is not told again', async () => {
    const { name, manager } = town.place();
    const consultant = town.person('consultant');
    await manager.says('ohje');
    await consultant.says(`tilanneanalyysi ${name}`);
    let from = town.bot.connector.sent.length;
    await consultant.presses('Tallenna', { status: 'underWay' });
    await manager.receives((card) => wordsOf(card).includes('on tekeillä'), from);
    from = town.bot.connector.sent.length;
    expect(wordsOf(await consultant.presses('Tallenna'))).toContain('mitään ei muutettu');
    await manager.says('ohje');
    expect(
      town.bot.connector.sent.slice(from).filter((one) => one.conversation === manager.conversation),
    ).toHaveLength(1);
  });

  it('is changed by no one else, whatever buttons they have', async () => {
    const { name, manager, code } = town.place();
    const consultant = town.person('consultant');
    await consultant.says(`tilanneanalyysi ${name}`);
    const save = consultant.button('Tallenna');
    const pressed = (await manager.press(save, { status: 'done', link })).value as CardContent;

    expect(wordsOf(pressed)).toContain('Sinulla ei ole oikeutta');
    expect(wordsOf(await manager.says('tilanneanalyysi'))).toContain('ei ole tilattu');
    const stranger = await town.place().manager.invoke('analysis.open', { v: 1, municipality: code });
    expect(wordsOf(stranger.value as CardContent)).not.toContain(name);
  });

  it('may be read by the coordinator', async () => {
    const { name } = town.place();
    const card = await town.person('coordinator').says(`situation ${name}`);

    expect(wordsOf(card)).toContain(name);
    expect(inputsOf(card)).toEqual([]);
  });
});
