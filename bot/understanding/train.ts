import type { FindConcepts } from './concepts.ts';
import { featuresOf, places } from './features.ts';
import { type Intent, intents } from './intents.ts';

/** Multinomial logistic regression: a row of weights for each place, one for each intent. */
export interface Weights {
  readonly rows: Float32Array;
  readonly bias: Float32Array;
}

export interface Example {
  readonly intent: Intent;
  readonly lang: 'fi' | 'sv' | 'en';
  readonly text: string;
  /** How much it counts. */
  readonly weight: number;
}

const rounds = 8;
const rate = 0.25;
const decay = 2e-6;

/** Always the same from the same examples: their order is shuffled by a fixed seed. AdaGrad. */
export function train(examples: readonly Example[], find: FindConcepts): Weights {
  const count = intents.length;
  const rows = new Float32Array(places * count);
  const seen = new Float32Array(places * count).fill(1e-2);
  const bias = new Float32Array(count);
  const ready = examples.map(({ intent, lang, text, weight }) => ({
    features: featuresOf(text, lang, find),
    gold: intents.indexOf(intent),
    weight,
  }));
  const next = random(20_261_129);
  for (let round = 0; round < rounds; round += 1) {
    for (const { features, gold, weight } of shuffled(ready, next)) {
      const { at, value } = features;
      const off = softmax(scoresOf({ rows, bias }, features));
      off[gold] = (off[gold] ?? 0) - 1;
      for (let k = 0; k < count; k += 1) {
        const error = (off[k] ?? 0) * weight;
        bias[k] = (bias[k] ?? 0) - 0.02 * error;
        for (let n = 0; n < at.length; n += 1) {
          const i = (at[n] ?? 0) * count + k;
          const step = error * (value[n] ?? 0) + decay * (rows[i] ?? 0);
          seen[i] = (seen[i] ?? 0) + step * step;
          rows[i] = (rows[i] ?? 0) - (rate * step) / Math.sqrt(seen[i] ?? 1);
        }
      }
    }
  }
  return { rows, bias };
}

interface Linear {
  readonly rows: ArrayLike<number>;
  readonly bias: ArrayLike<number>;
}

export function scoresOf({ rows, bias }: Linear, { at, value }: ReturnType<typeof featuresOf>): Float64Array {
  const count = intents.length;
  const scores = Float64Array.from({ length: count }, (_, k) => bias[k] ?? 0);
  for (let n = 0; n < at.length; n += 1) {
    const start = (at[n] ?? 0) * count;
    for (let k = 0; k < count; k += 1)
      scores[k] = (scores[k] ?? 0) + (rows[start + k] ?? 0) * (value[n] ?? 0);
  }
  return scores;
}

export function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((one) => one / sum);
}

function shuffled<T>(list: readonly T[], next: () => number): readonly T[] {
  const copy = [...list];
  for (let n = copy.length - 1; n > 0; n -= 1) {
    const other = Math.floor(next() * (n + 1));
    [copy[n], copy[other]] = [copy[other] as T, copy[n] as T];
  }
  return copy;
}

/** mulberry32: from 0 to 1. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
