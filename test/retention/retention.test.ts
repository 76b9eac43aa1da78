import { describe, expect, it } from 'vitest';
import { createRetention } from '../../bot/retention/retention.ts';
import { agesAt } from '../../bot/retention/rules.ts';
import { text } from '../../cards/text/catalogue.ts';
import { readDeeds } from '../../storage/deeds.ts';
import { endPerson } from '../../storage/end-person.ts';
import { findPerson } from '../../storage/people.ts';
import { quotaKind, quotaPartition, readQuota } from '../../storage/quota.ts';
import { deedOf } from '../../storage/recorded-deed.ts';
import { readForgotten, setHold } from '../../storage/retention.ts';
import { readSession, sessionKind, sessionPartition } from '../../storage/session.ts';
import { readSessionIndex } from '../../storage/session-index.ts';
import type { TableName } from '../../storage/tables/client.ts';
import { readTrail } from '../../storage/trail.ts';
import { answers, idOf, opens, stored } from '../rsvp/acts.ts';
import { startBot } from '../support/bot.ts';
import { wordsOf } from '../support/cards.ts';
import { useStore } from '../support/store.ts';
import { accounts, town as smallTown, start } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';

const coming = { start: '2026-12-10T09:00:00+02:00', end: '2026-12-10T15:00:00+02:00' };
const next = { start: '2027-02-10T09:00:00+02:00', end: '2027-02-10T15:00:00+02:00' };
const town = useTown(
  [
    { id: 'old', ...coming, catering: true },
    { id: 'later', ...next },
  ],
  [],
);
const own = useStore();
const gone = useStore();
const tables = () => town.bot.program.services.tables;

async function periodAges(what: 'people' | 'trail'): Promise<Date> {
  const { periods } = await town.bot.program.services.network.get();
  const [period] = periods;
  if (!period) throw new Error('no period');
  return new Date(agesAt(period, what));
}

/** All that stands about a session or a quota, in one text. */
async function everything(table: TableName, partition: string): Promise<string> {
  return JSON.stringify(await tables().range(table, partition));
}

async function forgetsAt(now: Date): Promise<void> {
  const retention = createRetention(town.bot.program.services, () => now);
  // In pieces of half a second.
  for (let piece = 0; piece < 20; piece += 1) {
    await retention();
  }
}

