import type { z } from 'zod/v4';
import type { Fault } from './fault.ts';
import {
  type MembershipRow,
  type MunicipalityRow,
  membershipRow,
  municipalityRow,
  type PeriodRow,
  type PersonRow,
  periodRow,
  personRow,
  type SessionRow,
  sessionRow,
} from './network-file.ts';
import { fieldOf, problemOf } from './problem.ts';

/** A row as far as it could be read: what is right can be checked further although other fields are wrong. */
export interface Read<T> {
  readonly row: number;
  readonly values: Partial<T>;
  /** Fields that are there and could not be read. */
  readonly wrong: ReadonlySet<string>;
  /** All of it, if nothing is wrong in it. */
  readonly whole?: T;
}

export interface FileRows {
  readonly periods: readonly Read<PeriodRow>[];
  readonly municipalities: readonly Read<MunicipalityRow>[];
  readonly memberships: readonly Read<MembershipRow>[];
  readonly people: readonly Read<PersonRow>[];
  readonly sessions: readonly Read<SessionRow>[];
}
export type List = keyof FileRows;

export const lists = [
  'periods',
  'municipalities',
  'memberships',
  'people',
  'sessions',
] as const satisfies List[];

/** Reads each row of each list by itself and adds what is wrong to `faults`. */
export function readFile(file: unknown, faults: Fault[]): FileRows {
  const content = isObject(file) ? file : {};
  if (!isObject(file)) {
    faults.push({ problem: { name: 'file-not-lists' } });
  }
  for (const name of Object.keys(content)) {
    if (!lists.some((list) => list === name)) {
      faults.push({ problem: { name: 'unknown-list', params: { name, known: lists.join(', ') } } });
    }
  }
  return {
    periods: readList('periods', content, periodRow, faults),
    municipalities: readList('municipalities', content, municipalityRow, faults),
    memberships: readList('memberships', content, membershipRow, faults),
    people: readList('people', content, personRow, faults),
    sessions: readList('sessions', content, sessionRow, faults),
  };
}

/** The sessions that the file names, as far as their ids can be read. */
export function sessionIds(file: unknown): readonly string[] {
  const ids = readFile(file, []).sessions.map(({ values }) => values.id);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

function readList<Shape extends z.core.$ZodShape>(
  list: List,
  content: Readonly<Record<string, unknown>>,
  schema: z.ZodObject<Shape, z.core.$strict>,
  faults: Fault[],
): readonly Read<z.output<typeof schema>>[] {
  const rows = content[list] ?? [];
  if (!Array.isArray(rows)) {
    faults.push({ list, problem: { name: 'list-not-a-list' } });
    return [];
  }
  return rows.map((raw: unknown, i) => readRow({ list, row: i + 1 }, raw, schema, faults));
}

function readRow<Shape extends z.core.$ZodShape>(
  place: { readonly list: List; readonly row: number },
  raw: unknown,
  schema: z.ZodObject<Shape, z.core.$strict>,
  faults: Fault[],
): Read<z.output<typeof schema>> {
  const { row } = place;
  if (!isObject(raw)) {
    faults.push({ ...place, problem: { name: 'row-not-object' } });
    return { row, values: {}, wrong: new Set() };
  }
  // A tool that writes JSON from a table writes null for an empty cell.
  const filled = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== null));
  const parsed = schema.safeParse(filled, { reportInput: true });
  if (parsed.success) {
    return { row, values: parsed.data, wrong: new Set(), whole: parsed.data };
  }
  const wrong = new Set<string>();
  for (const issue of parsed.error.issues) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [];
    for (const path of unknown) {
      faults.push({ ...place, problem: { name: 'unknown-field', params: { name: fieldOf(path) } } });
      wrong.add(String(path[0]));
    }
    if (issue.code !== 'unrecognized_keys') {
      faults.push({ ...place, field: fieldOf(issue.path), problem: problemOf(issue) });
      wrong.add(String(issue.path[0]));
    }
  }
  const right = Object.fromEntries(Object.entries(filled).filter(([field]) => !wrong.has(field)));
  return { row, values: schema.partial().parse(right) as Partial<z.output<typeof schema>>, wrong };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
