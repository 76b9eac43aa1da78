import { describe, expect, it } from 'vitest';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();

const wordsIn = ({ value }: { readonly value: unknown }) => wordsOf(value as CardContent);

async function books(manager: TeamsPerson, ...days: readonly string[]): Promise<void> {
  for (const day of days) {
    await manager.says('varaa');
    await manager.presses('Lähetä', { date1: day });
  }
}

async function confirms(consultant: TeamsPerson, name: string, from: number): Promise<void> {
  await consultant.receives((card) => wordsOf(card).includes(`${name} pyytää`), from);
  await consultant.presses('Vahvista');
}

describe('`jäljellä`', () => {
  it('says in a sentence why so many are left, and opens the booking of each box', async () => {
    const { manager } = town.place();
    await books(manager, '2026-12-15');

    expect(wordsOf(await manager.says('jäljellä'))).toContain(
      '5 pajasta on pyydetty 1: jäljellä 4. 1 pyyntö odottaa konsultin vastausta.',
    );
    expect(wordsOf(await manager.presses('Avaa varaus: pyydetty ti 15.12.2026'))).toContain('15.12.2026');
  });

  it('is the own municipality’s alone, whatever is pressed or written', async () => {
    const { manager } = town.place();
    const other = town.place();
    await manager.says(`jäljellä ${other.name}`);
    const pressed = await manager.invoke('quota.show', { v: 1, municipality: other.code });
    const listed = await manager.invoke('quota.list', { v: 1, page: 0 });
    const participant = town.person('participant');

    expect(wordsOf(manager.card)).not.toContain(other.name);
    expect(wordsIn(pressed)).not.toContain('Jäljellä');
    expect(wordsIn(listed)).not.toContain('Jäljellä');
    expect(wordsOf(await participant.says('jäljellä'))).not.toContain('Jäljellä');
  });

  it('shows a period asked for only to its members', async () => {
    const { manager, code } = town.place();
    const asked = await manager.invoke('quota.show', { v: 1, municipality: code, period: 'uso7' });

    expect(wordsIn(asked)).not.toContain('Jäljellä');
  });
});

describe('the consultant’s free days on the quota card', () => {
  const days = (card: CardContent) => /vapaita päiviä: (.+)/.exec(wordsOf(card))?.[1];

  it('leave out agreed workshops and days away, as soon as they are known', async () => {
    const manager = town.person('manager');
    const consultant = town.person('consultant');
    await consultant.says('ohje');
    expect(days(await manager.says('jäljellä'))).toBe('ti 1.12., ke 2.12., to 3.12.');

    const from = town.bot.connector.sent.length;
    await books(manager, '2026-12-02');
    await confirms(consultant, 'Kauhava', from);
    expect(days(await manager.says('jäljellä'))).toBe('ti 1.12., to 3.12., pe 4.12.');

    await consultant.says('poissa');
    await consultant.presses('Tallenna', { from: '2026-12-01', to: '2026-12-03' });
    expect(days(await manager.says('jäljellä'))).toBe('pe 4.12., ma 7.12., ti 8.12.');
  });

  it('are those of all consultants where the municipality has none of its own', async () => {
    const { manager } = town.place();

    expect(wordsOf(await manager.says('jäljellä'))).toContain('Konsulttien vapaita päiviä: ti 1.12.');
  });
});

describe('the plan on the quota card', () => {
  it('stands against fact as soon as it is saved', async () => {
    const { contact, manager } = town.place();
    await contact.says('suunnitelma');
    await contact.presses('Tallenna', { quarter1: '2026-Q3', theme1: 'Talous *nyt*', quarter2: '2026-Q4' });

    expect(wordsOf(await manager.says('jäljellä'))).toContain(
      'Suunnitelma ja toteutuma\nheinä–syys 2026\n⚠ myöhässä · Talous *nyt*\nloka–joulu 2026\n○ nyt vuorossa',
    );
  });
});

describe('the list of all municipalities', () => {
  const names = (card: CardContent) =>
    buttonsOf(card)
      .filter(({ verb }) => verb === 'quota.show')
      .map(({ title }) => title);

  /** All rows, page by page. */
  async function all(person: TeamsPerson, word: string, next: string): Promise<readonly string[]> {
    const rows = [...names(await person.says(word))];
    while (buttonsOf(person.card).some(({ title }) => title === next)) {
      rows.push(...names(await person.presses(next)));
    }
    return rows;
  }

  it('has those at risk first and every member once, for the coordinator', async () => {
    const { manager, name } = town.place();
    const coordinator = town.person('coordinator');
    await books(manager, '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-08');
    const rows = await all(coordinator, 'remaining', 'Open next');

    expect(rows).toHaveLength(42);
    expect(new Set(rows).size).toBe(42);
    expect(rows.at(-1)).toBe(`Open ${name}’s workshops, 1 / 5 left`);
    expect(rows[0]).toMatch(/5 \/ 5 left$/);
    expect(wordsOf(coordinator.card)).toContain('4 open requests');
  });

  it('counts what is left and what waits, in step with what has just been done', async () => {
    const { manager } = town.place();
    const coordinator = town.person('coordinator');
    const counts = async () => {
      const said = wordsOf(await coordinator.says('remaining'));
      return [/(\d+) development workshops left in all/, /Waiting for an answer\n(\d+)/].map((count) =>
        Number(count.exec(said)?.[1] ?? 0),
      );
    };
    const [left = 0, open = 0] = await counts();
    await books(manager, '2026-12-15');

    expect(await counts()).toEqual([left - 1, open + 1]);
  });

  it('opens a municipality from its row', async () => {
    const coordinator = town.person('coordinator');
    const [first = ''] = names(await coordinator.says('remaining'));
    const opened = wordsOf(await coordinator.presses(first));

    expect(opened).toContain(first.replace(/^Open (.+)’s workshops, .*/, '$1'));
    expect(opened).toContain('5 development workshops left');
  });

  it('begins with a consultant’s own municipalities', async () => {
    const rows = await all(town.person('consultant'), 'jäljellä', 'Avaa seuraavat');

    expect(rows[0]).toMatch(/^Avaa Kauhavan tilanne, /);
    expect(rows).toHaveLength(42);
  });
});
