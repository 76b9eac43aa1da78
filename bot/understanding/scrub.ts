import { peopleIn } from './people-in.ts';
import { personalIn, type Taken } from './personal-in.ts';

export interface Known {
  /** Of everybody in the network. */
  readonly names: readonly string[];
  /** Whether a word is one that the bot is spoken to with. */
  readonly isWord: (word: string) => boolean;
  /** Where a text names municipalities: these are public. */
  readonly placesIn: (text: string) => readonly Pick<Taken, 'start' | 'end'>[];
  /** Longer texts are cut (characters). */
  readonly longest: number;
}

/**
 * A text without what says who is meant: names, addresses, numbers, codes, links. What stands for them says no more than
 * what was there.
 */
export function scrub(text: string, { names, isWord, placesIn, longest }: Known): string {
  const seen = plainText(text, longest);
  const shouted = !/\p{Ll}/u.test(seen);
  const plain = shouted ? seen.toLocaleLowerCase('fi') : seen;
  const people = peopleIn(plain, { names, isWord, places: placesIn(plain), shouted });
  const all = [...personalIn(plain), ...people];
  return without(plain, all).replace(/\s+/g, ' ').trim().slice(0, longest);
}

/** As it is read: nothing hidden between letters. The last word of what was cut may be half an address. */
function plainText(text: string, longest: number): string {
  const seen = text
    .slice(0, longest)
    .normalize('NFKC')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, '');
  return text.length < longest ? seen : seen.replace(/(?<!\S)\S+$/u, '');
}

function without(text: string, taken: readonly Taken[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end, as } of taken.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= at) {
      rest += `${text.slice(at, start)}[${as}]`;
    }
    at = Math.max(at, end);
  }
  return rest + text.slice(at);
}
