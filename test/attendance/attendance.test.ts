import { describe, expect, it, vi } from 'vitest';
import { readSession } from '../../storage/session.ts';
import { readSessionIndex } from '../../storage/session-index.ts';
import { buttonsOf, inputsOf, wordsOf } from '../support/cards.ts';
import { requestsOf } from '../support/requests.ts';
import { colleagues } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';
import { begun, invokes, joins, largestCard, sizeOf } from './sessions.ts';

const crowd = colleagues(92, '233');
const town = useTown(
  ['early', 'hidden', 'few', 'foreign', 'shifting', 'crowded', 'counted', 'empty'].map((id) => ({ id })),
  crowd,
  // The minute's duty would ask in between.
  { times: { dutyAfter: 600_000 } },
);

const ticked = (card: Parameters<typeof inputsOf>[0]) =>
  inputsOf(card)
    .find(({ id }) => id === 'came')
    ?.value.split(',')
    .filter(Boolean) ?? [];
const choices = (card: Parameters<typeof inputsOf>[0]) => inputsOf(card)[0]?.choices ?? [];
const absent = async (session: string) =>
  (await readSession(town.bot.program.services.tables, session))?.attendance?.absent;

describe('marking who came', () => {
  it('waits until the session begins, and says when that is', async () => {
    const consultant = town.person('consultant');
    await joins(town.person('manager'), 'early');
    const card = await invokes(consultant, 'attendance.open', { session: 'early', page: 0 });

    expect(wordsOf(card)).toContain('Läsnäoloja ei voi vielä merkitä');
    expect(wordsOf(card)).toContain('to 10.12.2026 klo 9.00');
    await invokes(consultant, 'attendance.all', { session: 'early', nonce: 'n1' });
    expect(wordsOf(consultant.card)).toContain('Läsnäoloja ei voi vielä merkitä');
    expect(await absent('early')).toBeUndefined();
  });

  it('is for hosts: to anybody else it is refused, whether it exists or not', async () => {
    const manager = town.person('manager');
    await joins(manager, 'hidden');
    town.bot.now = begun;
    const press = { page: 0, nonce: 'n1', came: '' };
    for (const session of ['hidden', 'nowhere']) {
      for (const verb of ['attendance.open', 'attendance.save', 'attendance.all']) {
        expect(wordsOf(await invokes(manager, verb, { ...press, session }))).toContain('ei ole oikeutta');
      }
    }
    expect(await absent('hidden')).toBeUndefined();
  });

  it('starts with everybody ticked, shows what came of it by municipality, and can be corrected', async () => {
    const { manager, name } = town.place();
    await joins(town.person('manager'), 'few');
    await joins(town.person('participant'), 'few', 'remote');
    await joins(town.person('contact'), 'few', 'no');
    await joins(manager, 'few');
    town.bot.now = begun;
    const consultant = town.person('consultant');
    const card = await invokes(consultant, 'attendance.open', { session: 'few', page: 0 });

    expect(ticked(card)).toHaveLength(3);
    const [first = '', second = '', third = ''] = choices(card);
    const result = wordsOf(await consultant.presses('Tallenna', { came: `${second},${third}` }));
    expect(result).toContain('2 / 3 paikalla');
    expect(result).toContain('Kauhava\n1 / 2');
    expect(result).toContain(`${name}\n1 / 1`);

    expect(ticked(await consultant.presses('Korjaa merkintöjä'))).toEqual([second, third]);
    expect(wordsOf(consultant.card)).toContain('Merkitty: 2 / 3 paikalla');
    expect(await absent('few')).toEqual([first]);
    expect(wordsOf(await consultant.presses('Merkitse kaikki paikalle'))).toContain('3 / 3 paikalla');
    expect(await absent('few')).toEqual([]);
  });

  it('takes no notice of ids that are not on the page', async () => {
    await joins(town.person('manager'), 'foreign');
    await joins(town.person('contact'), 'foreign', 'no');
    town.bot.now = begun;
    const consultant = town.person('consultant');
    const [only = ''] = choices(
      await invokes(consultant, 'attendance.open', { session: 'foreign', page: 0 }),
    );
    await consultant.presses('Tallenna', { came: `nobody, ${only} ,,${'x'.repeat(300)}` });

    expect(wordsOf(consultant.card)).toContain('1 / 1 paikalla');
    expect(await absent('foreign')).toEqual([]);
  });

  it('saves nothing when others hold places now than were shown, and keeps the ticks', async () => {
    await joins(town.person('manager'), 'shifting');
    await joins(town.person('participant'), 'shifting');
    const start = town.bot.now;
    town.bot.now = begun;
    const consultant = town.person('consultant');
    const card = await invokes(consultant, 'attendance.open', { session: 'shifting', page: 0 });
    const [first = ''] = choices(card);
    town.bot.now = start;
    await joins(town.person('contact'), 'shifting');
    town.bot.now = begun;
    await consultant.presses('Tallenna', { came: first });

    expect(wordsOf(consultant.card)).toContain('Mitään ei tallennettu, koska osallistujat ovat muuttuneet');
    expect(ticked(consultant.card)).toEqual([first]);
    expect(choices(consultant.card)).toHaveLength(3);
    expect(await absent('shifting')).toBeUndefined();
    expect(wordsOf(await consultant.presses('Tallenna'))).toContain('1 / 3 paikalla');
  });

  it('says so when nobody held a place', async () => {
    town.bot.now = begun;
    const card = await invokes(town.person('consultant'), 'attendance.open', { session: 'empty', page: 0 });

    expect(wordsOf(card)).toContain('Kenelläkään ei ollut paikkaa');
  });
});

