import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { commandWords } from '../../bot/command-words.ts';
import type { Reply } from '../../bot/turn.ts';
import { readAnnouncement } from '../../storage/announcement.ts';
import { readAways } from '../../storage/away.ts';
import { useStore } from '../support/store.ts';
import { dataOf } from './card-data.ts';
import { type Case, cases, everyCase, everyTamperedCase, expectedOf } from './cases.ts';
import { changesBetween, everythingStored } from './stored.ts';
import { lineOf, lines, type Relation, roles } from './table.ts';
import { verdictOf, wordsIn } from './verdict.ts';
import { buildWorld, type World } from './world.ts';

const store = useStore();
let world: World;
/** On top of every case as it should be; each run has the same ones, the long run all there are. */
const generated = inject('ci') ? 5_000 : 2_000;
const all = inject('long') ? everyTamperedCase : [...everyCase, ...fc.sample(cases, generated)];
const isAllowed = (one: Case) => expectedOf(one) === 'done';

beforeAll(async () => {
  world = await buildWorld(store.connectionString);
});
afterAll(async () => {
  await world.bot.stop();
});

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const namedPlace: Readonly<Partial<Record<Relation, string>>> = { foreign: ' Vaasa', missing: ' Tuntematon' };

async function wordsOfAnswer(one: Case): Promise<string> {
  const { line, role } = one;
  const who = world.people[role];
  if (line.thing === 'word') {
    const command = commandWords.find(({ id }) => line.what === `word:${id}`);
    return wordsIn(await world.says(who, `${command?.words.fi[0]}${namedPlace[line.relation] ?? ''}`));
  }
  const data = dataOf(one, world);
  if (line.thing === 'away' && data['away'] === '' && isAllowed(one)) {
    data['away'] = await ownAway();
  }
  return wordsIn(await world.presses(who, line.what, data));
}

let days = 0;
/** Removed by the press before: another day is marked for each. */
async function ownAway(): Promise<string> {
  const { consultant } = world.people;
  days += 1;
  const day = new Date(Date.UTC(2027, 1, days)).toISOString().slice(0, 10);
  await world.presses(consultant, 'away.save', { nonce: randomUUID(), from: day, to: day });
  const { list } = await readAways(world.bot.program.services.tables);
  return list.find(({ person, from }) => person === consultant.id && from === day)?.id ?? '';
}

/** Some at once; resolves to those that came out otherwise than the table has it. */
async function otherThanTable(some: readonly Case[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  const left = [...some];
  const work = async () => {
    for (let one = left.pop(); one; one = left.pop()) {
      const words = await wordsOfAnswer(one).catch((error: unknown) => `threw ${String(error)}`);
      const verdict = words.startsWith('threw') ? words : verdictOf(words);
      const expected = expectedOf(one);
      if (verdict !== expected) {
        const { line, role, tamper } = one;
        wrong.push(
          `${role} ${line.what} ${line.relation} (${tamper}): ${verdict}, not ${expected}: ${words.slice(0, 60)}`,
        );
      }
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
  return [...new Set(wrong)].sort();
}

it('somebody else’s things are there', async () => {
  const foreign = world.ids('consultant', 'foreign');
  expect(Object.entries(foreign).filter(([, id]) => id === '')).toEqual([]);
  const { tables } = world.bot.program.services;
  const sent = await readAnnouncement(tables, foreign['copy'] ?? '');
  expect([sent?.content?.acknowledge, sent?.targets.size]).toEqual([true, 1]);
});

describe('somebody else’s thing and one that is not there', () => {
  /** Without what was asked for, and what differs from one card to the next. */
  const seen = (reply: Reply, asked: unknown) =>
    JSON.stringify(reply).replaceAll(`”${asked}”`, '·').replaceAll(uuid, '·');
  const pairs = lines.filter(({ relation, thing }) => relation === 'foreign' && thing !== 'word');

  it('look the same on the form for announcing: where another’s session was posted is not told', async () => {
    const forms = ['foreign', 'no-session'].map(async (session) =>
      seen(await world.presses(world.people.consultant, 'announce.open', { session }), session),
    );
    const [foreign, missing] = await Promise.all(forms);
    expect(foreign).toContain('announce.send');
    expect(foreign).toBe(missing);
  });

  it.each(roles)('look the same: %s', { timeout: 60_000 }, async (role) => {
    const hidden = pairs.filter(
      ({ what, expected }) => expected[role] !== 'done' && lineOf(what, 'missing').expected[role] !== 'done',
    );
    for (const line of hidden) {
      const [foreign, missing] = await Promise.all(
        [line, lineOf(line.what, 'missing')].map(async (one) => {
          const data = dataOf({ line: one, role, tamper: 'nothing' }, world);
          return seen(await world.presses(world.people[role], line.what, data), data['municipality']);
        }),
      );
      expect([line.what, foreign]).toEqual([line.what, missing]);
    }
  });
});

describe('what the roles may do', () => {
  it('is refused or not there as the table has it, and changes nothing', { timeout: 60_000 }, async () => {
    const before = await everythingStored(world.connectionString);
    const some = all.filter((one) => !isAllowed(one));
    expect(await otherThanTable(some)).toEqual([]);
    expect(changesBetween(before, await everythingStored(world.connectionString))).toEqual([]);
  });

  it('is done as the table has it', { timeout: 60_000 }, async () => {
    expect(await otherThanTable(all.filter(isAllowed))).toEqual([]);
  });
});
