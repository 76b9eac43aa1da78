import type { Language } from '../shared/people.ts';

/** Of fewer words nobody can tell. */
const fewestWords = 4;
/** So many small words of one language, and none of another, tell it where the library does not. */
const fewestSmall = 2;
/** How far the likeliest must lead, of 1. */
const lead = 0.3;
const ours = ['fi', 'sv', 'en'] as const;

/**
 * Small words that sentences of a language are joined with and those of the others are not. The library goes by the letters:
 * a "workshop" in a Swedish sentence makes English of it.
 */
const small: Readonly<Record<Language, ReadonlySet<string>>> = {
  fi: new Set(
    'ei että joo juu kyllä mitä mikä mitkä milloin koska montako paljonko kuka ketkä missä mihin miten onko onks voiko voisko voisiko voinko saako saisiko minä mä meillä meidän meille meiltä meil meijän se sen sitä siihen tämä tuo joka kun jos tai vai sekä myös vielä enää nyt sitten klo haluan haluaisin haluamme pitäisi pitää tarvitsen kiitos ole olen olemme ovat oli olisi ollaan lisäksi eli'.split(
      ' ',
    ),
  ),
  sv: new Set(
    'och att är det den ett på vi har för med till av inte int som jag kan ska vill vår vårt våra oss kl från när hur vad vem vilka vilken vilket eller om boka bokar flytta avboka avbokar nästa vecka dag kommer finns ännu också mitt min sig sin ha få skulle tack hej eller vid under efter innan utan bara'.split(
      ' ',
    ),
  ),
  en: new Set(
    "the of for we our ours us is are was and to my you your it this that what when where which who how many can could would should please will be with from at by have has do does i'd i'm we'd we're let's not don't can't".split(
      ' ',
    ),
  ),
};

/**
 * The language that a text is surely in: what a library takes it for, unless another has as many of its small words in it;
 * or the only one that has several.
 * The library is large and loaded on first use.
 */
export async function noticedLanguage(text: string): Promise<Language | undefined> {
  // Numbers are of no language, and mislead.
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  if (words.length < fewestWords) {
    return undefined;
  }
  const counts = countsIn(text);
  const { detectAll } = await import('tinyld');
  const [first, second] = detectAll(words.join(' '), { only: [...ours] });
  const noticed = ours.find((one) => one === first?.lang);
  const sure = first && first.accuracy - (second?.accuracy ?? 0) > lead;
  if (sure && noticed && leads(noticed, counts)) {
    return noticed;
  }
  const alone = ours.find((one) => leads(one, counts) && counts[one] >= fewestSmall);
  return alone && ours.every((one) => one === alone || counts[one] === 0) ? alone : undefined;
}

type Counts = Readonly<Record<Language, number>>;

function countsIn(text: string): Counts {
  const words = text.toLocaleLowerCase('fi').match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? [];
  const count = (one: Language) => words.filter((word) => small[one].has(word.replace('’', "'"))).length;
  return { fi: count('fi'), sv: count('sv'), en: count('en') };
}

function leads(language: Language, counts: Counts): boolean {
  const others = Math.max(...ours.filter((one) => one !== language).map((one) => counts[one]));
  return others === 0 || others < counts[language];
}
