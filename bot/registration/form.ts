import { dietLength } from '../../cards/rsvp/diet-view.ts';
import { type Group, groups } from '../shared/people.ts';
import type { Mode, Session } from '../shared/session.ts';
import { foldName, readNames } from './names.ts';

/** The form with which a municipality registers colleagues without Teams. */
export const registrationFields = ['names', 'unnamed', 'group', 'wish', 'diet'] as const;
export type RegistrationField = (typeof registrationFields)[number];
export type RegistrationValues = { readonly [F in RegistrationField]: string };

/** People in one form: with those who move up meanwhile, and messages to them, it fits one transaction. */
export const mostAtOnce = 30;
export const longestName = 80;

export type RegistrationFault =
  | {
      readonly kind: 'nobody' | 'no-such-number' | 'no-such-group' | 'no-such-way' | 'too-long' | 'not-meant';
    }
  | { readonly kind: 'too-many'; readonly written: number }
  | { readonly kind: 'name-too-long' | 'not-a-name' | 'not-invited'; readonly names: readonly string[] }
  /** The same person twice, as they were typed. */
  | { readonly kind: 'twice'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly kind: 'on-list'; readonly people: readonly Namesake[] };
export type RegistrationFaults = { readonly [F in RegistrationField]?: RegistrationFault };

/** A typed name and how that person stands already. */
export interface Namesake {
  readonly name: string;
  readonly standing: Standing;
}

/** How somebody stands, as it is said of them. */
export interface Standing {
  readonly seat: 'onSite' | 'remote' | 'no' | 'waiting';
  readonly waitsFor?: Mode | undefined;
  /** From 1. */
  readonly position?: number | undefined;
  readonly offeredUntil?: number | undefined;
}

export function standingOf({ answers }: Pick<Session, 'answers'>, who: string, position: number): Standing {
  const answer = answers.get(who);
  const waits = answer?.waits;
  return {
    seat: answer?.seat ?? 'no',
    ...(waits ? { waitsFor: waits.for, position } : {}),
    ...(waits?.offeredUntil === undefined ? {} : { offeredUntil: waits.offeredUntil }),
  };
}

export interface RegistrationWish {
  readonly names: readonly string[];
  /** Elected officials to be named later. */
  readonly unnamed: number;
  /** Of those named. */
  readonly group: Group;
  readonly wish: Mode;
  /** Of those named; empty: none. */
  readonly diet: string;
}

/** Reads the form, or names each fault at its field. What the session allows is decided on the session. */
export function readRegistrationForm(
  values: RegistrationValues,
): { readonly wish: RegistrationWish } | { readonly faults: RegistrationFaults } {
  const names = readNames(values.names);
  const unnamed = numberOf(values.unnamed);
  const group = groups.find((one) => one === values.group);
  const wish = (['onSite', 'remote'] as const).find((mode) => mode === values.wish);
  const diet = values.diet.trim();
  const nameFault = faultOfNames(names) ?? faultOfCount(names.length, unnamed ?? 1);
  if (!nameFault && unnamed !== undefined && group && wish && diet.length <= dietLength) {
    return { wish: { names, unnamed, group, wish, diet } };
  }
  return {
    faults: {
      ...(nameFault ? { names: nameFault } : {}),
      ...(unnamed === undefined ? { unnamed: { kind: 'no-such-number' } } : {}),
      ...(group ? {} : { group: { kind: 'no-such-group' } }),
      ...(wish ? {} : { wish: { kind: 'no-such-way' } }),
      ...(diet.length <= dietLength ? {} : { diet: { kind: 'too-long' } }),
    },
  };
}

/** What is wrong with one name. */
export function faultOfName(name: string): 'name-too-long' | 'not-a-name' | undefined {
  if (name.length > longestName) {
    return 'name-too-long';
  }
  return foldName(name) === '' ? 'not-a-name' : undefined;
}

function faultOfCount(named: number, unnamed: number): RegistrationFault | undefined {
  const written = named + unnamed;
  if (written === 0) {
    return { kind: 'nobody' };
  }
  return written > mostAtOnce ? { kind: 'too-many', written } : undefined;
}

function faultOfNames(names: readonly string[]): RegistrationFault | undefined {
  if (names.length > mostAtOnce) {
    return { kind: 'too-many', written: names.length };
  }
  for (const kind of ['name-too-long', 'not-a-name'] as const) {
    const wrong = names.filter((name) => faultOfName(name) === kind);
    if (wrong.length > 0) {
      return { kind, names: wrong };
    }
  }
  const pairs = repeatedNames(names);
  return pairs.length > 0 ? { kind: 'twice', pairs } : undefined;
}

function repeatedNames(names: readonly string[]): readonly (readonly [string, string])[] {
  const first = new Map<string, string>();
  return names.flatMap((name) => {
    const folded = foldName(name);
    const earlier = first.get(folded);
    first.set(folded, earlier ?? name);
    return earlier === undefined ? [] : [[earlier, name] as const];
  });
}

/** Nothing typed is none. A field for numbers may send "3" as well as "3.0". */
function numberOf(typed: string): number | undefined {
  const trimmed = typed.trim();
  if (trimmed === '') {
    return 0;
  }
  const number = /^\d{1,6}(?:[.,]0+)?$/.test(trimmed) ? Number.parseInt(trimmed, 10) : undefined;
  return number;
}
