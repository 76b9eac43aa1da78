import type { Day } from '../shared/helsinki.ts';
import type { Language } from '../shared/people.ts';
import type { FindConcepts } from './concepts.ts';
import { type FoundPlace, findPlaces } from './places/find-places.ts';
import type { PlaceNames } from './places/place-names.ts';
import { pointingIn } from './pointing.ts';
import { type SaidWhen, wishedOnly, withRoles } from './time-roles.ts';
import { findWhen } from './when/find-when.ts';
import { wordsIn } from './words.ts';

/** A text with what was found in it. */
export interface Said {
  readonly text: string;
  /** All of it, where it was too long to be read and the text is but its beginning. */
  readonly whole?: string;
  /** The text's own, which need not be the one that the person chose. */
  readonly language: Language;
  readonly today: Day;
  readonly concepts: ReadonlySet<string>;
  /** Of these what points at something that was shown (`pointing.ts`). */
  readonly pointing: ReadonlySet<string>;
  readonly whens: readonly SaidWhen[];
  readonly places: readonly FoundPlace[];
}

export interface Finders {
  readonly concepts: FindConcepts;
  readonly places: PlaceNames;
}

export function readSaid(text: string, language: Language, today: Day, finders: Finders): Said {
  const conceptsIn = (part: string) => finders.concepts(wordsIn(part), language);
  const whens = withRoles(text, findWhen(text, language, today));
  return {
    text,
    language,
    today,
    concepts: new Set(conceptsIn(text)),
    pointing: pointingIn(text, whens, conceptsIn),
    whens,
    places: findPlaces(text, finders.places),
  };
}

/** The days that are surely wished, in the order in which they were said. */
export function daysIn({ whens }: Said): readonly Day[] {
  return wishedOnly(whens).flatMap(({ when }) => (when.kind === 'day' ? [when.day] : []));
}

/** How many characters of a longer message were read; undefined: all of it. */
export function readOnly({ text, whole }: Said): number | undefined {
  return whole === undefined ? undefined : text.length;
}

/** A day that was asked for may be put in its place with fewer characters. */
const margin = 100;

/** For a button that goes on from it: with enough more than is read to tell again that there was more. */
export function toGoOn({ text, whole }: Said): string {
  return whole === undefined ? text : whole.slice(0, text.length + margin);
}
