import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCode } from '../../bot/invitation-code.ts';
import { invitationLives } from '../../bot/people/rules.ts';
import { addInvitation, readInvitation } from '../../storage/invitations.ts';
import { findPerson, readPeople } from '../../storage/people.ts';
import { readPeopleAudit } from '../../storage/people-audit.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import { useStore } from '../support/store.ts';
import { start, town } from '../support/town.ts';
import { newcomer } from './codes.ts';

/** Two services on one store, as two instances are. */
const store = useStore();
const bots: RunningBot[] = [];
beforeAll(async () => {
  const { connectionString } = store;
  bots.push(await startBot({ connectionString, now: start, network: town(), quickly: true }));
  bots.push(await startBot({ connectionString, now: start, quickly: true }));
});
afterAll(async () => {
  for (const bot of bots) {
    await bot.stop();
  }
});

const tables = () => at(0).program.services.tables;

function at(n: number): RunningBot {
  const bot = bots[n % 2];
  if (!bot) {
    throw new Error('the bots are not running yet');
  }
  return bot;
}

async function invitation(role: 'participant' | 'coordinator' = 'participant') {
  const code = newCode();
  const id = randomUUID();
  const municipality = role === 'participant' ? '233' : undefined;
  const made = start.getTime();
  const usual = {
    municipalities: [],
    language: 'fi',
    note: '',
    at: made,
    ends: made + invitationLives,
  } as const;
  await addInvitation(tables(), { id, role, municipality, ...usual }, code);
  return { id, code };
}

describe('several people with one code at once, at two services', () => {
  it('are let in exactly once', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, code } = await invitation();
      const people = Array.from({ length: 4 }, (_, n) => at(n).person(newcomer()));
      const answers = await Promise.all(people.map(async (person) => wordsOf(await person.says(code))));
      const stored = await Promise.all(
        people.map(({ account }) => findPerson(tables(), account.tenantId, account.aadObjectId)),
      );
      const used = (await readInvitation(tables(), id))?.invitation.used;

      expect(answers.filter((words) => words.includes('Hei, Joku!'))).toHaveLength(1);
      expect(answers.filter((words) => words.includes('Koodi ei kelpaa'))).toHaveLength(3);
      expect(stored.filter((person) => person !== undefined).map((person) => person?.id)).toEqual([used?.by]);
      const joined = (await readPeopleAudit(tables())).filter(
        ({ event }) => event.type === 'joined' && event.invitation === id,
      );
      expect(joined).toHaveLength(1);
    }
  });
});

describe('one person with two codes at once, at two services', () => {
  it('comes in with one of them, and the other stays good', async () => {
    const codes = await Promise.all([invitation(), invitation()]);
    const account = newcomer();
    const answers = await Promise.all(
      codes.map(async ({ code }, n) => wordsOf(await at(n).person(account).says(code))),
    );
    const standing = await Promise.all(codes.map(({ id }) => readInvitation(tables(), id)));
    const person = await findPerson(tables(), account.tenantId, account.aadObjectId);

    expect(standing.flatMap((one) => one?.invitation.used?.by ?? [])).toEqual([person?.id]);
    expect(answers.filter((words) => words.includes('Hei, Joku!'))).toHaveLength(1);
    expect(answers.filter((words) => words.includes('Olet jo mukana'))).toHaveLength(1);
  });
});

describe('wrong codes', () => {
  it('count at both services together, also all at once', async () => {
    const account = newcomer();
    const answers = await Promise.all(
      Array.from({ length: 10 }, async (_, n) => wordsOf(await at(n).person(account).says(newCode()))),
    );
    const { code } = await invitation();

    expect(answers.filter((words) => words.includes('Koodi ei kelpaa')).length).toBeLessThanOrEqual(5);
    // A few more, should some of those have met each other too often to be counted.
    for (let n = 0; n < 5; n += 1) {
      await at(n).person(account).says(newCode());
    }
    for (const n of [0, 1]) {
      expect(wordsOf(await at(n).person(account).says(code))).toContain('Odota hetki');
    }
  });
});

describe('coordinators who end each other at once', () => {
  it('never all go', async () => {
    const pair = await Promise.all([0, 1].map((n) => coordinator(n)));
    const others = (await readPeople(tables(), 'coordinator')).filter(
      ({ id }) => !pair.some((one) => one.id === id),
    );
    for (const { id } of others) {
      await pair[0]?.ends(id);
    }
    for (let round = 0; round < 6; round += 1) {
      const [one, other] = pair;
      await Promise.all([one?.ends(other?.id ?? ''), other?.ends(one?.id ?? '')]);
      const left = await readPeople(tables(), 'coordinator');
      expect(left).toHaveLength(1);

      const stays = pair.findIndex(({ id }) => id === left[0]?.id);
      const last = wordsOf((await pair[stays]?.ends(left[0]?.id ?? '')) ?? {});
      expect(last).toContain('vähintään 1 koordinaattori');
      expect(await readPeople(tables(), 'coordinator')).toEqual(left);
      pair[1 - stays] = await coordinator(round);
    }
  });

  async function coordinator(n: number) {
    const person = at(n).person(newcomer());
    await person.says((await invitation('coordinator')).code);
    const { tenantId, aadObjectId } = person.account;
    const id = (await findPerson(tables(), tenantId, aadObjectId))?.id ?? '';
    const ends = async (whom: string) =>
      (await person.invoke('people.end', { v: 1, person: whom })).value as CardContent;
    return { id, ends };
  }
});
