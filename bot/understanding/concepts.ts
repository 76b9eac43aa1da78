import { plainLetters } from './plain-letters.ts';
import { wordsIn } from './words.ts';

type Language = 'fi' | 'sv' | 'en';

/** Ideas, each with the patterns of its words by language (their form: `concepts.txt`). */
export type Concepts = Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>>;

/** The ideas that words of a text in that language stand for, in the order of their names. */
export type FindConcepts = (words: readonly string[], language: Language) => readonly string[];

const languages = ['fi', 'sv', 'en'] as const;

/** A word of another language that is this long is no word of this one by chance. */
const longEnough = 5;

interface Phrase {
  readonly concept: string;
  readonly parts: readonly ((word: string) => boolean)[];
}

/**
 * Whole words and beginnings are looked up by the word, so that the number of patterns does not count; the few
 * that lie within or at the end are tried in turn.
 */
export function conceptFinder(concepts: Concepts, foreign = longEnough): FindConcepts {
  const finders = {
    fi: finderIn('fi', concepts, foreign),
    sv: finderIn('sv', concepts, foreign),
    en: finderIn('en', concepts, foreign),
  };
  return (words, language) => finders[language](words);
}

function finderIn(
  language: Language,
  concepts: Concepts,
  foreign: number,
): (words: readonly string[]) => readonly string[] {
  const whole = new Map<string, Set<string>>();
  const beginnings = new Map<string, Set<string>>();
  const others: { readonly concept: string; readonly fits: (word: string) => boolean }[] = [];
  const phrases = new Map<string, Phrase[]>();
  const put = (map: Map<string, Set<string>>, key: string, concept: string) => {
    map.set(key, (map.get(key) ?? new Set()).add(concept));
  };

  // "Andra" is the second, and no "ändra" whose dots were left out.
  const written = new Set(Object.values(concepts).flatMap((byLanguage) => byLanguage[language]));
  for (const [concept, byLanguage] of Object.entries(concepts)) {
    const patterns = languages.flatMap((one) =>
      byLanguage[one].filter((pattern) => one === language || pattern.replaceAll('*', '').length >= foreign),
    );
    for (const pattern of patterns) {
      const bare = pattern.replaceAll('*', '');
      if (pattern.includes('_')) {
        const parts = pattern.split('_');
        const first = (parts[0] ?? '').replaceAll('*', '').slice(0, 2);
        for (const key of new Set([first, plainLetters(first)])) {
          phrases.set(key, [...(phrases.get(key) ?? []), { concept, parts: parts.map(fitting) }]);
        }
      } else if (pattern.startsWith('*')) {
        others.push({ concept, fits: fitting(pattern) });
      } else {
        const plain = plainLetters(bare);
        for (const key of new Set([bare, ...(written.has(plain) ? [] : [plain])])) {
          put(pattern.endsWith('*') ? beginnings : whole, key, concept);
        }
      }
    }
  }

  return (words) => {
    const found = new Set<string>();
    words.forEach((word, at) => {
      for (const concept of whole.get(word) ?? []) found.add(concept);
      for (let n = 1; n <= word.length; n += 1) {
        for (const concept of beginnings.get(word.slice(0, n)) ?? []) found.add(concept);
      }
      for (const { concept, fits } of others) if (fits(word)) found.add(concept);
      for (const { concept, parts } of phrases.get(word.slice(0, 2)) ?? []) {
        if (parts.every((fits, n) => fits(words[at + n] ?? ''))) found.add(concept);
      }
    });
    return [...found].sort();
  };
}

function fitting(pattern: string): (word: string) => boolean {
  const bare = pattern.replaceAll('*', '');
  const forms = [...new Set([bare, plainLetters(bare)])];
  const open = { start: pattern.startsWith('*'), end: pattern.endsWith('*') };
  if (open.start && open.end) return (word) => forms.some((form) => word.includes(form));
  if (open.start) return (word) => forms.some((form) => word.endsWith(form) && word !== form);
  if (open.end) return (word) => forms.some((form) => word.startsWith(form));
  return (word) => forms.includes(word);
}

/** Reads the file of concepts; throws, with the line's number, where it is not as described there. */
export function parseConcepts(text: string): Concepts {
  const concepts: Record<string, Record<Language, string[]>> = {};
  let current: Record<Language, string[]> | undefined;
  text.split(/\r?\n/).forEach((line, n) => {
    const [mark, ...rest] = line.trim().split(/\s+/);
    if (!mark || mark === '#') return;
    if (mark === '##') {
      current = concepts[rest.join(' ')] ??= { fi: [], sv: [], en: [] };
    } else if (current && isLanguage(mark)) {
      current[mark].push(...rest.map(normalPattern));
    } else {
      throw new Error(`concepts, line ${n + 1}: a heading, or fi, sv or en and words`);
    }
  });
  return concepts;
}

/** As the words of a text are. */
function normalPattern(pattern: string): string {
  return pattern
    .split('_')
    .map((part) => {
      const bare = wordsIn(part.replaceAll('*', '')).join('');
      return `${part.startsWith('*') ? '*' : ''}${bare}${part.endsWith('*') ? '*' : ''}`;
    })
    .join('_');
}

function isLanguage(mark: string): mark is Language {
  return (languages as readonly string[]).includes(mark);
}
