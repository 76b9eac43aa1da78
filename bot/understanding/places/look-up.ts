import type { PlaceEntry, PlaceNames } from './place-names.ts';

const particles =
  'kin ko kö kos kös ks kaan kään han hän pa pä pas päs kinko kinkö kohan köhän kaanko käänkö kinhan'.split(
    ' ',
  );
/** How people speak, and what it stands for: Kauhaval, Helsingis. */
const spoken: readonly (readonly [RegExp, string])[] = [
  [/lt$/, 'lta'],
  [/st$/, 'sta'],
  [/l$/, 'lla'],
  [/s$/, 'ssa'],
];
const inhabitant = /l[aä]i(?:nen|s\p{L}{0,12})$/u;
/** "kauhavanpaja", "kauhavanpajat". */
const compound =
  /(?:työ|kehittämis)?paj(?:a|o)\p{L}{0,8}$|kun(?:ta|na|ti)\p{L}{0,8}$|kaupun[kg]i\p{L}{0,8}$/u;

/** What a word names, or a few: as it is, or without what is hung on names in Finnish. */
export function lookUp(word: string, names: PlaceNames): PlaceEntry | undefined {
  return direct(word, names) ?? withParticle(word, names) ?? asSpoken(word, names) ?? derived(word, names);
}

function direct(word: string, { entries, plain }: PlaceNames): PlaceEntry | undefined {
  return entries.get(word) ?? plain.get(word);
}

/** "Kauhavallakin", "Kaskökö". */
function withParticle(word: string, names: PlaceNames): PlaceEntry | undefined {
  for (const particle of particles) {
    const stem = word.slice(0, -particle.length);
    const found = stem.length >= 2 && word.endsWith(particle) && direct(stem, names);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function asSpoken(word: string, names: PlaceNames): PlaceEntry | undefined {
  if (word.length < 5) {
    return undefined;
  }
  for (const [end, written] of spoken) {
    if (end.test(word)) {
      const whole = word.replace(end, written);
      return direct(whole, names) ?? direct(`${whole.slice(0, -1)}ä`, names);
    }
  }
  return undefined;
}

/** Of the place's people, and compounds; what is derived so is no common noun. */
function derived(word: string, names: PlaceNames): PlaceEntry | undefined {
  const people = word.replace(inhabitant, '');
  const found =
    people === word
      ? direct(word.replace(compound, ''), names)
      : (direct(people, names) ??
        (people.endsWith('e') ? direct(`${people.slice(0, -1)}i`, names) : undefined));
  return found && { code: found.code };
}
