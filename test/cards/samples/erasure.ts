import { type ErasureCardInput, erasureCard } from '../../../cards/erasure/erasure-card.ts';
import type { Sample } from '../sample.ts';

type Input = ErasureCardInput extends infer I ? (I extends unknown ? Omit<I, 'language'> : never) : never;

const inputs: Readonly<Record<string, Input>> = {
  'the question': { state: 'asked' },
  'the question again': { state: 'asked', unsure: true },
  'the last coordinator': { state: 'last-coordinator' },
  'while a hold stands': { state: 'held' },
  'one workshop in hand': { state: 'bookings-in-hand', count: 1 },
  'workshops in hand': { state: 'bookings-in-hand', count: 12 },
  done: { state: 'done' },
};

export const samples: readonly Sample[] = Object.entries(inputs).map(([name, input]) => ({
  name,
  card: (language) => erasureCard({ language, ...input } as ErasureCardInput),
}));
