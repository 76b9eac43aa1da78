import type { Language } from '../shared/people.ts';
import { ruleForms } from './places/rule-forms.ts';
import { tokensOf } from './places/tokens.ts';
import { plainLetters } from './plain-letters.ts';
import type { ThemeSaid } from './theme.ts';

interface Title {
  readonly fi: string;
  readonly sv: string;
}

/**
 * Which of the themes that are offered was said, in whatever form its words are; a part of a theme is enough where no other
 * one has it. -1: none, more than one, or nobody can tell which.
 */
export function offeredTheme({ phrases, language }: ThemeSaid, offered: readonly Title[]): number {
  const found = phrases.flatMap((some) => {
    const first = some
      .map((phrase) => themeOf(wordsOf(phrase), language, offered))
      .find((at) => at !== undefined);
    return first ?? [];
  });
  const [one, ...others] = new Set(found);
  return one !== undefined && others.length === 0 ? one : -1;
}

function themeOf(
  words: readonly string[],
  language: Language,
  offered: readonly Title[],
): number | undefined {
  const isSaid = (part: string) => says(words, part, language);
  return (
    only(offered, ({ fi, sv }) => [fi, sv].some(isSaid)) ??
    only(offered, ({ fi, sv }) => [fi, sv].flatMap(partsOf).some(isSaid))
  );
}

function only(offered: readonly Title[], fits: (title: Title) => boolean): number | undefined {
  const [one, ...others] = offered.flatMap((title, n) => (fits(title) ? [n] : []));
  return others.length === 0 ? one : undefined;
}

function partsOf(title: string): readonly string[] {
  return title.split(/[,:;–&/()]| (?:ja|sekä|och|samt) /u);
}

/** For whom, where: what may follow a theme. */
const next = /^(?:för|i|på|till|hos|inom|for|in|with|at|to)$|.{3}(?:lle|ss[aä])$/u;

function says(words: readonly string[], title: string, language: Language): boolean {
  const named = wordsOf(title);
  const after = words[named.length];
  return (
    named.length > 0 &&
    named.every((name, n) => isForm(words[n] ?? '', name, language)) &&
    (after === undefined || next.test(after))
  );
}

function wordsOf(text: string): readonly string[] {
  return tokensOf(text).map(({ word }) => word);
}

/** Shorter words are others with an ending on. */
const shortest = 4;
const swedish = ['n', 'en', 't', 'et', 'er', 'erna', 'ar', 'arna', 'na', 's', 'ns', 'ens', 'ets'];

function isForm(word: string, name: string, language: Language): boolean {
  const [said, known] = [plainLetters(word), plainLetters(name)];
  if (said === known) {
    return true;
  }
  if (said.length < shortest || known.length < shortest) {
    return false;
  }
  return (
    swedish.some((end) => said === known + end || known === said + end) ||
    ruleForms(name).some((form) => plainLetters(form) === said) ||
    (language === 'en' && isCognate(said, known))
  );
}

/** "Strategy" and "strategi": themes have no English name. */
const alike = 6;
const end = 5;

function isCognate(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) {
    same += 1;
  }
  return same >= alike && Math.max(one.length, other.length) - same <= end;
}
