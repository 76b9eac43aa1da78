import type { Person } from '../shared/people.ts';

/** In characters. */
export const nameLength = 80;

export type SubstituteFault = 'choose' | 'one' | 'name' | 'listed' | 'comes';

export interface SubstituteFields {
  /** A colleague's id. */
  readonly to: string;
  /** The name of somebody without Teams. */
  readonly name: string;
}

/** The colleague who was chosen, or the name of somebody without Teams; else why it is neither. */
export function readSubstitute(
  { to, name }: SubstituteFields,
  colleagues: readonly Pick<Person, 'id' | 'name'>[],
  guests: readonly string[],
): { readonly fault: SubstituteFault } | { readonly to: string } | { readonly name: string } {
  const typed = name.trim().replace(/\s+/g, ' ');
  const chosen = to.trim();
  if (chosen !== '' && typed !== '') {
    return { fault: 'one' };
  }
  if (chosen !== '') {
    return colleagues.some(({ id }) => id === chosen) ? { to: chosen } : { fault: 'choose' };
  }
  if (typed === '') {
    return { fault: 'choose' };
  }
  if (typed.length > nameLength || !/\p{L}/u.test(typed)) {
    return { fault: 'name' };
  }
  if (colleagues.some((colleague) => sameName(colleague.name, typed))) {
    return { fault: 'listed' };
  }
  return guests.some((guest) => sameName(guest, typed)) ? { fault: 'comes' } : { name: typed };
}

function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** Spelt with or without capitals, and with composed letters or not. */
function folded(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('fi').trim().replace(/\s+/g, ' ');
}
