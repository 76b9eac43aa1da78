import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandWords } from '../../bot/command-words.ts';
import { strangerActions } from '../../bot/strangers.ts';
import { savePerson } from '../../storage/people.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useStore } from '../support/store.ts';
import { accounts } from '../support/town.ts';
import { dataOf } from './card-data.ts';
import { type Case, cases, everyCase, expectedOf } from './cases.ts';
import { lineOf, lines, type Role, roles } from './table.ts';
import { verdictOf } from './verdict.ts';
import { buildWorld, type World } from './world.ts';

const store = useStore();
let world: World;
beforeAll(async () => {
  world = await buildWorld(store.connectionString);
});
afterAll(() => world.bot.stop());

/** One's own days away would have to be marked anew for each. */
const pressed = (one: Case) => one.line.thing !== 'word' && one.line.thing !== 'away';
const verbs = [...new Set(lines.filter(({ thing }) => thing !== 'word').map(({ what }) => what))];

const said = (value: unknown) => (typeof value === 'string' ? value : wordsOf(value as CardContent));
const oneRole = (role: Role) => fc.sample(cases.filter(pressed), 250).filter((one) => one.role === role);

describe('over HTTP', () => {
  it.each(roles)('a press comes to what the table has: %s', async (role) => {
    const person = world.bot.person(accounts[role]);
    for (const one of oneRole(role)) {
      const { value } = await person.invoke(one.line.what, dataOf(one, world));
      const { line, tamper } = one;
      expect(`${line.what} ${line.relation} ${tamper} ${verdictOf(said(value))}`).toBe(
        `${line.what} ${line.relation} ${tamper} ${expectedOf(one)}`,
      );
    }
  });

  it.each(roles)('a word comes to what the table has, written and pressed: %s', async (role) => {
    const person = world.bot.person(accounts[role]);
    for (const { id, words } of commandWords) {
      const expected = lineOf(`word:${id}`, 'none').expected[role];
      const written = wordsOf(await person.says(words.en[0]));
      const { value } = await person.invoke('command.run', { v: 1, command: id });
      expect([id, verdictOf(written), verdictOf(said(value))]).toEqual([id, expected, expected]);
    }
  });
});

describe('somebody who is not in the people table', () => {
  const tenantId = accounts.manager.tenantId;
  const somebody = (): TeamsPerson => world.bot.person({ tenantId, aadObjectId: randomUUID() });
  const isStranger = (value: unknown) =>
    /Kuntaliit/.test(wordsOf(value as CardContent)) &&
    buttonsOf(value as CardContent).every(({ verb }) => /^(presentation\.open|privacy\.show)$/.test(verb));

  it('gets the card for strangers, whatever they press', async () => {
    // What else they may do is listed in `test/presentation`.
    const some = everyCase
      .filter((one) => pressed(one) && one.role === 'coordinator' && one.line.relation !== 'missing')
      .filter((one) => !Object.hasOwn(strangerActions, one.line.what));
    for (const one of some) {
      const { value } = await somebody().invoke(one.line.what, {
        ...dataOf(one, world),
        role: 'coordinator',
      });
      expect([one.line.what, isStranger(value)]).toEqual([one.line.what, true]);
    }
    expect(verbs.length).toBeGreaterThan(90);
  });

  it('gets it whatever they write', async () => {
    for (const { words } of commandWords) {
      expect([words.fi[0], isStranger(await somebody().says(words.fi[0]))]).toEqual([words.fi[0], true]);
    }
  });

  it('is who has a member’s object id in another tenant, or a member’s name', async () => {
    const elsewhere = {
      tenantId: '99999999-2222-4333-8444-555555555555',
      aadObjectId: accounts.coordinator.aadObjectId,
    };
    expect(isStranger(await world.bot.person(elsewhere).says('ohje'))).toBe(true);
    const named = somebody();
    const from = { id: '29:x', name: 'Vieno Korpi', aadObjectId: named.account.aadObjectId, role: 'user' };
    const value = { action: { type: 'Action.Execute', verb: 'quota.list', data: { page: 0 } } };
    const answer = await named.send({ type: 'invoke', name: 'adaptiveCard/action', from, value });
    expect(isStranger((answer.body as { readonly value: unknown }).value)).toBe(true);
  });
});

describe('somebody who is in the people table', () => {
  const tenantId = '77777777-2222-4333-8444-555555555555';

  it('is a member from then on, from whichever of the allowed tenants, also as a guest', async () => {
    const guest = world.bot.person({ tenantId, aadObjectId: randomUUID() });
    const from = { id: '29:guest', name: 'Joku', aadObjectId: guest.account.aadObjectId, userRole: 'guest' };
    const press = { action: { type: 'Action.Execute', verb: 'quota.list', data: { page: 0 } } };
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', from, value: press };
    const before = (await guest.send(invoke)).body as { readonly value: unknown };
    expect(said(before.value)).not.toContain('Kauhava');
    const { otherConsultant } = world.people;
    const { tables } = world.bot.program.services;
    await savePerson(tables, { ...otherConsultant, ...guest.account, id: randomUUID(), name: 'Vieras' });
    const after = (await guest.send(invoke)).body as { readonly value: unknown };
    expect(said(after.value)).toContain('Kauhava');
  });

  it('is told in a sentence in a channel that a button is not for their role', async () => {
    const inChannel = { conversation: { id: '19:x', conversationType: 'channel', isGroup: true } };
    const answer = await world.bot.person(accounts.participant).invoke('booking.open', { v: 1 }, inChannel);
    expect(answer).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(verdictOf(said(answer.value))).toBe('refused');
  });
});
