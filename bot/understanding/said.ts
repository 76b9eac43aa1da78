import type { Day } from '../shared/helsinki.ts';
import type { Language } from '../shared/people.ts';
import type { FindConcepts } from './concepts.ts';
import { type FoundPlace, findPlaces } from './places/find-places.ts';
import type { PlaceNames } from './places/place-names.ts';
import { pointingIn } from './pointing.ts';
import { type FoundWhen, findWhen } from './when/find-when.ts';
import { wordsIn } from './words.ts';

/** A text with what was found in it. */
export interface Said {
  readonly text: string;
  /** The text's own, which need not be the one that the person chose. */
  readonly language: Language;
  readonly today: Day;
  readonly concepts: ReadonlySet<string>;
  /** Of these what points at something that was shown (`pointing.ts`). */
  readonly pointing: ReadonlySet<string>;
  readonly whens: readonly FoundWhen[];
  readonly places: readonly FoundPlace[];
}

export interface Finders {
  readonly concepts: FindConcepts;
  readonly places: PlaceNames;
}

export function readSaid(text: string, language: Language, today: Day, finders: Finders): Said {
  const conceptsIn = (part: string) => finders.concepts(wordsIn(part), language);
  const whens = findWhen(text, language, today);
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

/** The days that are surely meant, in the order in which they were said. */
export function daysIn({ whens }: Said): readonly Day[] {
  return whens.flatMap(({ when }) => (when.kind === 'day' ? [when.day] : []));
}
