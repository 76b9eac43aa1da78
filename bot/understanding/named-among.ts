import { nameFinder } from './name-finder.ts';
import { tokensOf } from './places/tokens.ts';

/**
 * Those of some people whom a text names: by their whole name in any case form where anybody is named so, else by a part
 * of it.
 */
export function namedAmong<T extends { readonly name: string }>(
  text: string,
  people: readonly T[],
): readonly T[] {
  const tokens = tokensOf(text);
  const parts = people.map((person) => {
    const all = person.name.split(/\s+/);
    const named = all.filter((part) => tokens.some(nameFinder([part]))).length;
    return { person, named, whole: named === all.length };
  });
  const whole = parts.filter((one) => one.whole);
  const found = whole.length > 0 ? whole : parts.filter(({ named }) => named > 0);
  return found.map(({ person }) => person);
}
