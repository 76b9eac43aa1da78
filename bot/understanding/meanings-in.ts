import type { Model } from './model.ts';
import { nameRunsIn } from './names/name-runs.ts';
import type { Said } from './said.ts';
import { type Meant, meantBy, type Sign } from './subject-rules.ts';
import { wordsIn } from './words.ts';

/** So few words are "short": a name and what is asked of it. */
const fewWords = 4;

type Known = Pick<Model, 'find' | 'subjects'>;

/** Which of the bot's further subjects a text is about, the first the most likely. */
export function meaningsIn(said: Said, known: Known): readonly Meant[] {
  const asked = beforeColon(said);
  const words = wordsIn(asked.text);
  const ideas = [known.find, known.subjects.find].flatMap((find) => find(words, said.language));
  return meantBy(new Set([...ideas, ...signsIn(asked, words.length, known)]), known.subjects.rules);
}

/** "Tell everybody: …": what is asked for, without the words that it is asked for. */
function beforeColon(said: Said): Said {
  const end = said.text.search(colon);
  const isBefore = (one: { readonly end: number }) => end < 0 || one.end <= end;
  return {
    ...said,
    text: end < 0 ? said.text : said.text.slice(0, end),
    whens: said.whens.filter(isBefore),
    places: said.places.filter(isBefore),
  };
}

/** After a word, and not within a time or an address. */
export const colon = /(?<=[\p{L}\p{N}"”)])\s?:(?=\s)/u;

function signsIn(said: Said, words: number, known: Known): readonly Sign[] {
  const has: readonly (readonly [Sign, boolean])[] = [
    ['@place', said.places.some(({ sure }) => sure)],
    ['@maybe-place', said.places.length > 0],
    ['@time', said.whens.some(({ when }) => when.kind !== 'time')],
    ['@short', words <= fewWords],
    ['@question', said.text.includes('?')],
    ['@person', peopleNamed(said, known).length > 0],
  ];
  return has.flatMap(([sign, holds]) => (holds ? [sign] : []));
}

/** Names of people as they were written. */
export function peopleNamed({ text, language, places }: Said, { find, subjects }: Known): readonly string[] {
  const isWord = (word: string) =>
    [find, subjects.find].some((one) => one(wordsIn(word), language).length > 0);
  const sure = places.filter((place) => place.sure);
  return nameRunsIn(text, { isWord, isKnown: () => false, places: sure }).map(({ words }) => words.join(' '));
}
