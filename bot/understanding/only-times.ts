import type { Said } from './said.ts';
import { wordsIn } from './words.ts';

const fillers = new Set('den det the på on at i kl klo till to for för'.split(' '));

/** Whether a text says, after its first word, nothing but when: "varaa huomenna", "boka den 15.1. kl 9". */
export function saysOnlyTimes({ text, whens }: Pick<Said, 'text' | 'whens'>): boolean {
  const rest = whens
    .toReversed()
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  const [, ...words] = wordsIn(rest);
  return whens.some(({ when }) => when.kind !== 'time') && words.every((word) => fillers.has(word));
}
