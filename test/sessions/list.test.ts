import { describe, expect, it } from 'vitest';
import { sessionKinds } from '../../bot/shared/network.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import { requestsOf } from '../support/requests.ts';
import { useTown } from '../support/town-bot.ts';

const on = (day: string) => ({
  start: `2026-12-${day}T09:00:00+02:00`,
  end: `2026-12-${day}T15:00:00+02:00`,
});
const long = (mark: string) =>
  `${mark} ${'Hyvinvointialueyhteistyön ja elinvoimajohtamisen kysymyksiä '.repeat(4)}`.slice(0, 200);
const many = Array.from({ length: 14 }, (_, n) => ({
  id: `s${n}`,
  kind: sessionKinds[n % sessionKinds.length] ?? 'other',
  titleFi: long(`Pitkä${n}`),
  titleSv: long(`Lång${n}`),
  place: long('Paikka'),
  ...on(String(n + 1).padStart(2, '0')),
}));
const others = Array.from({ length: 5 }, (_, n) => ({
  id: `o${n}`,
  kind: 'other',
  titleFi: `Muu${n}`,
  ...on(String(n + 20)),
}));
const town = useTown([
  ...many,
  ...others,
  { id: 'elected', titleFi: 'Luottamushenkilöille', audience: { roles: ['elected'] }, ...on('01') },
  { id: 'kauhava', titleFi: 'Kauhavalle', audience: { municipalities: ['233'] }, ...on('02') },
]);

const titlesIn = (card: CardContent) =>
  [...wordsOf(card).matchAll(/^(Pitkä\d+|Muu\d+|Luottamushenkilöille|Kauhavalle)/gm)].map(
    ([, title]) => title,
  );
const sizeOf = (card: CardContent) => JSON.stringify(card).length * 2;

describe('the list of sessions', () => {
  it('shows what concerns the person first, and in a part of its own what is meant for others', async () => {
    const { manager } = town.place();
    const pages = [await manager.says('tilaisuudet')];
    while (buttonsOf(manager.card).some(({ title }) => title === 'Näytä seuraavat')) {
      pages.push(await manager.presses('Näytä seuraavat'));
    }
    const titles = pages.flatMap(titlesIn);

    expect(titles).toHaveLength(21);
    expect(titles.slice(-2)).toEqual(['Luottamushenkilöille', 'Kauhavalle']);
    const marked = pages.map((page) => wordsOf(page).includes('Tarkoitettu muille'));
    expect(marked).toEqual([false, false, false, true, true]);
    expect(wordsOf(pages[3] ?? {})).toMatch(/Muu4[\s\S]*Tarkoitettu muille[\s\S]*Luottamushenkilöille/);
    expect(Math.max(...pages.map(sizeOf))).toBeLessThan(25 * 1024);
  });

  it('shows to those who are meant what is meant for them, in its place', async () => {
    const participant = town.person('participant');
    const first = titlesIn(await participant.says('tilaisuudet'));

    expect(first).toEqual(expect.arrayContaining(['Luottamushenkilöille', 'Kauhavalle']));
  });

  it('shows one kind alone, page by page, and all again', async () => {
    const { manager } = town.place();
    await manager.says('tilaisuudet');
    await manager.presses('Näytä luottamushenkilösparraukset (2)');

    expect(titlesIn(manager.card)).toEqual(['Pitkä2', 'Pitkä9']);
    await manager.presses('Näytä teemaseminaarit (4)');
    expect(titlesIn(manager.card)).toEqual(['Pitkä0', 'Pitkä7', 'Luottamushenkilöille', 'Kauhavalle']);
    await manager.presses('Näytä kaikki (21)');
    expect(wordsOf(manager.card)).toContain('Sivu 1 / 5');
  });

  it('keeps the kind when a page is turned', async () => {
    const { manager } = town.place();
    const turn = async (data: object) => {
      const card = (await manager.invoke('sessions.list', { page: 0, mine: 0, ...data }))
        .value as CardContent;
      return buttonsOf(card).filter(({ title }) => title === 'Näytä seuraavat');
    };

    expect((await turn({}))[0]?.data).toEqual({ v: 1, page: 1, mine: 0 });
    expect((await turn({ kind: 'other' })).map(({ data }) => data)).toEqual([
      { v: 1, page: 1, mine: 0, kind: 'other' },
    ]);
  });

  it('costs one wave of storage requests: the index and the own notes', async () => {
    const { manager } = town.place();
    await manager.says('tilaisuudet');

    expect(await requestsOf(town.bot, () => manager.invoke('sessions.list', { page: 1, mine: 0 }))).toEqual([
      'References.range',
      'SessionIndex.range',
    ]);
  });
});
