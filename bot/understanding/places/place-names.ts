import { plainLetters } from '../plain-letters.ts';
import { Misspelt } from './misspelt.ts';
import { ruleForms, strongForms, weakForms } from './rule-forms.ts';
import { keyOf } from './tokens.ts';

/** A municipality as it may be named. */
export interface NamedPlace {
  readonly code: string;
  readonly nameFi: string;
  readonly nameSv: string;
  /** Other names that it goes by, such as a Swedish one that is only historical. */
  readonly aliases?: readonly string[] | undefined;
  /** Finnish case forms that are known; the others follow by rule. */
  readonly forms?: KnownForms | undefined;
  /** Those of its forms that are also something else. */
  readonly others?: readonly OtherMeaning[] | undefined;
}

export interface OtherMeaning {
  /** In lower case. */
  readonly form: string;
  /** A Finnish common noun, a given name, or a Swedish word. */
  readonly kind: 'noun' | 'person' | 'swedish';
}

export interface KnownForms {
  readonly genitive: readonly string[];
  /** "Kauhavalla", "Espoossa". */
  readonly in: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly partitive?: readonly string[] | undefined;
}

/** What a word, or a few, may name. */
export interface PlaceEntry {
  readonly code: string;
  /** What it is too. */
  readonly other?: OtherMeaning['kind'] | undefined;
}

/** All that municipalities are called, for `findPlaces`: built once for a network. */
export interface PlaceNames {
  readonly entries: ReadonlyMap<string, PlaceEntry>;
  /** The same without dots and rings; what is in `entries` goes before. */
  readonly plain: ReadonlyMap<string, PlaceEntry>;
  readonly misspelt: Misspelt;
  /** Most words of a name. */
  readonly longest: number;
}

/** Where two are called the same, the first has the name. */
export function placeNames(places: readonly NamedPlace[]): PlaceNames {
  const entries = new Map<string, PlaceEntry>();
  const misspelt = new Misspelt();
  const add = (name: string, entry: PlaceEntry) => {
    const key = keyOf(name);
    if (key !== '' && !entries.has(key)) {
      entries.set(key, entry);
    }
  };
  for (const place of places) {
    const others = new Map((place.others ?? []).map(({ form, kind }) => [keyOf(form), kind]));
    for (const form of knownForms(place)) {
      add(form, { code: place.code, other: others.get(keyOf(form)) });
    }
  }
  for (const place of places.filter(({ others = [] }) => others.every(({ kind }) => kind !== 'noun'))) {
    for (const form of longNameForms(place)) {
      misspelt.add(keyOf(form), place.code);
    }
  }
  // What only follows by rule never takes a form away from a municipality of which it is known.
  for (const place of places) {
    const other = place.others?.[0]?.kind;
    for (const form of followingForms(place)) {
      add(form, { code: place.code, other });
    }
  }
  return {
    entries,
    plain: plainEntries(entries),
    misspelt,
    longest: Math.max(1, ...[...entries.keys()].map((key) => key.split(' ').length)),
  };
}

function knownForms({ nameFi, nameSv, aliases = [], forms, others = [] }: NamedPlace): readonly string[] {
  const swedish = [nameSv, ...aliases];
  return [
    nameFi,
    ...swedish,
    ...(forms ? [forms.genitive, forms.in, forms.from, forms.to, forms.partitive ?? []].flat() : []),
    ...others.map(({ form }) => form),
    ...[nameFi, ...swedish].filter((name) => !/[sxz]$/i.test(name)).map((name) => `${name}s`),
  ];
}

/** Shorter names are too near to other words. */
const longName = 6;

function longNameForms({ nameFi, nameSv, forms, aliases = [] }: NamedPlace): readonly string[] {
  const { genitive = [], in: where = [], from = [], to = [] } = forms ?? {};
  const finnish = [nameFi, ...genitive, ...where, ...from, ...to];
  return [...(nameFi.length < longName ? [] : finnish), nameSv, ...aliases].filter(
    (form) => form.length >= longName,
  );
}

/** What the given forms end in: -ssa, -lla and the like; what is before it is the stem in weak grade. */
const inEnding = /(?:ss|ll)[aä]$/;

function followingForms({ nameFi, forms }: NamedPlace): readonly string[] {
  if (!forms) {
    return ruleForms(nameFi);
  }
  const name = nameFi.toLocaleLowerCase('fi');
  const weak = forms.in.filter((form) => inEnding.test(form)).map((form) => form.replace(inEnding, ''));
  const strong = /[aeiouyåäö]$/.test(name) ? [name] : [];
  return [...new Set([...weak.flatMap(weakForms), ...strong.flatMap(strongForms)])];
}

function plainEntries(entries: ReadonlyMap<string, PlaceEntry>): ReadonlyMap<string, PlaceEntry> {
  const plain = new Map<string, PlaceEntry>();
  for (const [key, entry] of entries) {
    const letters = plainLetters(key);
    if (letters !== key && letters.length >= 6 && !plain.has(letters)) {
      plain.set(letters, entry);
    }
  }
  return plain;
}