describe('a session of more people than fit a card', () => {
  it('is marked page by page: each saves its own people, goes on to the next and costs one look', async () => {
    for (const account of crowd) {
      await joins(town.bot.person(account), 'crowded');
    }
    town.bot.now = begun;
    const consultant = town.person('consultant');
    const first = await invokes(consultant, 'attendance.open', { session: 'crowded', page: 0 });

    expect(choices(first)).toHaveLength(40);
    expect(wordsOf(first)).toContain('Sivu 1 / 3');
    const [one, two, ...others] = choices(first);
    const second = await consultant.presses('Tallenna tämä sivu', { came: others.join(',') });
    expect(wordsOf(second)).toContain('Sivu on tallennettu.\n');
    expect(wordsOf(second)).toContain('Merkitty: 90 / 92 paikalla');
    expect(wordsOf(second)).toContain('Sivu 2 / 3');
    expect(choices(second).filter((who) => choices(first).includes(who))).toEqual([]);

    const [three, ...rest] = choices(second);
    const third = await consultant.presses('Tallenna tämä sivu', { came: rest.join(',') });
    expect(choices(third)).toHaveLength(12);
    expect(buttonsOf(third).map(({ title }) => title)).not.toContain('Avaa seuraava sivu');
    expect(wordsOf(await consultant.presses('Tallenna tämä sivu'))).toContain('89 / 92 paikalla');
    expect(new Set(await absent('crowded'))).toEqual(new Set([one, two, three]));

    expect([first, second, third].map(sizeOf).filter((size) => size > largestCard)).toEqual([]);
    const looks = await requestsOf(town.bot, () =>
      invokes(consultant, 'attendance.open', { session: 'crowded', page: 1 }),
    );
    expect(looks.filter((request) => request.startsWith('Sessions'))).toEqual(['Sessions.range']);
  });
});

describe('entitlements', () => {
  it('count a session that a municipality was at, not one that it only registered for', async () => {
    const there = town.place();
    const away = town.place();
    await joins(there.manager, 'counted');
    await joins(away.manager, 'counted');
    town.bot.now = begun;
    const consultant = town.person('consultant');
    const card = await invokes(consultant, 'attendance.open', { session: 'counted', page: 0 });
    await consultant.presses('Tallenna', { came: choices(card)[0] ?? '' });
    const { tables, sessionIndex } = town.bot.program.services;
    const came = async () => (await readSessionIndex(tables)).find(({ id }) => id === 'counted')?.came;

    await vi.waitFor(async () => expect(await came()).toEqual({ [there.code]: 1 }), 8_000);
    town.bot.now = new Date('2026-12-12T08:00:00Z');
    sessionIndex.forget();
    expect(wordsOf(await there.manager.says('jäljellä'))).toMatch(
      /Teemaseminaarit\n8 \/ 4 pidetty, kunnastanne mukana 1 \(\d merkitsemättä\)/,
    );
    expect(wordsOf(await away.manager.says('jäljellä'))).toMatch(/8 \/ 4 pidetty, kunnastanne mukana 0/);
  });
});
