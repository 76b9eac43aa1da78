import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Concepts, conceptFinder, parseConcepts } from './concepts.ts';
import { findNone, packScorer, type StoredModel } from './model.ts';
import { parseUtterances, type Utterance } from './parse-utterances.ts';
import { parseSubjects, type SubjectRules } from './subject-rules.ts';
import { train } from './train.ts';

export interface Sources {
  readonly concepts: Concepts;
  readonly subjects: SubjectRules;
  /** By file. */
  readonly utterances: ReadonlyMap<string, readonly Utterance[]>;
}

/** What the bot learns from: `concepts.txt`, `subjects.txt` and the files of `utterances`, whose names begin with their language. */
export function readSources(folder: string): Sources {
  const concepts = parseConcepts(readFileSync(join(folder, 'concepts.txt'), 'utf8'));
  return {
    concepts,
    subjects: parseSubjects(readFileSync(join(folder, 'subjects.txt'), 'utf8'), concepts),
    utterances: readUtterances(join(folder, 'utterances')),
  };
}

/** Those of a folder, by file. */
export function readUtterances(folder: string): Sources['utterances'] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return new Map(
    names
      .sort()
      .map((name) => [
        name,
        parseUtterances(readFileSync(join(folder, name), 'utf8'), languageOf(name), name),
      ]),
  );
}

function languageOf(name: string): Utterance['lang'] {
  const language = name.slice(0, 2);
  if (language !== 'fi' && language !== 'sv' && language !== 'en') {
    throw new Error(`${name}: the name of a file of utterances begins with fi, sv or en`);
  }
  return language;
}

/**
 * Of what the bot does not do there are many more examples than of anything else: a kind that is over the middle counts as
 * much as one in the middle, or what is asked seldom would be taken for it.
 */
export function learn(concepts: Concepts, utterances: readonly Utterance[]): StoredModel {
  const counts = new Map<string, number>();
  const kindOf = ({ lang, intent }: Utterance) => `${lang} ${intent}`;
  for (const one of utterances) counts.set(kindOf(one), (counts.get(kindOf(one)) ?? 0) + 1);
  const sorted = [...counts.values()].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 1;
  const examples = utterances.map((one) => ({
    ...one,
    weight: Math.min(1, middle / (counts.get(kindOf(one)) ?? 1)),
  }));
  return {
    concepts,
    withConcepts: packScorer(train(examples, conceptFinder(concepts))),
    without: packScorer(train(examples, findNone)),
  };
}
