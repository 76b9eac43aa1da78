import { type Concepts, conceptFinder, type FindConcepts } from './concepts.ts';
import { featuresOf } from './features.ts';
import { type Intent, intents } from './intents.ts';
import type { SubjectRules, Subjects } from './subject-rules.ts';
import { scoresOf, softmax, type Weights } from './train.ts';

/** One scorer's weights: one byte each, base64; times `scale` it is the weight. */
interface StoredScorer {
  readonly rows: string;
  readonly scale: number;
  readonly bias: readonly number[];
}

/** What the build writes and the bot reads: no word of the utterances is in it. */
export interface StoredModel {
  readonly concepts: Concepts;
  /** What the bot does beside the intents; absent where only these are judged. */
  readonly subjects?: SubjectRules;
  readonly withConcepts: StoredScorer;
  /** By words and letters alone. */
  readonly without: StoredScorer;
}

export interface Ranked {
  readonly intent: Intent;
  /** From 0 to 1; of all intents together 1. */
  readonly probability: number;
}

export interface Model {
  readonly find: FindConcepts;
  readonly subjects: Subjects;
  /** All intents, the likeliest first. */
  rank(text: string, language: 'fi' | 'sv' | 'en'): readonly [Ranked, ...Ranked[]];
}

const largestByte = 127;

/** Rules are exact: a shorter word of another language counts, too. */
const longEnough = 4;
const noSubjects: SubjectRules = { ideas: {}, rules: [] };

/** For the scorer that knows no concepts. */
export const findNone: FindConcepts = () => [];

export function packScorer({ rows, bias }: Weights): StoredScorer {
  const scale = rows.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / largestByte;
  const bytes = Int8Array.from(rows, (one) => Math.round(one / scale));
  return { rows: Buffer.from(bytes.buffer).toString('base64'), scale, bias: [...bias] };
}

/**
 * Two judges, one of whom knows the concepts: who writes concepts trusts them too much, and where the other does not agree
 * it is asked instead. Their probabilities are averaged.
 */
export function openModel({ concepts, subjects, withConcepts, without }: StoredModel): Model {
  const find = conceptFinder(concepts);
  const judges = [judge(withConcepts, find), judge(without, findNone)];
  const rules = subjects ?? noSubjects;
  return {
    find,
    subjects: { rules, find: conceptFinder(rules.ideas, longEnough) },
    rank(text, language) {
      const all = judges.map((one) => one(text, language));
      const ranked = intents.map((intent, n) => ({
        intent,
        probability: all.reduce((sum, one) => sum + (one[n] ?? 0), 0) / all.length,
      }));
      const [first = { intent: 'none', probability: 0 }, ...others] = ranked.toSorted(
        (a, b) => b.probability - a.probability,
      );
      return [first, ...others];
    },
  };
}

function judge({ rows, scale, bias }: StoredScorer, find: FindConcepts) {
  const linear = {
    rows: new Int8Array(Buffer.from(rows, 'base64')),
    bias: bias.map((one) => one / scale),
  };
  return (text: string, language: 'fi' | 'sv' | 'en') =>
    softmax(scoresOf(linear, featuresOf(text, language, find)).map((score) => score * scale));
}
