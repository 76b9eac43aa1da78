import { describe, expect, it } from 'vitest';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { start } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';
import { agrees, type Parties, parties, requests, told } from './parties.ts';

const town = useTown();

/** Minutes after the start. */
function at(minutes: number): void {
  town.bot.now = new Date(start.getTime() + minutes * 60_000);
}

/** The days of a list's rows, in order. */
function days(card: CardContent): readonly string[] {
  return buttonsOf(card)
    .filter(({ verb }) => verb === 'booking.show' || verb === 'request.show')
    .map(({ title }) => /Avaa (\d+\.\d+\.)/.exec(title)?.[1] ?? title);
}

function filters(card: CardContent): readonly string[] {
  return buttonsOf(card)
    .map(({ title }) => title)
    .filter((title) => title.startsWith('Näytä'));
}

/** Every page of a list from the present one on. */
async function allPages(who: TeamsPerson): Promise<readonly CardContent[]> {
  const pages = [who.card];
  while (buttonsOf(who.card).some(({ title }) => title === 'Avaa seuraavat')) {
    pages.push(await who.presses('Avaa seuraavat'));
  }
  return pages;
}

describe('`varaukset` of a municipality', () => {
  async function six(): Promise<Parties> {
    const all = await parties(town);
    const { manager, contact } = all;
    for (const [n, day] of ['07', '08', '09', '10'].entries()) {
      at(n);
      await requests(town, all, { date1: `2026-12-${day}`, theme: 'Strategia' });
    }
    at(10);
    await told(town, manager, 'vahvisti', () => all.consultant.presses('Vahvista'));
    at(11);
    await told(town, all.consultant, 'perui', () => manager.presses('Peru'));
    for (const [n, day] of ['14', '15'].entries()) {
      at(20 + n);
      await contact.says('varaa');
      await contact.presses('Lähetä', { date1: `2026-12-${day}` });
    }
    return all;
  }

  it('has what happened last first, in pages, with the state and whose turn it is', async () => {
    const { manager } = await six();
    const first = await manager.says('varaukset');
    expect(wordsOf(first)).toContain('Varattu 5 / 5 kehittämispajaa');
    expect(wordsOf(first)).toContain('6 varausta · sivu 1 / 2');
    expect(days(first)).toEqual(['15.12.', '14.12.', '10.12.', '9.12.', '8.12.']);
    expect(wordsOf(first)).toContain('vuorossa konsultti');
    const second = await manager.presses('Avaa seuraavat');
    expect(wordsOf(second)).toContain('sivu 2 / 2');
    expect(days(second)).toEqual(['7.12.']);

    expect(days(await manager.presses('Avaa edelliset'))).toHaveLength(5);
    const beyond = await manager.invoke('bookings.list', { v: 1, filter: 'all', page: 99 });
    expect(days(beyond.value as CardContent)).toEqual(['7.12.']);
  });

  it('is filtered by buttons that say how many there are', async () => {
    const { manager, contact } = await six();
    const card = await manager.says('varaukset');
    expect(filters(card)).toEqual(['Näytä omat (4)', 'Näytä avoimet (5)', 'Näytä päättyneet (1)']);
    expect(days(await manager.presses('Näytä omat'))).toEqual(['10.12.', '9.12.', '8.12.', '7.12.']);
    expect(days(await manager.presses('Näytä päättyneet'))).toEqual(['10.12.']);
    expect(wordsOf(manager.card)).toContain('Peruttu');
    expect(days(await manager.presses('Näytä kaikki'))).toHaveLength(5);

    await contact.says('varaukset');
    expect(days(await contact.presses('Näytä omat'))).toEqual(['15.12.', '14.12.']);
  });

  it('says so when there is nothing, and shows nobody else’s', async () => {
    const { manager, name } = town.place();
    const words = wordsOf(await manager.says('varaukset'));
    expect(words).toContain('Kaudella ei ole vielä varauksia.');
    expect(words).toContain(name);
    const participant = wordsOf(await town.person('participant').says('varaukset'));
    expect(participant).toContain('Sinulla ei ole oikeutta tähän');
  });
});

