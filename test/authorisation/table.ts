import { readFileSync } from 'node:fs';

/*
 * `table.csv` is written by hand, from what people of each role are there for; nothing of the program is in it.
 * `what` is a button's verb, or a word as `word:…`; `thing` says by which ids; `relation` whose it is:
 * of a consultant "own" is what they host or wrote, or a municipality of theirs.
 */
export const roles = ['manager', 'contact', 'participant', 'consultant', 'coordinator'] as const;
export type Role = (typeof roles)[number];

export const relations = ['none', 'own', 'foreign', 'missing', 'noPeriod'] as const;
export type Relation = (typeof relations)[number];

export type Expected = 'done' | 'refused' | 'not-found';

export interface Line {
  readonly what: string;
  readonly thing: string;
  readonly relation: Relation;
  readonly expected: Readonly<Record<Role, Expected>>;
}

const [, ...rows] = readFileSync(new URL('table.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n');

export const lines: readonly Line[] = rows.map((row) => {
  const [what = '', thing = '', relation = '', ...cells] = row.split(',');
  const expected = Object.fromEntries(roles.map((role, n) => [role, cells[n] ?? '']));
  return { what, thing, relation, expected } as unknown as Line;
});

export function lineOf(what: string, relation: Relation): Line {
  const found = lines.find((line) => line.what === what && line.relation === relation);
  if (!found) {
    throw new Error(`no line for ${what} ${relation}`);
  }
  return found;
}
