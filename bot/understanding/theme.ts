import type { Language } from '../shared/people.ts';
import { isElative, nominativeOf } from './elative.ts';
import { labelsIn } from './labelled.ts';
import { tokensOf } from './places/tokens.ts';
import type { Said } from './said.ts';
import { seatsStart } from './seats.ts';
import { unreadStretches } from './unread-times.ts';
import { venuesStart } from './venue.ts';

/** What something is to be about. */
export interface ThemeSaid {
  readonly language: Language;
  /** Each that was said; where it is not sure where it begins, all that it may be, the longest first. */
  readonly phrases: readonly (readonly string[])[];
  /** In words that can stand alone. Empty: nobody can tell. */
  readonly own: string;
}

const openings: Readonly<Record<Language, RegExp>> = {
  fi: /(?:^|\s)(?:aiheesta|aiheena|aiheella|teemasta|teemana|teemalla|aihe:?|teema:?)\s+/giu,
  sv: /(?:^|\s)(?:om|kring|temat|ämnet|tema:?|ämne:?)\s+(?!(?:det|vi|ni|man|du|jag|de)\s)/giu,
  en: /(?:^|\s)(?:about|regarding|concerning|(?:topic|theme)(?::| is)|(?:workshop|seminar|session) on)\s+/giu,
};
const closing = /[.;?!]|,\s|\s(?:kiitos|kiitti|tack|please|pls)(?:\s|$)/iu;

/**
 * After "aiheesta", "om" or "about"; else what Finnish says in the elative: "strategian päivityksestä". `isTheme`: whether a
 * word is one of what workshops are about.
 */
export function themeIn(said: Said, isTheme: (word: string) => boolean): ThemeSaid {
  const { language } = said;
  const opened = afterOpening(said);
  if (opened !== '') {
    return { language, phrases: [[opened]], own: opened };
  }
  const found = language === 'fi' ? elativesIn(said) : [];
  const [own, ...others] = found.flatMap((words) => inNominative(words, isTheme) ?? []);
  return {
    language,
    phrases: found.map((words) => words.map((_word, from) => words.slice(from).join(' '))),
    own: others.length === 0 ? (own ?? '') : '',
  };
}

/** Up to the next time, house, number of people or label. */
function afterOpening(said: Said): string {
  const { text, language } = said;
  const whens = [...said.whens, ...unreadStretches(said)];
  const isTime = (at: number) => whens.some(({ start, end }) => start <= at && at < end);
  const opening = [...text.matchAll(openings[language])].find(
    ({ index, 0: found }) => !isTime(index + found.length) && !isTime(index + found.search(/\S/)),
  );
  if (!opening) {
    return '';
  }
  const from = opening.index + opening[0].length;
  const until = [
    ...whens.map(({ start }) => start),
    ...venuesStart(said),
    ...seatsStart(said),
    ...labelsIn(text).map(({ start }) => start),
  ].filter((start) => start >= from);
  const rest = text.slice(from, Math.min(text.length, ...until));
  const end = closing.exec(rest)?.index ?? rest.length;
  return withoutLastPreposition(rest.slice(0, end).trim());
}

/** "om ledarskap den" before a date that was cut off; "nån gång" is no part of it. */
export function withoutLastPreposition(theme: string): string {
  return theme.replace(sometime, '').replace(loose, '').trim();
}

const loose = /\s(?:den|på|i|kl|on|at|in|klo|vko|viikolla|vecka|ja|sekä|och|and)$/iu;
const sometime =
  /(?:^|\s)(?:n(?:ån|ågon|an|agon)\s?gång|nångång|joskus|jolloinkin|some\s?time|some day)(?=\s(?:den|på|i|kl|on|at|in|klo|vko|viikolla|vecka)$|$)/iu;

/** Words before the last one that may belong to it. */
const mostBefore = 3;

/** Each elative, after the words before it. */
function elativesIn({ text }: Said): readonly (readonly string[])[] {
  const tokens = tokensOf(text);
  return tokens.flatMap(({ word }, at) =>
    isElative(word) ? [tokens.slice(Math.max(0, at - mostBefore), at + 1).map(({ written }) => written)] : [],
  );
}

/** With the genitives of themes before it; undefined where it is not sure, or no theme. */
function inNominative(words: readonly string[], isTheme: (word: string) => boolean): string | undefined {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const from = before.findLastIndex((word) => !(word.endsWith('n') && isTheme(word))) + 1;
  const own = before.slice(from);
  const nominative = nominativeOf(last);
  // "Kestävästä kehityksestä": an adjective too would have to be changed.
  const agrees = isElative(before[from - 1] ?? '');
  return nominative !== undefined && !agrees && [...own, last].some(isTheme)
    ? [...own, nominative].join(' ')
    : undefined;
}
