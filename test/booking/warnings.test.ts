import { describe, expect, it } from 'vitest';
import { type CardContent, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';
import { agrees, parties, requests, told } from './parties.ts';

const town = useTown();

/** The choices of a decision, as they are written on the card. */
function choices(card: CardContent): string {
  return JSON.stringify(card).replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
}

describe('a time on which nobody is expected to work', () => {
  it.each([
    ['a Saturday', '2026-12-12', 'la 12.12.2026', 'viikonloppu'],
    ['Independence Day', '2026-12-06', 'su 6.12.2026', 'pyhäpäivä'],
    ['Christmas Eve', '2026-12-24', 'to 24.12.2026', 'pyhäpäivä'],
  ])('is pointed out to both and forbids nothing: %s', async (_what, date1, day, warning) => {
    const all = await parties(town);
    const { manager, consultant } = all;
    await requests(town, all, { date1 });
    expect(wordsOf(manager.card)).toContain(`⚠ Huomaa: ${day}, ${warning}.`);
    expect(choices(consultant.card)).toContain(`${day} klo 9.00–12.00 · ⚠ ${warning}`);
    await told(town, manager, 'vahvisti', () => consultant.presses('Vahvista'));

    expect(wordsOf(await manager.says('jäljellä'))).toContain('Sovittu');
  });

  it('is said beside that time alone, where several are proposed', async () => {
    const all = await parties(town);
    await requests(town, all, { date1: '2026-12-11', date2: '2026-12-12' });

    expect(wordsOf(all.manager.card)).not.toContain('Huomaa');
    expect(choices(all.consultant.card)).toContain('"pe 11.12.2026 klo 9.00–12.00"');
    expect(choices(all.consultant.card)).toContain('la 12.12.2026 klo 9.00–12.00 · ⚠ viikonloppu');
  });
});

describe('a time at which the consultant is elsewhere', () => {
  it('is pointed out when they have another workshop, to them alone while nobody has the request', async () => {
    const first = await parties(town);
    await agrees(town, first, { date1: '2026-12-14' });
    const all = await parties(town);
    const { manager, consultant, other } = all;
    await requests(town, all, { date1: '2026-12-14', start1: '11:00', end1: '14:00' });

    expect(choices(consultant.card)).toContain('ma 14.12.2026 klo 11.00–14.00 · ⚠ sinulla on muuta');
    expect(choices(other.card)).not.toContain('sinulla on muuta');
    await told(town, manager, 'vahvisti', () => consultant.presses('Vahvista'));
    expect(wordsOf(await manager.says('jäljellä'))).toMatch(/Sovittu\n14\.12\./);
  });

  it('is pointed out when they hold a session, to the municipality that proposes it too', async () => {
    const all = await parties(town);
    const { manager, consultant, name } = all;
    await requests(town, all, { date1: '2026-12-16' });
    await consultant.presses('Ehdota muita aikoja');
    await told(town, manager, 'toista aikaa', () => consultant.presses('Lähetä', { date1: '2026-12-17' }));
    await consultant.says('uusi tilaisuus');
    const session = { titleFi: 'Siiloista silloille', titleSv: '', date: '2026-12-18', place: 'Kuntatalo' };
    await consultant.presses('Tallenna luonnos', { ...session, capacity: '80' });
    await consultant.presses('Julkaise tilaisuus');
    // Sessions are known to lists and warnings after 30 s at most.
    await manager.presses('Ehdota muita aikoja');
    await told(town, consultant, `${name} pyytää`, () => manager.presses('Lähetä', { date1: '2026-12-18' }));

    expect(wordsOf(manager.card)).toContain('⚠ Huomaa: pe 18.12.2026, konsultilla on muuta.');
    expect(choices(consultant.card)).toContain('pe 18.12.2026 klo 9.00–12.00 · ⚠ sinulla on muuta');
    await told(town, manager, 'vahvisti', () => consultant.presses('Vahvista'));
    expect(wordsOf(await manager.says('jäljellä'))).toMatch(/Sovittu\n18\.12\./);
  });

  it('is pointed out when they are away, also to the municipality whose own consultant they are', async () => {
    const { consultant } = await parties(town);
    const manager = town.person('manager');
    await consultant.says('poissa');
    await consultant.presses('Tallenna', { from: '2026-12-21', to: '2026-12-22' });
    await manager.says('varaa');
    await told(town, consultant, 'Kauhava pyytää', () => manager.presses('Lähetä', { date1: '2026-12-22' }));

    expect(wordsOf(manager.card)).toContain('⚠ Huomaa: ti 22.12.2026, konsultti on poissa.');
    expect(choices(consultant.card)).toContain('ti 22.12.2026 klo 9.00–12.00 · ⚠ olet poissa');
    await told(town, manager, 'vahvisti', () => consultant.presses('Vahvista'));
    expect(wordsOf(await manager.says('jäljellä'))).toMatch(/Sovittu\n22\.12\./);
  });
});

describe('a time at which the municipality has another workshop', () => {
  it('is pointed out to both, but not the workshop itself when it is moved within its time', async () => {
    const all = await parties(town);
    const { manager, consultant, name } = all;
    await agrees(town, all, { date1: '2026-12-09' });
    await consultant.presses('Ehdota uutta aikaa');
    await told(town, manager, 'muutosta', () =>
      consultant.presses('Lähetä', { date1: '2026-12-09', start1: '10:00', end1: '13:00' }),
    );
    expect(choices(manager.card)).not.toContain('⚠ kunnalla');
    await manager.presses('Pidä');

    await manager.says('varaa');
    await told(town, consultant, `${name} pyytää`, () =>
      manager.presses('Lähetä', { date1: '2026-12-09', start1: '11:00', end1: '15:00' }),
    );
    expect(wordsOf(manager.card)).toContain('kunnalla on toinen paja');
    expect(choices(consultant.card)).toContain('⚠ sinulla on muuta, kunnalla on toinen paja');
    await told(town, manager, 'vahvisti', () => consultant.presses('Vahvista'));
    expect(wordsOf(await manager.says('jäljellä'))).toContain('sovittu 2');
  });
});