describe('what has become too old', () => {
  it('is erased of a session at its instant and not before; the counts and another session of now stay', async () => {
    const { manager, contact, code } = town.place();
    const coordinator = town.person('coordinator');
    await answers(manager, 'old', 'Tulen paikan päälle');
    await manager.presses('Tallenna ruokavalio', { diet: 'pähkinätön' });
    await answers(contact, 'old', 'Osallistun etänä');
    await contact.says('ohje');
    contact.card = (await contact.invoke('registration.open', { session: 'old', page: 0 })).value as never;
    await contact.presses('Ilmoita', { names: 'Ilta Rusko\nSarastus Aalto', group: 'elected', unnamed: '' });
    await answers(manager, 'later', 'En pääse');
    const who = await idOf(town, manager);
    const contactId = await idOf(town, contact);
    const before = await stored(town, 'old');
    const people = await periodAges('people');

    await forgetsAt(new Date(people.getTime() - 1));
    expect((await stored(town, 'old')).answers.has(who)).toBe(true);
    expect(await everything('People', 'guests|old')).toContain('Ilta Rusko');

    await setHold(tables(), true, { at: 1, by: await idOf(town, coordinator) });
    await forgetsAt(people);
    expect((await stored(town, 'old')).answers.has(who)).toBe(true);
    await setHold(tables(), false, { at: 2, by: await idOf(town, coordinator) });

    await forgetsAt(people);
    const after = await stored(town, 'old');
    expect(after.counts).toEqual(before.counts);
    expect(after.tallies[code]).toEqual(before.tallies[code]);
    expect([...after.answers.keys()].every((id) => /^g\.x\d+$/.test(id))).toBe(true);
    expect(after.answers.size).toBe(4);
    expect(await everything('People', 'guests|old')).toBe('[]');
    expect(await everything('References', `r|${who}`)).not.toContain('"session":"old"');
    const state = (await tables().range('Sessions', sessionPartition('old'), '0', '5')).map(
      (row) => row['data'],
    );
    expect(state.join()).not.toMatch(new RegExp(`${who}|${contactId}|pähkinätön`));
    const [entry] = (await readSessionIndex(tables())).filter(({ id }) => id === 'old');
    expect(entry?.counts).toEqual(before.counts);
    // Of the period that runs then.
    expect((await stored(town, 'later')).answers.has(who)).toBe(true);
    expect(await readForgotten(tables())).toContainEqual({ period: 'uso8', what: 'people' });
  });

  it('takes from workshops who asked and what was said, and leaves what they were, what was reported, and the units', async () => {
    const { manager, code } = town.place();
    await manager.says('varaa');
    await manager.presses('Lähetä', {
      date1: '2026-12-14',
      ownTheme: 'Luottamushenkilöiden ilta',
    });
    await manager.says('kysy');
    await manager.presses('Lähetä', { kind: 'question', words: 'Soita Illalle numeroon 050' });
    const who = await idOf(town, manager);
    const partition = quotaPartition(code, 'uso8');
    const before = await readQuota(tables(), code, 'uso8');
    expect(await everything('Quotas', partition)).toContain('Soita Illalle');

    // Noted as done by the test before: the trail's time looks at the people once more.
    await forgetsAt(await periodAges('trail'));
    const rows = await everything('Quotas', partition);
    expect(rows).not.toMatch(new RegExp(`${who}|Soita Illalle`));
    expect(rows).toContain('Luottamushenkilöiden ilta');
    const after = await readQuota(tables(), code, 'uso8');
    expect(after.active).toHaveLength(before.active.length);
    const trail = await readTrail(tables(), { table: 'Quotas', partition, sequenceOf: quotaKind.sequence });
    expect(trail).toEqual({ rows: [], broken: [] });
    const place = {
      table: 'Sessions',
      partition: sessionPartition('old'),
      sequenceOf: sessionKind.sequence,
    } as const;
    expect(await readTrail(tables(), place)).toEqual({ rows: [], broken: [] });
    expect(await readForgotten(tables())).toContainEqual({ period: 'uso8', what: 'trail' });

    // What comes later goes on from there.
    await answers(manager, 'later', 'Osallistun etänä');
    await opens(manager, 'later');
    expect(wordsOf(manager.card)).toContain('Osallistut etänä');
  });

  it('takes the names of those who left, and the trails of people from before, when the period is old', async () => {
    const bot = await startBot({
      connectionString: gone.connectionString,
      network: smallTown(),
      now: start,
      quickly: true,
    });
    try {
      const { services } = bot.program;
      const [left, stays] = await Promise.all(
        [accounts.contact, accounts.participant].map((one) =>
          findPerson(services.tables, one.tenantId, one.aadObjectId),
        ),
      );
      if (!left || !stays) throw new Error('nobody there');
      await endPerson(services.tables, left.id, { by: stays.id, at: start.getTime() });
      const [period] = (await services.network.get()).periods;
      if (!period) throw new Error('no period');
      const trail = () => readDeeds(services.tables, 'People', 'people');
      const of = (what: 'people' | 'trail') => {
        const retention = createRetention(services, () => new Date(agesAt(period, what)));
        return async () => {
          for (let piece = 0; piece < 20; piece += 1) {
            await retention();
          }
        };
      };
      expect((await trail()).rows.length).toBeGreaterThan(0);

      await of('people')();
      bot.now = new Date(agesAt(period, 'people') + 120_000);
      await bot.program.dispatcher.duty();
      const rows = JSON.stringify(await services.tables.range('People', 'people'));
      expect(rows).not.toContain(left.name);
      expect(rows).toContain(stays.name);
      // Nobody is asked any more who takes over from them.
      const coordinator = bot.person(accounts.coordinator);
      const members = await coordinator.says('members Kauhava');
      expect(wordsOf(members)).toContain(stays.name);
      expect(wordsOf(members)).not.toContain(text('en', 'erasure.name'));

      await of('trail')();
      const after = await trail();
      expect(after.broken).toEqual([]);
      // What was erased half a year later is younger than the period.
      expect(after.rows.map((row) => deedOf(row).type)).toEqual(['erased']);
    } finally {
      await bot.stop();
    }
  });

  it('is erased by a bot that runs, by itself', async () => {
    // Another network in another store: the one above is done already.
    const now = new Date((await periodAges('people')).getTime() + 1);
    const bot = await startBot({
      connectionString: own.connectionString,
      network: smallTown([{ id: 'alone', ...coming }]),
      now: start,
      quickly: true,
      times: { dutyAfter: 10 },
    });
    try {
      await answers(bot.person(accounts.manager), 'alone', 'Tulen paikan päälle');
      bot.now = now;
      const of = () => readSession(bot.program.services.tables, 'alone');
      await expect
        .poll(async () => {
          await bot.program.dispatcher.duty();
          return [...((await of())?.answers.keys() ?? [])];
        })
        .toEqual(['g.x1']);
    } finally {
      await bot.stop();
    }
  });
});