describe('`varaukset` of a consultant', () => {
  it('has first what is theirs, by date, over all municipalities; then what they ask for', async () => {
    const [one, two, three] = [await parties(town), await parties(town), await parties(town)];
    const { consultant, other } = one;
    await agrees(town, one, { date1: '2026-12-17' });
    await agrees(town, two, { date1: '2026-12-02' });
    await agrees(town, three, { date1: '2026-12-11' });
    await requests(town, one, { date1: '2026-12-21' });
    await other.presses('Ehdota muita aikoja');
    await told(town, one.manager, 'toista aikaa', () => other.presses('Lähetä', { date1: '2026-12-22' }));

    const mine = await consultant.says('varaukset');
    expect(wordsOf(mine)).toContain('Omat varaukset');
    expect(days(mine)).toEqual(['2.12.', '11.12.', '17.12.']);
    for (const { name } of [one, two, three]) {
      expect(wordsOf(mine)).toContain(name);
    }
    expect(days(await other.says('varaukset'))).toEqual(['22.12.']);
    expect(wordsOf(other.card)).toContain('vuorossa kunta');

    expect(days(await consultant.presses('Näytä sovitut (3)'))).toEqual(['2.12.', '11.12.', '17.12.']);
    town.bot.now = new Date('2026-12-03T08:00:00Z');
    await consultant.says('varaukset');
    const unreported = await consultant.presses('Näytä raportoimattomat (1)');
    expect(wordsOf(unreported)).toContain(two.name);
    expect(days(unreported)).toEqual(['2.12.']);
    expect(filters(await other.says('varaukset')).join()).not.toContain('raportoimattomat');
  });
});

describe('`pyynnöt`', () => {
  it('has what waits for the consultant, oldest first after those of one’s own, in pages of four', async () => {
    const all: Parties[] = [];
    for (let n = 0; n < 4; n += 1) {
      const one = await parties(town);
      at(100 + n);
      await requests(town, one, { date1: `2026-12-${10 + n}` });
      all.push(one);
    }
    const [first] = all;
    if (!first) throw new Error('nobody');
    const { consultant, other } = first;
    const kauhava = town.person('manager');
    at(110);
    await kauhava.says('varaa');
    await kauhava.presses('Lähetä', { date1: '2026-12-18' });

    await consultant.says('pyynnöt');
    const pages = await allPages(consultant);
    const rows = pages.flatMap(days);
    expect(days(pages[0] ?? {})).toHaveLength(4);
    expect(rows[0]).toBe('18.12.');
    // After those that earlier tests have left.
    expect(rows.slice(-4)).toEqual(['10.12.', '11.12.', '12.12.', '13.12.']);

    await other.says('pyynnöt');
    expect((await allPages(other)).flatMap(days).at(-1)).toBe('18.12.');
  });

  it('has no longer what another has taken, nor what the municipality must answer', async () => {
    const all = await parties(town);
    const { manager, consultant, other, name } = all;
    await requests(town, all, { date1: '2026-12-16' });
    await other.presses('Ehdota muita aikoja');
    await told(town, manager, 'toista aikaa', () => other.presses('Lähetä', { date1: '2026-12-22' }));
    const listed = async (who: TeamsPerson) => {
      await who.says('pyynnöt');
      return (await allPages(who)).some((card) => wordsOf(card).split('\n').includes(name));
    };
    expect(await listed(other)).toBe(false);
    await manager.presses('Ehdota muita aikoja');
    await told(town, other, `${name} pyytää`, () => manager.presses('Lähetä', { date1: '2026-12-23' }));

    expect(await listed(other)).toBe(true);
    expect(await listed(consultant)).toBe(false);
  });

  it('is for consultants only', async () => {
    for (const who of ['manager', 'participant', 'coordinator'] as const) {
      expect(wordsOf(await town.person(who).says('pyynnöt'))).toMatch(/ei ole oikeutta|not permitted/);
    }
  });
});
