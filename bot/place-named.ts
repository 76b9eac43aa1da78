import { municipalityName } from './shared/network.ts';
import type { Person } from './shared/people.ts';
import type { Services } from './turn.ts';
import type { Said } from './understanding/said.ts';

/** Whose things a text asks for. */
export type Named =
  /** Nobody is named, or nobody can tell who: what is shown is one's own, or the list. */
  | { readonly kind: 'nobody' }
  /** What a word takes as a name: the name of a municipality of the network, or how another one was written. */
  | { readonly kind: 'one'; readonly name: string }
  /** Somebody of one municipality names another. */
  | { readonly kind: 'foreign' };

/** A name grants nothing: who serves all sees the one that is surely named, whoever has one of their own sees theirs. */
export async function placeNamed(
  { text, language, places, concepts }: Said,
  { municipality: own, offices = [] }: Person,
  services: Services,
): Promise<Named> {
  const [only, ...others] = places.filter(({ sure }) => sure);
  if (!only || others.some(({ code }) => code !== only.code)) {
    return { kind: 'nobody' };
  }
  if (own !== undefined) {
    // "Who is our consultant? I am in Vaasa": the name is said in passing.
    const theirs =
      concepts.has('our') ||
      only.code === own ||
      offices.some(({ municipality }) => municipality === only.code);
    return theirs ? { kind: 'nobody' } : { kind: 'foreign' };
  }
  const known = (await services.network.get()).municipalities.get(only.code);
  return { kind: 'one', name: known ? municipalityName(known, language) : text.slice(only.start, only.end) };
}
