import { type Concepts, conceptFinder, type FindConcepts } from './concepts.ts';
import { featuresOf } from './features.ts';
import { type Intent, intents } from './intents.ts';
import { scoresOf, softmax, type Weights } from './train.ts';

/** What the build writes and the bot reads: no word of the utterances is in it. */
export interface StoredModel {
  readonly concepts: Concepts;
  /** One byte for each weight, base64; times `scale` it is the weight. */
  readonly rows: string;
  readonly scale: number;
  readonly bias: readonly number[];
}

export interface Ranked {
  readonly intent: Intent;
  /** From 0 to 1; of all intents together 1. */
  readonly probability: number;
}

export interface Model {
  readonly find: FindConcepts;
  /** All intents, the likeliest first. */
  rank(text: string, language: 'fi' | 'sv' | 'en'): readonly [Ranked, ...Ranked[]];
}

const largestByte = 127;

export function packModel(concepts: Concepts, { rows, bias }: Weights): StoredModel {
  const scale = rows.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / largestByte;
  const bytes = Int8Array.from(rows, (one) => Math.round(one / scale));
  return { concepts, rows: Buffer.from(bytes.buffer).toString('base64'), scale, bias: [...bias] };
}

export function openModel({ concepts, rows, scale, bias }: StoredModel): Model {
  const find = conceptFinder(concepts);
  const bytes = new Int8Array(Buffer.from(rows, 'base64'));
  return {
    find,
    rank(text, language) {
      const linear = { rows: bytes, bias: bias.map((one) => one / scale) };
      const scores = scoresOf(linear, featuresOf(text, language, find)).map((score) => score * scale);
      const probabilities = softmax(scores);
      const ranked = intents.map((intent, n) => ({ intent, probability: probabilities[n] ?? 0 }));
      const [first = { intent: 'none', probability: 0 }, ...others] = ranked.toSorted(
        (a, b) => b.probability - a.probability,
      );
      return [first, ...others];
    },
  };
}
