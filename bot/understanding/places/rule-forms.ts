/*
 * Case forms of a Finnish name of which no forms are known. Which of two stems is the right one cannot be told from a
 * name (Lahti, Lahden; Matti, Matin), so all that may be are made: too many forms find more, and name nothing else.
 */

/** Strong grade → weak grade of what stands before the last vowel, longest first. */
const grades: readonly (readonly [string, readonly string[]])[] = [
  ['kk', ['k']],
  ['pp', ['p']],
  ['tt', ['t']],
  ['nk', ['ng']],
  ['nt', ['nn']],
  ['mp', ['mm']],
  ['lt', ['ll']],
  ['rt', ['rr']],
  ['ht', ['hd']],
  ['hk', ['h']],
  ['lk', ['l', 'lj']],
  ['rk', ['r', 'rj']],
  ['st', []],
  ['sk', []],
  ['tk', []],
  ['k', ['', 'v']],
  ['p', ['v']],
  ['t', ['d']],
];

const vowel = /[aeiouyåäö]/;

/** Lower case; the last word of a name of several is inflected. */
export function ruleForms(name: string): readonly string[] {
  const whole = name.toLocaleLowerCase('fi');
  const at = Math.max(whole.lastIndexOf(' '), whole.lastIndexOf('-')) + 1;
  const before = whole.slice(0, at);
  return formsOf(whole.slice(at)).map((form) => before + form);
}

/** All case forms that follow from a stem in weak grade: Kauhava-, Helsingi-, Huittisi-. */
export function weakForms(stem: string): readonly string[] {
  const endings = ['ssa', 'ssä', 'sta', 'stä', 'lla', 'llä', 'lta', 'ltä', 'lle', 'ksi', 'n'];
  return endings.map((ending) => stem + ending);
}

/** Those of a stem in strong grade: Kauhava-, Helsinki-, Huittisi-. */
export function strongForms(stem: string): readonly string[] {
  const last = stem.at(-1) ?? '';
  const endings = ['na', 'nä', 'a', 'ä', 'ta', 'tä', `${last}n`, `h${last}n`, 'seen', 'siin'];
  return endings.map((ending) => stem + ending);
}

function formsOf(name: string): readonly string[] {
  const { weak, strong, whole } = stemsOf(name);
  return [...new Set([...weak.flatMap(weakForms), ...strong.flatMap(strongForms), ...whole])];
}

interface Stems {
  readonly weak: readonly string[];
  readonly strong: readonly string[];
  /** Forms that come of no stem. */
  readonly whole: readonly string[];
}

function stemsOf(name: string): Stems {
  const cut = (n: number) => name.slice(0, -n);
  const last = name.at(-1) ?? '';
  if (name.endsWith('nen')) {
    const stems = [`${cut(3)}se`, `${cut(3)}si`];
    return { weak: stems, strong: stems, whole: [`${cut(3)}sta`, `${cut(3)}stä`, `${cut(3)}sten`] };
  }
  if (last === 't' && vowel.test(name.at(-2) ?? '')) {
    return pluralStems(cut(1));
  }
  if (!vowel.test(last)) {
    return consonantStems(name);
  }
  const strong = [
    name,
    ...(last === 'i' ? [`${cut(1)}e`] : []),
    ...(last === 'e' ? [`${name}e`] : []),
    ...(name.endsWith('si') ? [`${cut(2)}te`] : []),
  ];
  const whole = [
    `${name}tta`,
    `${name}ttä`,
    ...(name.endsWith('si') ? [`${cut(2)}tta`, `${cut(2)}ttä`] : []),
  ];
  return { weak: strong.flatMap(weakened), strong, whole };
}

const isVowel = (letter: string | undefined) => letter !== undefined && 'aeiouyåäö'.includes(letter);

/** What a word ends in: consonants and the vowels after them, and what is before. */
function lastSyllable(stem: string): Record<'begin' | 'consonants' | 'end', string> {
  let vowels = stem.length;
  while (isVowel(stem[vowels - 1])) vowels -= 1;
  let consonants = vowels;
  while (consonants > 0 && !isVowel(stem[consonants - 1])) consonants -= 1;
  return {
    begin: stem.slice(0, consonants),
    consonants: stem.slice(consonants, vowels),
    end: stem.slice(vowels),
  };
}

/** The stem and what it may be in weak grade. */
function weakened(stem: string): readonly string[] {
  const { begin, consonants, end } = lastSyllable(stem);
  const found = grades.find(([strong]) => consonants.endsWith(strong));
  if (!found) {
    return [stem];
  }
  const kept = begin + consonants.slice(0, -found[0].length);
  return [stem, ...found[1].map((weak) => kept + weak + end)];
}

/** Virta-, the stem of Virrat in weak grade: Virroi-, Virtoi-. */
function pluralStems(singular: string): Stems {
  const begin = singular.slice(0, -1);
  const stems = ['oi', 'i', 'ei', 'ui', 'öi'].map((ending) => begin + ending);
  return {
    weak: stems,
    strong: stems,
    whole: [`${singular}t`, `${begin}ien`, `${begin}ojen`, `${begin}ain`],
  };
}

const consonantEnds: readonly (readonly [RegExp, readonly string[]])[] = [
  [/([aä])s$/, ['$1$1', '$1kse']],
  [/([uy])s$/, ['$1kse', '$1de', '$1te', '$1u']],
  [/([oöe])s$/, ['$1kse', '$1$1']],
  [/is$/, ['ii', 'ikse']],
  [/([iuyae])n$/, ['$1me']],
  [/([uy])t$/, ['$1e']],
];

function consonantStems(name: string): Stems {
  const own = consonantEnds.flatMap(([end, stems]) =>
    end.test(name) ? stems.map((stem) => name.replace(end, stem)) : [],
  );
  const stems = [...own, `${name}i`];
  const whole = [`${name}ta`, `${name}tä`, `${name.replace(/s$/, 't')}ta`, `${name.replace(/s$/, 't')}tä`];
  return { weak: stems, strong: stems, whole };
}
