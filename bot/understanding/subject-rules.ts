import { type Concepts, type FindConcepts, parseConcepts } from './concepts.ts';
import { isMeaning, type Meaning } from './subject-names.ts';

/** `sure`: it is meant; `likely`: unless a look-up surely is; `maybe`: it is asked about. */
const strengths = ['sure', 'likely', 'maybe'] as const;
export type Strength = (typeof strengths)[number];

/** What a text has beside ideas, as rules name it. */
export const signs = ['@place', '@maybe-place', '@person', '@time', '@short', '@question'] as const;
export type Sign = (typeof signs)[number];

interface Rule {
  readonly meaning: Meaning;
  readonly strength: Strength;
  /** Of each at least one. */
  readonly needs: readonly (readonly string[])[];
  /** None of these. */
  readonly without: readonly string[];
}

/** As `subjects.txt` has them. */
export interface SubjectRules {
  readonly ideas: Concepts;
  readonly rules: readonly Rule[];
}

export interface Meant {
  readonly meaning: Meaning;
  readonly strength: Strength;
}

/** Reads the file of subjects; throws, with the line's number, where it is not as described there. */
export function parseSubjects(text: string, concepts: Concepts): SubjectRules {
  const rules: Rule[] = [];
  let meaning: Meaning | undefined;
  const rest = text.split(/\r?\n/).map((line, n) => {
    const [mark = '', ...words] = line.trim().split(/\s+/);
    const strength = strengths.find((one) => one === mark);
    if (mark === '==') {
      const [name = ''] = words;
      if (!isMeaning(name)) throw new Error(`subjects, line ${n + 1}: there is no subject ${name}`);
      meaning = name;
    } else if (strength) {
      if (!meaning) throw new Error(`subjects, line ${n + 1}: a rule stands under a subject`);
      rules.push(ruleOf(meaning, strength, words));
    } else {
      return line;
    }
    return '';
  });
  const ideas = parseConcepts(rest.join('\n'));
  const known = new Set([...Object.keys(ideas), ...Object.keys(concepts), ...signs]);
  const unknown = rules
    .flatMap(({ needs, without }) => [...needs.flat(), ...without])
    .find((one) => !known.has(one));
  if (unknown !== undefined) throw new Error(`subjects: a rule names ${unknown}, which is no idea`);
  return { ideas, rules };
}

function ruleOf(meaning: Meaning, strength: Strength, words: readonly string[]): Rule {
  return {
    meaning,
    strength,
    needs: words.filter((word) => !word.startsWith('-')).map((word) => word.split('/')),
    without: words.filter((word) => word.startsWith('-')).flatMap((word) => word.slice(1).split('/')),
  };
}

/** What is meant by a text that has these ideas and signs, in the order of the file; of each as surely as any rule says. */
export function meantBy(has: ReadonlySet<string>, { rules }: SubjectRules): readonly Meant[] {
  const holding = rules.filter(
    ({ needs, without }) =>
      needs.every((some) => some.some((one) => has.has(one))) && !without.some((one) => has.has(one)),
  );
  return [...new Set(holding.map(({ meaning }) => meaning))].map((meaning) => {
    const own = holding.filter((rule) => rule.meaning === meaning);
    const strength = strengths.find((one) => own.some((rule) => rule.strength === one));
    return { meaning, strength: strength ?? 'maybe' };
  });
}

/** The ideas of the file alone, as `find` finds those of the concepts. */
export interface Subjects {
  readonly rules: SubjectRules;
  readonly find: FindConcepts;
}
