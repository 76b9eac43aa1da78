import { describe, expect, it } from 'vitest';
import { type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';
import { agrees, left, opens, type Parties, parties, refOf, told } from './parties.ts';

const town = useTown();

const soon = '2026-12-01';
/** Agreed for next week, and cancelled by the municipality; the decision lies before the consultant. */
async function cancelledLate(): Promise<Parties> {
  const all = await parties(town);
  await agrees(town, all, { date1: soon });
  await opens(all.manager, refOf(all.consultant.card));
  expect(wordsOf(all.manager.card)).toContain('Aikaa on alle 14 päivää: jos perut nyt, konsultti päättää');
  await told(town, all.consultant, 'Päätä, palautuuko paja kunnalle', () => all.manager.presses('Peru'));
  return all;
}

describe('a municipality that cancels an agreed workshop', () => {
  it.each([
    ['14 days before', '2026-12-08', 'Kunta perui varauksen', '5'],
    ['13 days before', '2026-12-07', 'Päätä, palautuuko paja kunnalle', '4'],
  ])('has the unit back at once until the cut-off: %s', async (_when, date1, heard, units) => {
    const all = await parties(town);
    const { manager, consultant } = all;
    await agrees(town, all, { date1 });
    await opens(manager, refOf(consultant.card));
    await told(town, consultant, heard, () => manager.presses('Peru'));

    expect(await left(all)).toBe(units);
  });

  it('later does not yet have it: it is held until the consultant has decided', async () => {
    const all = await cancelledLate();

    expect(wordsOf(all.manager.card)).toContain('Konsultti päättää, palautuuko paja kunnalle.');
    expect(wordsOf(await all.manager.says('jäljellä'))).toContain('peruttu myöhään 1');
    expect(await left(all)).toBe('4');
  });
});

describe('the consultant who decides on the unit of a workshop cancelled late', () => {
  it.each([
    ['Palauta', 'Paja palautettiin kunnalle', '5'],
    ['Merkitse', 'Paja on käytetty eikä palaudu', '4'],
  ])('says why, and the municipality is told: %s', async (title, heading, units) => {
    const all = await cancelledLate();
    const { manager, consultant } = all;
    const ref = refOf(consultant.card);
    await told(town, manager, heading, () => consultant.presses(title, { reason: 'Esteen *vuoksi*.' }));

    expect(wordsOf(consultant.card)).toContain(heading);
    expect(await left(all)).toBe(units);
    expect(await opens(manager, ref)).toContain('Syy: Esteen *vuoksi*.');
  });

  it.each([
    ['without a reason', '  ', 'Kirjoita perustelu.'],
    ['with too long a reason', 'x'.repeat(501), 'enintään 500 merkkiä'],
  ])('gets the card back with the fault and what was typed: %s', async (_what, reason, says) => {
    const all = await cancelledLate();
    const again = await all.consultant.presses('Merkitse', { reason });

    expect(wordsOf(again)).toContain('Mitään ei muutettu. Korjaa 1 kohta.');
    expect(wordsOf(again)).toContain(says);
    expect(inputsOf(again).find(({ id }) => id === 'reason')?.value).toBe(reason);
    await all.consultant.presses('Merkitse', { reason: 'Nyt perusteltu' });
    expect(wordsOf(all.consultant.card)).toContain('Paja on käytetty eikä palaudu');
  });

  it('does so once; whoever is not theirs sees who has it', async () => {
    const all = await cancelledLate();
    const { consultant, other } = all;
    const card = consultant.card;
    other.card = card;
    expect(wordsOf(await other.presses('Palauta', { reason: 'Väärä' }))).toContain('konsultilla Kaarna Puro');
    await consultant.presses('Merkitse', { reason: 'Oikea' });
    consultant.card = card;
    const again = wordsOf(await consultant.presses('Palauta', { reason: 'Toinen' }));

    expect(again).toContain('Paja on käytetty eikä palaudu');
    expect(await left(all)).toBe('4');
  });
});

describe('the coordinator', () => {
  it('turns a wrong decision round with a reason, either way; both sides are told', async () => {
    const all = await cancelledLate();
    const { manager, consultant } = all;
    const ref = refOf(consultant.card);
    await told(town, manager, 'käytetty', () => consultant.presses('Merkitse', { reason: 'Liian myöhään.' }));
    const coordinator = town.person('coordinator');
    await opens(coordinator, ref);
    expect(wordsOf(coordinator.card)).toContain('You can change the decision if it was wrong.');
    await coordinator.presses('Return');
    expect(wordsOf(coordinator.card)).toContain('Write the reason.');
    const from = town.bot.connector.sent.length;
    await coordinator.presses('Return', { reason: 'Sairaus.' });
    for (const person of [manager, consultant]) {
      await person.receives((card) => wordsOf(card).includes('Paja palautettiin kunnalle'), from);
    }

    expect(await left(all)).toBe('5');
    expect(await opens(coordinator, ref)).toContain('Vieno Korpi');
    await coordinator.presses('Mark', { reason: 'Ei sittenkään.' });
    expect(await left(all)).toBe('4');
  });

  it('cannot take a unit back that is in use again', async () => {
    const all = await cancelledLate();
    const { manager, consultant } = all;
    const ref = refOf(consultant.card);
    await told(town, manager, 'palautettiin', () => consultant.presses('Palauta', { reason: 'Este.' }));
    for (const day of ['09', '10', '14', '15', '16']) {
      await manager.says('varaa');
      await manager.presses('Lähetä', { date1: `2026-12-${day}` });
    }
    const coordinator = town.person('coordinator');
    await opens(coordinator, ref);
    await coordinator.presses('Mark', { reason: 'Virhe.' });

    expect(wordsOf(coordinator.card)).toContain('5');
    expect(await left(all)).toBe('0');
    expect(wordsOf(await manager.says('jäljellä'))).not.toContain('käytetty');
  });
});

describe('a consultant who cancels', () => {
  it('gives a reason, and the unit always returns', async () => {
    const all = await parties(town);
    const { manager, consultant } = all;
    await agrees(town, all, { date1: soon });
    await opens(consultant, refOf(consultant.card));
    const faulty = wordsOf(await consultant.presses('Peru'));
    expect(faulty).toContain('Mitään ei muutettu. Korjaa 1 kohta.');
    expect(faulty).toContain('Kirjoita syy.');
    const ref = refOf(consultant.card);
    await told(town, manager, 'Konsultti perui varauksen', () =>
      consultant.presses('Peru', { reason: 'Sairastuin.' }),
    );

    expect(await left(all)).toBe('5');
    expect(await opens(manager, ref)).toContain('Syy: Sairastuin.');
  });
});

describe('somebody it is no business of', () => {
  const who: readonly (readonly [string, () => TeamsPerson])[] = [
    ['a participant of the network', () => town.person('participant')],
    ['another municipality’s manager', () => town.person('otherManager')],
    ['another municipality’s contact person', () => town.person('swedish')],
  ];
  const verbs = [
    ['booking.show', {}],
    ['request.show', {}],
    ['request.confirm', { slot: '0', message: '' }],
    ['request.decline', { slot: '0', message: '' }],
    ['proposal.open', {}],
    ['proposal.send', { date1: '2026-12-15' }],
    ['proposal.send', { date1: '2020-01-01' }],
    ['booking.cancel', { reason: 'Syy' }],
    ['unit.decide', { fate: 'lost', reason: 'Syy' }],
    ['handover.open', {}],
    ['handover.send', { to: '', message: '' }],
  ] as const;

  it.each(who)('finds no booking, whatever data they forge: %s', async (_who, person) => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-09' });
    const data = { ...refOf(all.consultant.card), nonce: 'forged' };
    for (const [verb, typed] of verbs) {
      const stranger = person();
      const answered = await stranger.invoke(verb, { ...data, ...typed });
      const missing = await stranger.invoke(verb, { ...data, booking: 'ei-ole', ...typed });

      expect(answered.value, verb).toEqual(missing.value);
      expect(JSON.stringify(answered.value), verb).not.toContain(all.name);
    }
    expect(wordsOf(await all.manager.says('jäljellä'))).toMatch(/Sovittu\n9\.12\./);
  });

  it('learns nothing as somebody the network does not know', async () => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-09' });
    const data = { ...refOf(all.consultant.card), nonce: 'forged' };
    for (const [verb, typed] of verbs) {
      const answered = await town.person('stranger').invoke(verb, { ...data, ...typed });

      expect(JSON.stringify(answered.value ?? ''), verb).not.toContain(all.name);
    }
    expect(wordsOf(await all.manager.says('jäljellä'))).toMatch(/Sovittu\n9\.12\./);
  });

  it('may not decide on the unit as the municipality it belongs to, nor hand the booking over', async () => {
    const all = await cancelledLate();
    const data = { ...refOf(all.consultant.card), nonce: 'forged' };
    const decided = await all.manager.invoke('unit.decide', { ...data, fate: 'returned', reason: 'Meille' });
    const handed = await all.manager.invoke('handover.send', { ...data, to: 'x', message: '' });

    for (const refused of [decided, handed]) {
      expect(wordsOf(refused.value as CardContent)).toContain('ei ole oikeutta');
    }
    expect(await left(all)).toBe('4');
  });
});
