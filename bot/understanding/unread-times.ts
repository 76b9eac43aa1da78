import type { Said } from './said.ts';

/** What looks like a day, a week or an hour, whether there is such a one or not. */
const looksLikeTime =
  /(?<![\p{L}\p{N}.])(?:\d{1,2}\.\d{1,2}\.(?:\d{4})?|(?:klo|kl\.?|vko|viikolla|vecka|week) \d{1,2}(?::\d{2})?)(?![\p{L}\p{N}])/giu;

/** Times that were written and that no reading holds: 31.2., klo 25, viikolla 54. */
export function unreadTimes({ text, whens }: Said): readonly string[] {
  return [...text.matchAll(looksLikeTime)]
    .filter(
      ({ index, 0: found }) => !whens.some(({ start, end }) => start < index + found.length && index < end),
    )
    .map(([found]) => found.trim());
}
