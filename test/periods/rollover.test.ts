import { beforeEach, describe, expect, it } from 'vitest';
import { importNetwork } from '../../bot/network/import.ts';
import { readNetwork } from '../../storage/network.ts';
import { readNetworkAudit } from '../../storage/network-audit.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();
const tables = () => town.bot.program.services.tables;
const words = (person: TeamsPerson) => wordsOf(person.card);
const typedIn = (person: TeamsPerson, id: string) =>
  inputsOf(person.card).find((one) => one.id === id)?.value ?? '';
const size = (card: CardContent) => JSON.stringify(card).length * 2;

/** The coordinator with the form for the next period. */
async function begins(): Promise<TeamsPerson> {
  const coordinator = town.person('coordinator');
  await coordinator.says('members');
  await coordinator.presses('Open the periods');
  await coordinator.presses('Add a period');
  return coordinator;
}

const codesIn = async (period: string) =>
  (await readNetwork(tables())).memberships
    .filter((one) => one.period === period)
    .map((one) => one.municipality);
const added = async (period: string) =>
  (await readNetworkAudit(tables())).filter(
    ({ event }) => event.type === 'periodAdded' && event.period === period,
  );

/** Each test goes on from where the ones before left the network; the first leaves USO 9 to come. */
describe('the next period', () => {
  beforeEach(() => {
    town.bot.program.services.network.forget();
  });

  it('is suggested by the last one: name, days and numbers', async () => {
    const coordinator = await begins();

    expect(words(coordinator)).toContain('Filled in from USO 8.');
    expect(
      ['name', 'from', 'to', 'workshop', 'sparring', 'carryOver'].map((id) => typedIn(coordinator, id)),
    ).toEqual(['USO 9', '2027-01-01', '2028-12-31', '5', '6', '0']);
  });

  it('is previewed with every member and its unused workshops, all of them ticked, a page at a time', async () => {
    const { manager, name, code } = town.place();
    await manager.says('varaa');
    await manager.presses('Lähetä', { date1: '2026-12-16' });
    const coordinator = await begins();
    await coordinator.presses('Open the preview');

    expect(words(coordinator)).toContain('Of the members of USO 8, 42 / 42 continue.');
    expect(words(coordinator)).toContain('Page 1 / 2');
    expect(words(coordinator)).toContain('Development workshops 5 · Theme seminars 4');
    expect(JSON.stringify(coordinator.card)).toContain(`${name}: 4\u00a0workshops unused`);
    expect(typedIn(coordinator, 'stay').split(',')).toContain(code);
    expect(typedIn(coordinator, 'stay').split(',')).toHaveLength(30);
    expect(size(coordinator.card)).toBeLessThan(25 * 1024);
    expect((await readNetwork(tables())).periods).toHaveLength(1);
  });

  it('is made with those ticked on any page, once, and is there at once', async () => {
    const coordinator = await begins();
    await coordinator.presses('Open the preview', { name: 'USO 9', workshop: '4' });
    const first = typedIn(coordinator, 'stay').split(',');
    await coordinator.presses('Show next', { stay: first.slice(0, -1).join(',') });
    const second = typedIn(coordinator, 'stay').split(',');
    expect(words(coordinator)).toContain('Of the members of USO 8, 41 / 42 continue.');
    await coordinator.presses('Show previous', { stay: second.slice(2).join(',') });
    expect(words(coordinator)).toContain('Of the members of USO 8, 39 / 42 continue.');
    const button = coordinator.button('Confirm');
    const answers = await Promise.all([1, 2].map(() => coordinator.press(button)));
    await coordinator.presses('Confirm');
    const old = await coordinator.press(button, { stay: '' });
    answers.push(old);

    expect(words(coordinator)).toContain('The period has been made.');
    expect(wordsOf(old.value as CardContent)).toContain('Nothing was changed.');
    expect(words(coordinator)).toContain('39 member municipalities.');
    const codes = await codesIn('uso9');
    expect(codes).toHaveLength(39);
    expect(codes).not.toEqual(expect.arrayContaining([first.at(-1)]));
    expect(await added('uso9')).toHaveLength(1);
    const network = await readNetwork(tables());
    const [uso8, uso9] = network.periods;
    expect(uso9).toMatchObject({ id: 'uso9', from: '2027-01-01', to: '2028-12-31', themes: uso8?.themes });
    expect(uso9?.entitlements).toEqual({ ...uso8?.entitlements, workshop: 4 });
    expect(network.memberships.find((m) => m.period === 'uso9' && m.municipality === '233')).toEqual({
      municipality: '233',
      period: 'uso9',
      population: 14_909,
    });
  });

  it('is listed with how many are members of each; the running one stays the one that is shown', async () => {
    const coordinator = town.person('coordinator');
    expect(wordsOf(await coordinator.says('members'))).toMatch(/^USO 8: 42/);
    await coordinator.presses('Open the periods');

    expect(words(coordinator)).toMatch(/USO 9\n.*coming · 39 member municipalities/);
    expect(words(coordinator)).toMatch(/USO 8\n.*running · 42 member municipalities/);
    await coordinator.presses('Open USO 8');
    expect(words(coordinator)).toMatch(/Unused \d \/ 5 workshops/);
    const manager = town.person('manager');
    expect(wordsOf(await manager.says('jäljellä'))).toContain('USO 8');
    await manager.presses('Avaa USO 9');
    expect(words(manager)).toContain('Jäljellä 4');
  });

  it('cannot be made again, nor over another one’s days', async () => {
    const coordinator = await begins();
    expect(typedIn(coordinator, 'name')).toBe('USO 10');
    await coordinator.presses('Open the preview', { name: 'USO 9' });
    expect(words(coordinator)).toContain('There is a period of this name already.');
    await coordinator.presses('Open the preview', { name: 'USO 10', from: '2028-12-31' });
    expect(words(coordinator)).toContain('overlaps another one');
    expect(typedIn(coordinator, 'from')).toBe('2028-12-31');
  });

  it('can be changed until it begins, not below what is booked in it, and no more afterwards', async () => {
    const manager = town.person('manager');
    await manager.says('varaa');
    await manager.presses('Lähetä', { period: 'uso9', date1: '2027-02-02' });
    expect(words(manager)).toContain('USO 9');
    const coordinator = town.person('coordinator');
    await coordinator.says('members');
    await coordinator.presses('Open the periods');
    await coordinator.presses('Open USO 9');
    await coordinator.presses('Change the period');
    const before = coordinator.card;
    await coordinator.presses('Save', { workshop: '0', from: '2027-01-02' });
    expect(words(coordinator)).toContain('already has more workshops in use in the period');
    expect(words(coordinator)).toContain('The days cannot be changed');
    await coordinator.presses('Save', { workshop: '6', from: '2027-01-01', name: 'USO 9 *uusi*' });
    expect(words(coordinator)).toContain('The period is saved.');
    coordinator.card = before;
    await coordinator.presses('Save', { workshop: '7' });
    expect(words(coordinator)).toContain('Nothing was saved, since the period has changed.');

    town.bot.now = new Date('2027-01-01T08:00:00Z');
    coordinator.card = before;
    await coordinator.presses('Save', { workshop: '8' });
    expect(words(coordinator)).toContain('The period has begun');
    const uso9 = (await readNetwork(tables())).periods.find(({ id }) => id === 'uso9');
    expect(uso9).toMatchObject({ name: 'USO 9 *uusi*', entitlements: { workshop: 6 } });
  });

  it('takes over when it begins; the one before stays readable and is not changed', async () => {
    town.bot.now = new Date('2027-01-08T08:00:00Z');
    const manager = town.person('manager');
    expect(wordsOf(await manager.says('jäljellä'))).toContain('USO 9');
    await manager.presses('Avaa USO 8');
    expect(words(manager)).toContain('USO 8');
    expect(buttonsOf(manager.card).map(({ title }) => title)).not.toContain('Varaa työpaja');
    const coordinator = town.person('coordinator');
    await coordinator.says('members');
    await coordinator.presses('Open the periods');
    expect(words(coordinator)).toMatch(/USO 8\n.*over · 42 member municipalities/);
    await coordinator.presses('Open USO 8');
    expect(buttonsOf(coordinator.card).map(({ title }) => title)).not.toContain('Change the period');
  });
});

describe('a period that takes units over', () => {
  it('is told that they are carried over once the one before is over', async () => {
    await importNetwork(town.bot.program.services, {
      periods: [
        { id: 'uso10', name: 'USO 10', from: '2029-01-01', to: '2030-12-31', rules: { carryOver: 2 } },
      ],
    });
    town.bot.program.services.network.forget();
    const coordinator = await begins();
    await coordinator.presses('Open the preview');

    expect(words(coordinator)).toContain('At most 2 unused workshops are carried over.');
    expect(words(coordinator)).toContain('once USO 10 is over');
  });
});
