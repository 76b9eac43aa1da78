import { describe, expect, it } from 'vitest';
import { type CardContent, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();

async function left(manager: TeamsPerson): Promise<string> {
  return /Jäljellä (\d)/.exec(wordsOf(await manager.says('jäljellä')))?.[1] ?? '';
}

/** Books by the form; resolves to the number of what had been sent before, to wait from. */
async function books(manager: TeamsPerson, typed: Readonly<Record<string, string>>): Promise<number> {
  await manager.says('varaa');
  const from = town.bot.connector.sent.length;
  await manager.presses('Lähetä', typed);
  return from;
}

/** The request as it arrives in the consultant's own chat. */
async function arrives(consultant: TeamsPerson, name: string, from: number): Promise<CardContent> {
  return consultant.receives((card) => wordsOf(card).includes(`${name} pyytää`), from);
}

async function consultants(): Promise<readonly [TeamsPerson, TeamsPerson]> {
  const both = [town.person('consultant'), town.person('otherConsultant')] as const;
  await Promise.all(both.map((consultant) => consultant.says('ohje')));
  return both;
}

describe('a manager who asks what is left and books a workshop', () => {
  it('holds a unit with the request, which reaches the consultant in their own chat', async () => {
    const { manager, name } = town.place();
    const [consultant] = await consultants();
    expect(await left(manager)).toBe('5');
    const from = await books(manager, { date1: '2026-12-09', aim: 'Strategia *2030* <b>nyt</b>' });

    expect(wordsOf(manager.card)).toContain('ke 9.12.2026 klo 9.00–12.00');
    expect(wordsOf(manager.card)).toContain('Strategia *2030* <b>nyt</b>');
    expect(wordsOf(await arrives(consultant, name, from))).toContain('Johtaja');
    expect(await left(manager)).toBe('4');
  });

  it('is told when the consultant confirms, with their message, and may cancel, which they are told', async () => {
    const { manager, name } = town.place();
    const [consultant] = await consultants();
    await arrives(consultant, name, await books(manager, { date1: '2026-12-09' }));
    let from = town.bot.connector.sent.length;
    await consultant.presses('Vahvista', { message: 'Nähdään valtuustosalissa.' });

    const answer = await manager.receives((card) => wordsOf(card).includes('vahvisti'), from);
    expect(wordsOf(answer)).toContain('Nähdään valtuustosalissa.');
    expect(wordsOf(await manager.says('jäljellä'))).toMatch(/Sovittu\n9\.12\./);

    await manager.says('varaukset');
    await manager.presses('Avaa 9.12.');
    from = town.bot.connector.sent.length;
    await manager.presses('Peru');
    expect(wordsOf(await consultant.receives((card) => wordsOf(card).includes(name), from))).toMatch(/peru/i);
    expect(await left(manager)).toBe('5');
  });
});

describe('pressing the same button again', () => {
  it('has one effect, whether it is a double click or a re-delivery with a new id', async () => {
    const { manager } = town.place();
    await manager.says('varaa');
    const send = manager.button('Lähetä');
    const press = () => manager.press(send, { date1: '2026-12-11' });
    const answers = [...(await Promise.all([press(), press(), press()])), await press()];

    for (const answer of answers) {
      expect(wordsOf(answer.value as CardContent)).toContain('pe 11.12.2026');
    }
    expect(await left(manager)).toBe('4');
  });
});

describe('a request for which no unit is left', () => {
  it('is refused with how the five are used, and a release makes room again', async () => {
    const { manager, contact } = town.place();
    await contact.says('varaa');
    const early = contact.button('Lähetä');
    for (const day of ['01', '02', '03', '07', '08']) {
      await books(manager, { date1: `2026-12-${day}` });
    }
    const refused = await contact.press(early, { date1: '2026-12-09' });

    expect(wordsOf(refused.value as CardContent)).toContain('5');
    expect(wordsOf(await manager.says('varaa'))).toContain('5');
    expect(await left(manager)).toBe('0');
    await manager.says('varaukset');
    await manager.presses('Avaa 1.12.');
    await manager.presses('Peru');
    expect(await left(manager)).toBe('1');
  });
});

describe('desk work', () => {
  it('needs a due date and no time; what was typed for another kind is ignored', async () => {
    const { manager } = town.place();
    await books(manager, { kind: 'study', date1: '2020-01-01', due: '2026-12-18' });

    expect(wordsOf(manager.card)).toContain('pe 18.12.2026');
    expect(await left(manager)).toBe('4');
  });
});

describe('bad input in the form', () => {
  const faulty = [
    ['a day in the past', { date1: '2026-11-23' }, /menn/],
    ['a day outside the period', { date1: '2027-02-04' }, /USO 8|kau/],
    ['an end before the start', { date1: '2026-12-09', start1: '12:00', end1: '09:00' }, /lop|pää/i],
    ['no time at all', {}, /aika|päivä/i],
    ['a due date that does not exist', { kind: 'study', due: '2026-02-30' }, /päivä/i],
    ['a theme that is too long', { date1: '2026-12-09', ownTheme: 'x'.repeat(121) }, /120/],
    ['an aim that is too long', { date1: '2026-12-09', aim: 'x'.repeat(1_001) }, /1 000/],
  ] as const;

  it.each(faulty)('is named at the field, and what was typed is kept: %s', async (_name, typed, says) => {
    const { manager } = town.place();
    await books(manager, { aim: 'Säilyy', ...typed });

    expect(manager.button('Lähetä').verb).toBe('booking.submit');
    expect(wordsOf(manager.card)).toMatch(says);
    expect(wordsOf(manager.card)).toContain('aim' in typed ? 'xxxx' : 'Säilyy');
    expect(await left(manager)).toBe('5');
  });
});

describe('an answer to a request', () => {
  it('by a second consultant finds the fresh state and who has answered', async () => {
    const { manager, name } = town.place();
    const [first, second] = await consultants();
    const from = await books(manager, { date1: '2026-12-15', date2: '2026-12-16' });
    await Promise.all([arrives(first, name, from), arrives(second, name, from)]);
    await first.presses('Vahvista', { slot: '1' });
    const late = await second.presses('Hylkää');

    expect(wordsOf(late)).toContain('ke 16.12.2026');
    expect(wordsOf(late)).toContain('Kaarna Puro');
    expect(await left(manager)).toBe('4');
  });

  it('without choosing among several times comes back with the message kept; declining gives the unit back', async () => {
    const { manager, name } = town.place();
    const [consultant] = await consultants();
    await arrives(consultant, name, await books(manager, { date1: '2026-12-15', date2: '2026-12-16' }));
    const again = await consultant.presses('Vahvista', { slot: '', message: 'Säilyy' });

    expect(consultant.button('Vahvista').verb).toBe('request.confirm');
    expect(wordsOf(again)).toContain('Säilyy');
    const from = town.bot.connector.sent.length;
    await consultant.presses('Hylkää', { message: 'Ei sovi' });
    expect(wordsOf(await manager.receives(() => true, from))).toContain('Ei sovi');
    expect(await left(manager)).toBe('5');
  });

  it('for a time that has passed meanwhile is refused at the card', async () => {
    const { manager, name } = town.place();
    const [consultant] = await consultants();
    await arrives(consultant, name, await books(manager, { date1: '2026-12-01' }));
    town.bot.now = new Date('2026-12-02T08:00:00Z');
    const refused = await consultant.presses('Vahvista');

    expect(consultant.button('Hylkää').verb).toBe('request.decline');
    expect(wordsOf(refused)).toMatch(/menn|ohi/);
  });

  it('is found by those to whom it was not sent, as the list of what waits', async () => {
    const { manager, name } = town.place();
    await books(manager, { date1: '2026-12-15' });
    const second = town.person('otherConsultant');
    let words = wordsOf(await second.says('pyynnöt'));
    while (!words.includes(name)) {
      words = wordsOf(await second.presses('Avaa seuraavat'));
    }

    expect(words).toContain(name);
  });
});

describe('a button pressed by somebody it is not for', () => {
  it('does nothing: another municipality’s booking looks like one that does not exist', async () => {
    const { manager, name } = town.place();
    const stranger = town.place().manager;
    await books(manager, { date1: '2026-12-17' });
    const cancel = manager.button('Peru');
    const foreign = await stranger.press(cancel);
    const missing = await stranger.invoke('booking.cancel', { ...cancel.data, booking: 'ei-ole' });
    const answered = await stranger.invoke('request.confirm', { ...cancel.data, slot: '0', message: '' });

    expect(wordsOf(foreign.value as CardContent)).toBe(wordsOf(missing.value as CardContent));
    expect(wordsOf(answered.value as CardContent)).not.toContain(name);
    expect(wordsOf(await manager.says('jäljellä'))).toMatch(/Pyydetty\n17\.12\./);
  });
});

describe('a workshop whose time is over', () => {
  it('counts as held and can no longer be cancelled', async () => {
    const { manager, name } = town.place();
    const [consultant] = await consultants();
    await arrives(consultant, name, await books(manager, { date1: '2026-11-25' }));
    const cancel = manager.button('Peru');
    await consultant.presses('Vahvista');
    town.bot.now = new Date('2026-11-26T08:00:00Z');
    await manager.press(cancel);

    expect(wordsOf(await manager.says('jäljellä'))).toMatch(/Pidetty\n25\.11\./);
    expect(await left(manager)).toBe('4');
  });
});
