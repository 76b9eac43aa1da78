import { describe, expect, it } from 'vitest';
import { readQuota } from '../../storage/quota.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();
/** A month after the period, when there is no other yet. */
const after = new Date('2027-02-01T08:00:00Z');
const kept = (code: string) => readQuota(town.bot.program.services.tables, code, 'uso8');

describe('a card from a period that is over', () => {
  it('books nothing, and says that no period is running', async () => {
    const { manager, code } = town.place();
    await manager.says('varaa');
    const book = manager.button('Lähetä');
    town.bot.now = after;
    const answer = (await manager.press(book, { date1: '2026-12-16' })).value as CardContent;

    expect(wordsOf(answer)).toContain('Verkostokausi ei ole käynnissä');
    expect((await kept(code)).active).toEqual([]);
  });

  it('changes neither the plan nor the situation analysis of then', async () => {
    const { manager, code } = town.place();
    const consultant = town.person('consultant');
    await manager.says('suunnitelma');
    const plan = manager.button('Tallenna');
    consultant.card = (await consultant.invoke('analysis.open', { municipality: code })).value as CardContent;
    const analysis = consultant.button('Tallenna');
    town.bot.now = after;
    const answers = [
      await manager.press(plan, { theme1: 'Strategia', quarter1: '2026-4' }),
      await consultant.press(analysis, { status: 'done', link: 'https://esimerkki.example/' }),
    ];

    for (const answer of answers.map(({ value }) => value as CardContent)) {
      expect(wordsOf(answer)).toMatch(/^Kortti on vanhentunut/);
      expect(buttonsOf(answer).length).toBeGreaterThan(1);
    }
    const { plan: planned, analysis: standing } = await kept(code);
    expect([planned, standing]).toEqual([[], undefined]);
  });

  it('is still read: what is over stays there', async () => {
    const { manager, code } = town.place();
    await manager.says('varaa');
    await manager.presses('Lähetä', { date1: '2026-12-16' });
    const show = { municipality: code, period: 'uso8' };
    const [booking] = (await kept(code)).active;
    town.bot.now = after;

    expect(wordsOf((await manager.invoke('quota.show', show)).value as CardContent)).toContain('USO 8');
    const opened = await manager.invoke('booking.show', { ...show, booking: booking?.id });
    expect(wordsOf(opened.value as CardContent)).not.toContain('ei löytynyt');
  });

  it('names a period that is not there: nothing is done under it', async () => {
    const { manager, code } = town.place();
    await manager.says('suunnitelma');
    const plan = manager.button('Tallenna');
    const data = { ...plan, data: { ...plan.data, period: 'uso99' } };
    const answer = (await manager.press(data, {})).value as CardContent;

    expect(buttonsOf(answer).length).toBeGreaterThan(0);
    expect((await readQuota(town.bot.program.services.tables, code, 'uso99')).plan).toEqual([]);
  });
});
