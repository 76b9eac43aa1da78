import { labelled } from './labelled.ts';
import { tokensOf } from './places/tokens.ts';
import type { Said } from './said.ts';
import { seatsStart } from './seats.ts';

type Spoken = Pick<Said, 'text' | 'places'> & Partial<Pick<Said, 'whens'>>;

const longestPlace = 120;

/** What a Finnish house or room ends in before "-lla" or "-ssa", and what it is called; alone it says not which. */
const houses = {
  talo: 'talo',
  sali: 'sali',
  huonee: 'huone',
  keskukse: 'keskus',
  koulu: 'koulu',
  lukio: 'lukio',
  opisto: 'opisto',
  kirjasto: 'kirjasto',
  museo: 'museo',
  teatteri: 'teatteri',
  hotelli: 'hotelli',
  kartano: 'kartano',
  kampukse: 'kampus',
} as const;
/** Where it is, or is to be; "kirjastolle" may be for whom. */
const finnish = new RegExp(
  `^(\\p{L}{0,40}?)(?:(${Object.keys(houses).join('|')})(?:(?:ll|ss)[aä]|seen|on|un|in|en)|(talo|sali|huonee|kartano|hotelli)lle)$`,
  'iu',
);
/** Named between commas: ", Kuntatalo,". */
const listed = new RegExp(
  `,\\s((?:\\p{Lu}\\p{L}{1,30}\\s){0,2}\\p{Lu}?\\p{L}{1,30}-?(?:${Object.values(houses).join('|')}|salen|huset|gården|hotellet|stadshus|kommunhus| town hall| city hall| library))(?=\\s?(?:[,.;]|$))`,
  'gu',
);
/** There is one of these in a municipality. */
const single = /^(?:kirjasto|museo|teatteri)$/iu;

const swedish =
  /(?<!\p{L})(?:i|på|vid) (kommunernas hus|biblioteket|museet|teatern|\p{L}{3,}(?:salen|huset|gården|biblioteket|skolan|hotellet|rummet|centret|museet))(?!\p{L})/giu;
/** "I Lovisa stadshus": with whose it is, it has no article. */
const swedishNamed =
  /(?<!\p{L})(?:[Ii]|[Pp]å|[Vv]id|[Tt]ill) (\p{Lu}\p{L}{1,30} (?:stadshus|kommunhus|kommungård|rådhus|stadsbibliotek|bibliotek|museum|teater|gymnasium|kulturhus|kulturcenter|kongresscenter|folkakademi|fullmäktigesal))(?!\p{L})/gu;
const english =
  /(?<!\p{L})(?:at|in) (?:the )?((?:\p{Lu}\p{L}+ )?(?:town hall|city hall|municipal hall|council chamber|council hall|(?:town |city )?library|congress cent(?:re|er)|conference cent(?:re|er)))(?!\p{L})/gu;

/** The house or room that a text names, as a name stands alone. Empty: none, more than one, or not surely one. */
export function venueIn(said: Spoken): string {
  const { text } = said;
  const told = placeTold(said);
  if (told !== '') {
    return begun(told);
  }
  const found = [
    ...finnishIn(said).map(({ name }) => name),
    ...[swedish, swedishNamed, english, listed].flatMap((one) =>
      [...text.matchAll(one)].map(([, name = '']) => name),
    ),
  ];
  const [venue, ...others] = new Set(found.map(begun));
  return venue !== undefined && others.length === 0 ? venue : '';
}

/** "Paikka: Oodi". */
function placeTold({ text, whens = [] }: Spoken): string {
  const place = labelled(text, 'place', [...whens.map(({ start }) => start), ...seatsStart({ text, whens })]);
  return /\p{L}{2}/u.test(place) ? place.slice(0, longestPlace) : '';
}

/** Where a house or room is said, with whose it is. */
export function venuesStart(said: Spoken): readonly number[] {
  return [
    ...finnishIn(said).map(({ start }) => start),
    ...[swedish, swedishNamed, english, listed].flatMap((one) =>
      [...said.text.matchAll(one)].map(({ index }) => index),
    ),
  ];
}

/** "Valtuustosalissa", and with whose it is: "Kauhavan kaupungintalolla". */
function finnishIn({ text, places }: Spoken): readonly { readonly name: string; readonly start: number }[] {
  const tokens = tokensOf(text);
  return tokens.flatMap(({ written, start }, at) => {
    const [, first = '', being, towards] = finnish.exec(written) ?? [];
    const house = being ?? towards ?? '';
    const name = houses[house.toLowerCase() as keyof typeof houses];
    if (name === undefined) {
      return [];
    }
    const before = tokens[at - 1];
    const whose =
      before && text.slice(before.end, start) === ' ' && /n$/u.test(before.word) && isPlace(before, places);
    const whole = first + (first === '' ? house.slice(0, 1) + name.slice(1) : name);
    if (!whose && first.length < 3 && !single.test(whole)) {
      return [];
    }
    return [whose ? { name: `${before.written} ${whole}`, start: before.start } : { name: whole, start }];
  });
}

function isPlace(
  { start, end }: { readonly start: number; readonly end: number },
  places: Spoken['places'],
): boolean {
  return places.some((one) => one.sure && one.start <= start && end <= one.end);
}

/** "Tampereella", "i Tammerfors": the code of the municipality, and how it was written. Undefined: none, or more than one. */
export function townIn({
  text,
  places,
}: Spoken): { readonly code: string; readonly written: string } | undefined {
  const found = places.filter(({ sure, start, end }) => sure && isIn(text, start, text.slice(start, end)));
  const [town, ...others] = found;
  return town && others.every(({ code }) => code === town.code)
    ? { code: town.code, written: text.slice(town.start, town.end) }
    : undefined;
}

function isIn(text: string, start: number, written: string): boolean {
  return /(?:ll|ss)[aä]$/u.test(written) || /(?<!\p{L})(?:i|in|på)\s$/iu.test(text.slice(0, start));
}

function begun(name: string): string {
  return name.slice(0, 1).toLocaleUpperCase('fi') + name.slice(1);
}
