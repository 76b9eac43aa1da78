/** Names of concepts that point at one of what was shown: "it", "the next", "the second". */
const pointers = ['pronoun', 'next', 'following'] as const;
const ordinals = ['ordinal-1', 'ordinal-2', 'ordinal-3', 'ordinal-4', 'ordinal-5', 'ordinal-last'] as const;

/** "Numero 3", "nr 3". */
const named = /(?<![\p{L}\p{N}])(?:numero\p{L}{0,2}|nro|nr|nummer|number)\.?\s*([1-9])(?!\d|[.,:–-]\d)/giu;
/** "3.", "3:e", "3rd". */
const counted = /(?<![\p{L}\p{N}.,:–-]|\d\s)([1-9])(?:\.|:[ae]|st|nd|rd|th)(?=$|[\s,;!?])(?!\s*\d)/giu;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What in a text points at something shown, as the names of concepts. A word within a time points at no thing ("the
 * second week of May"), and "toinen" may be another one instead of the second.
 */
export function pointingIn(
  text: string,
  times: readonly Stretch[],
  find: (text: string) => readonly string[],
): ReadonlySet<string> {
  const rest = without(text, times);
  const concepts = new Set(find(rest));
  const places = concepts.has('another')
    ? []
    : [...ordinals.filter((one) => concepts.has(one)), ...numbersIn(rest).map((n) => `ordinal-${n}`)];
  return new Set([...pointers.filter((one) => concepts.has(one)), ...places]);
}

/** The places counted from 0, -1 being the last. */
export function placesIn(pointing: ReadonlySet<string>): readonly number[] {
  return [...pointing].flatMap((one) => {
    const [, place] = /^ordinal-(last|\d)$/.exec(one) ?? [];
    return place === undefined ? [] : [place === 'last' ? -1 : Number(place) - 1];
  });
}

function numbersIn(text: string): readonly string[] {
  return [named, counted].flatMap((pattern) => [...text.matchAll(pattern)].map(([, n = '']) => n));
}

function without(text: string, times: readonly Stretch[]): string {
  return times
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} § ${rest.slice(end)}`, text);
}
