import { describe, expect, it } from 'vitest';
import { actions, type Verb } from '../../bot/actions.ts';
import { commandWords } from '../../bot/command-words.ts';
import { type Action, mayTry } from '../../bot/shared/authorize.ts';
import { lines, type Role, roles } from './table.ts';

/** What each button and each word needs of the program's table. */
const needs: ReadonlyMap<string, Action> = new Map([
  ...(Object.keys(actions) as Verb[]).map((verb) => [verb, actions[verb].needs] as const),
  ...commandWords.map((word) => [`word:${word.id}`, word.needs] as const),
]);
const relationsOf = (what: string) => lines.filter((line) => line.what === what);
/** Lists of what is anybody's: shown to those alone who reach any, which the list itself finds out. */
const whereAny = ['people.list'];
const mayHand = (what: string) =>
  roles.filter((role) => relationsOf(what).some(({ expected }) => expected[role] !== 'refused'));

describe('the table written by hand', () => {
  it('has every button and every word of the program, and no others', () => {
    expect([...new Set(lines.map(({ what }) => what))].sort()).toEqual([...needs.keys()].sort());
  });

  it('says for every role what comes of it, once for each relation', () => {
    const cells = lines.flatMap(({ expected }) => roles.map((role) => expected[role]));
    expect(cells.filter((cell) => !['done', 'refused', 'not-found'].includes(cell))).toEqual([]);
    const keys = lines.map(({ what, relation }) => `${what} ${relation}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has foreign things and missing ones in pairs, and never tells them apart where they are refused', () => {
    for (const foreign of lines.filter(({ relation }) => relation === 'foreign')) {
      const missing = lines.find(({ what, relation }) => what === foreign.what && relation === 'missing');
      // A button that makes what it names makes it where there is none.
      const pairs = foreign.what === 'announcement.save' ? [] : roles;
      for (const role of pairs.filter((one) => foreign.expected[one] !== 'done')) {
        expect(`${foreign.what} ${role} ${missing?.expected[role]}`).toBe(
          `${foreign.what} ${role} ${foreign.expected[role]}`,
        );
      }
    }
  });

  it.each([...needs])('lets the roles in that the program lets in: %s', (what, action) => {
    const mayProgram: readonly Role[] = roles.filter((role) => mayTry({ role }, action));
    expect(mayProgram).toEqual(
      whereAny.includes(what) ? expect.arrayContaining(mayHand(what)) : mayHand(what),
    );
  });
});
