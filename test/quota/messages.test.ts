import { describe, expect, it } from 'vitest';
import { compose } from '../../bot/compose.ts';
import type { Message } from '../../bot/shared/outbox.ts';
import { allPeople } from '../../storage/people.ts';
import { buttonsOf, inputsOf, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();
const period = 'uso8';

/** What a message says to somebody, put into words now. */
async function words(message: Message, name: string) {
  const { services } = town.bot.program;
  const reader = (await allPeople(services.tables)).find((person) => person.name === name);
  if (!reader) {
    throw new Error(`nobody is ${name}`);
  }
  return compose(message, reader, town.bot.now, services);
}

describe('the warning of units about to expire', () => {
  const about = (municipality: string) => ({ about: 'units-expiring', municipality, period }) as const;

  it('has a button that opens the booking form with three free days', async () => {
    const { manager, code } = town.place();
    const card = await words(about(code), `Johtaja ${code}`);
    manager.card = card?.content ?? {};

    expect(wordsOf(manager.card)).toContain('5 pajaa käyttämättä, 5 viikkoa jäljellä');
    await manager.presses('Varaa');
    expect(
      inputsOf(manager.card)
        .filter(({ id }) => id.startsWith('date'))
        .map(({ value }) => value),
    ).toEqual(['2026-12-01', '2026-12-02', '2026-12-03']);
    await manager.presses('Lähetä');
    expect(wordsOf(await manager.says('jäljellä'))).toContain('Jäljellä 4 kehittämispajaa');
  });

  it('is not given once nothing is left, once the period is over, or to others', async () => {
    const { manager, code } = town.place();
    expect(await words(about(code), 'Johtaja p39')).toBeUndefined();
    expect(await words({ ...about(code), period: 'uso7' }, `Johtaja ${code}`)).toBeUndefined();
    for (const day of ['01', '02', '03', '07', '08']) {
      await manager.says('varaa');
      await manager.presses('Lähetä', { date1: `2026-12-${day}` });
    }
    expect(await words(about(code), `Johtaja ${code}`)).toBeUndefined();
    const another = town.place();
    town.bot.now = new Date('2026-12-31T22:30:00Z');
    expect(await words(about(another.code), `Johtaja ${another.code}`)).toBeUndefined();
  });
});

describe('what a consultant is told of units about to expire', () => {
  const message = { about: 'units-expiring-all', period } as const;

  it('is all of their municipalities in one card: their own, or those without a consultant', async () => {
    const own = await words(message, 'Kaarna Puro');
    const others = await words(message, 'Lieto Saari');

    expect(wordsOf(own?.content ?? {})).toContain('Kauhava');
    expect(wordsOf(others?.content ?? {})).not.toContain('Kauhava');
    expect(buttonsOf(others?.content ?? {}).filter(({ verb }) => verb === 'quota.show')).toHaveLength(12);
    expect(wordsOf(others?.content ?? {})).toContain('Lisäksi');
  });

  it('is nothing once the period is over, nor to those who serve none', async () => {
    expect(await words(message, 'Ansa Koskelo')).toBeUndefined();
    town.bot.now = new Date('2026-12-31T22:30:00Z');
    expect(await words(message, 'Kaarna Puro')).toBeUndefined();
  });
});

describe('what a municipality is told of a correction', () => {
  it('is nothing where none was made', async () => {
    const { code } = town.place();
    const message = { about: 'units-corrected', municipality: code, period } as const;

    expect(await words(message, `Johtaja ${code}`)).toBeUndefined();
  });
});
