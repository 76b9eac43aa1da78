import { sameContent } from '../same-content.ts';
import { accountOf } from './check-people.ts';
import type { Known } from './known.ts';
import type { Plan } from './plan.ts';
import type { FileRows, List } from './read-file.ts';

/** A field that an import would write, before and after; undefined: nothing. */
export interface FieldChange {
  /** "entitlements workshop". */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A row that an import would add or change. */
export interface Change {
  readonly list: List;
  /** Counted from 1 in its list. */
  readonly row: number;
  /** What it is called: an id, a code with a name, a person's name. */
  readonly name: string;
  readonly kind: 'added' | 'changed';
  /** Of an added row all that is not left empty. */
  readonly fields: readonly FieldChange[];
}

/** What an import would do, row by row. */
export function changesOf(
  rows: FileRows,
  { network, people, sessions }: Plan,
  known: Known,
): readonly Change[] {
  const { periods, municipalities, memberships } = known.network;
  const row = <L extends List>(list: L, is: (values: FileRows[L][number]['values']) => boolean) =>
    rows[list].find(({ values }) => is(values))?.row ?? 0;
  return [
    ...network.periods.map((period) => {
      const before = periods.find(({ id }) => id === period.id);
      return change(
        'periods',
        row('periods', ({ id }) => id === period.id),
        period.name,
        before,
        period,
      );
    }),
    ...network.municipalities.map((one) => {
      const { code, nameFi } = one;
      const at = row('municipalities', (values) => values.code === code);
      return change('municipalities', at, `${code} ${nameFi}`, municipalities.get(code), one);
    }),
    ...network.memberships.map((one) => {
      const { municipality, period } = one;
      const is = (m: { readonly municipality?: string; readonly period?: string }) =>
        m.municipality === municipality && m.period === period;
      return change(
        'memberships',
        row('memberships', is),
        `${municipality} ${period}`,
        memberships.find(is),
        one,
      );
    }),
    ...people.map(({ person, previous }) => {
      const account = accountOf(person);
      const at = row('people', (values) => accountOf(values) === account);
      return change('people', at, person.name, previous, { ...person, id: previous?.id });
    }),
    ...sessions.map(({ id, facts }) => {
      const at = row('sessions', (values) => values.id === id);
      return change('sessions', at, `${id} ${facts.titleFi}`, known.sessions.get(id)?.facts, facts);
    }),
  ];
}

function change(list: List, row: number, name: string, before: object | undefined, after: object): Change {
  return { list, row, name, kind: before ? 'changed' : 'added', fields: fieldChanges(before ?? {}, after) };
}

function fieldChanges(before: object, after: object): readonly FieldChange[] {
  const [old, next] = [leaves(before), leaves(after)];
  return [...new Set([...old.keys(), ...next.keys()])]
    .map((field) => ({ field, before: old.get(field), after: next.get(field) }))
    .filter(({ before: was, after: is }) => !sameContent([was], [is]));
}

/** Values by the way to them; lists count as one value, and what is empty as nothing. */
function leaves(value: object, path = ''): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
      const field = path === '' ? name : `${path} ${name}`;
      if (inner === undefined || (Array.isArray(inner) && inner.length === 0)) {
        return [];
      }
      return typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? [...leaves(inner as object, field)]
        : [[field, inner]];
    }),
  );
}
