import { nameFinder } from './name-finder.ts';
import { openers, ordinary } from './ordinary-words.ts';
import { type Token, tokensOf } from './places/tokens.ts';
import { plainLetters } from './plain-letters.ts';
import type { Said } from './said.ts';

export interface Titled {
  readonly titleFi: string;
  readonly titleSv: string;
  readonly titleEn?: string | undefined;
}

type Spoken = Pick<Said, 'text' | 'whens' | 'places'>;

/** Those whose titles have the most of the words that a text says. Empty: it says none of any title. */
export function titledSo<T extends Titled>(candidates: readonly T[], said: Spoken): readonly T[] {
  const words = naming(said);
  const scored = candidates.map((one) => ({ one, score: shared(words, one) }));
  const most = Math.max(0, ...scored.map(({ score }) => score));
  return most === 0 ? [] : scored.flatMap(({ one, score }) => (score === most ? [one] : []));
}

/** Whether a text has a word that is rather a name than what the bot is spoken to with: "avausseminaariin". */
export function namesSomething(said: Spoken, isWord: (word: string) => boolean): boolean {
  return naming(said).some(({ word }) => compound.test(word) || (word.length >= 5 && !isWord(word)));
}

/** A kind alone, or the asking itself, tells not which. */
const ofAny =
  /^(?:(?:teema|työ|tema|arbets)?semina|webina|sparra|sparri?ng|sparrn|session|tilaisuu|tapahtum|tapaami|vertaiskesk|yhdyshenkilö|evenemang|tillfäll|träff|event|meeting|working|theme|peer|osallistu|osanott|ilmoittau|deltag|delta|anmäl|attend|particip|regist|ketkä|ketka|tulossa|tule|coming|kommer|verkosto|nätverk|network)/u;
const compound = /^\p{L}{3,30}(?:seminaari|seminari|sparrau|sparrning|käynti|käynni|besök)/u;
const shortest = 4;

function naming({ text, whens, places }: Spoken): readonly Token[] {
  const apart = [...whens, ...places];
  return tokensOf(text).filter(
    ({ word, start, end }) =>
      word.length >= shortest &&
      !/\d/.test(word) &&
      !ofAny.test(word) &&
      !openers.has(word) &&
      !ordinary.has(word) &&
      !apart.some((one) => one.start < end && start < one.end),
  );
}

function shared(words: readonly Token[], { titleFi, titleSv, titleEn = '' }: Titled): number {
  const isPart = nameFinder([titleFi, titleSv, titleEn]);
  const parts = tokensOf(`${titleFi} ${titleSv} ${titleEn}`).map(({ word }) => plainLetters(word));
  return words.filter((one) => isPart(one) || parts.some((part) => isLike(plainLetters(one.word), part)))
    .length;
}

const alike = 6;
const ending = 4;

/** "Öppningsseminariet" and "öppningsseminarium": what is behind the same beginning is an ending. */
function isLike(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) {
    same += 1;
  }
  return same >= alike && Math.max(one.length, other.length) - same <= ending;
}
