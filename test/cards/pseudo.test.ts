import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandWords } from '../../bot/command-words.ts';
import type { Card } from '../../cards/card.ts';
import { text } from '../../cards/text/catalogue.ts';
import en from '../../cards/text/en.json' with { type: 'json' };
import fi from '../../cards/text/fi.json' with { type: 'json' };
import sv from '../../cards/text/sv.json' with { type: 'json' };
import { speaking } from '../support/speaking.ts';
import { faultsOf } from './card-rules.ts';
import { loadSamples } from './load-samples.ts';
import { buttonRows, markdownWords, plainWords } from './nodes.ts';
import { accentedLetters, pseudoText, pseudoTexts } from './pseudo.ts';
import { hostileText } from './sample.ts';
import { hostile, long } from './typed-texts.ts';

/*
 * All cards in a language that nobody speaks, made from the texts: what is said in it without brackets was never
 * translated, and what is too long in it has no room for a language with longer words.
 */

/** Characters of a button's title on a phone (two lines), and of a notification, with two fifths added. */
const longestTitle = 84;
const longestSummary = 180;

/** Rules about words and sentences of real languages. */
const ofRealWords = /^(begins each button with what it does|is read aloud in whole sentences)/;

/** Cards with all that fits on them in the longest words: with texts two fifths longer they would carry less. */
const fullest: readonly string[] = [
  'announce: choose: many long names, all chosen',
  'attendees: list: a full page of municipalities',
  'bookings: bookings: ten, long',
  'help: help for a consultant in local mode',
  'help: help for a coordinator',
  'help: help in a channel',
  'my-data: a long list of the longest titles, all of marks',
  'plan: eight units, longest texts',
  'quota: quota: 12 units',
  'session-form: a fault in each field',
  'where-we-are: where we are: everything, hostile',
];

const samples = await loadSamples();

/** All three at once: cards in channels speak two languages. */
function inPseudo<T>(work: () => T): T {
  return speaking('fi', pseudoTexts(fi), () =>
    speaking('sv', pseudoTexts(sv), () => speaking('en', pseudoTexts(en), work)),
  );
}

const cards = inPseudo(() => samples.map(({ name, card }) => [name, card('fi')] as const));
/** Those in which nobody typed the most that fits. */
const usual = cards.filter(([name]) => !/hostile|long|many|most|marks|every|full/i.test(name));

function saidOn({ content, summary, brief }: Card): readonly string[] {
  return [...markdownWords(content), ...plainWords(content), summary, brief ?? ''];
}

const folder = new URL('./samples/', import.meta.url);
/** Words that cards get from outside: what people typed in the samples, and the words of commands. */
const given = [
  ...readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8')),
  ...[hostile, hostileText, long],
  ...commandWords.flatMap(({ words }) => Object.values(words).flat()),
]
  .join(' ')
  .replace(/\\u[0-9a-f]{4}|\\n/g, ' ')
  .match(/\p{L}+/gu);
const beginnings = beginningsOf(given ?? []);
/** Of words long enough not to begin like others by chance. */
const longBeginnings = beginningsOf((given ?? []).filter((word) => word.length > 7));

function beginningsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(
    [...new Set(words)].flatMap((word) => Array.from(word, (_letter, i) => word.slice(0, i + 1))),
  );
}
const weekday = /(?<!\p{L})(ma|ti|ke|to|pe|la|su|må|on|fr|lö|sö)(?=[ /]|\p{Zs}\d)/gu;

/** Words of no text and of nobody. What people typed may be cut short, and typed again without a space. */
function untranslated(said: string): readonly string[] {
  let rest = said;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  const words = rest.replace(weekday, ' ').match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => !accentedLetters.test(word) && !isGiven(word));
}

function isGiven(word: string): boolean {
  // Cut, or followed by the same again without a space.
  const [first = ''] = word.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  return /^(.)\1*$/u.test(word) || beginnings.has(first) || longBeginnings.has(word.slice(0, -1));
}

describe('in a language made from the texts', () => {
  it('every word of every card is translated', () => {
    const odd = cards.flatMap(([name, card]) =>
      [...new Set(saidOn(card))].flatMap((said) => untranslated(said).map((word) => `${name}: ${word}`)),
    );
    expect([...new Set(odd)]).toEqual([]);
  });

  it('a word that is written into a card is noticed, and one that somebody typed is not', () => {
    const greeting = inPseudo(() => `${text('fi', 'help.helloAnyone')} Tervetuloa joukkoon!`);
    expect(untranslated(greeting)).toEqual(['Tervetuloa', 'joukkoon']);
    expect(untranslated(inPseudo(() => text('fi', 'help.hello', { name: 'Ilmatar Hakkola' })))).toEqual([]);
    expect(untranslated('to 4.2.2027 Kauhava')).toEqual([]);
  });

  it('cards keep every rule but their size, and that where there is room', () => {
    const faults = cards.flatMap(([name, card]) =>
      faultsOf(card)
        .filter((fault) => !ofRealWords.test(fault))
        .map((fault) => `${name}: ${fault}`),
    );
    const large = faults.map((fault) => /^(.*): is no larger than 25 KB: (\d+)/.exec(fault));
    expect(faults.filter((_, i) => large[i] === null)).toEqual([]);
    expect(large.map((found) => found?.[1]).filter((name) => !fullest.includes(name ?? ''))).toEqual([]);
    expect(Math.max(...large.map((found) => Number(found?.[2])))).toBeLessThan(30 * 1024);
  });

  it('buttons and notifications keep to what is shown of them', () => {
    const lengths = (of: (card: Card) => readonly string[]) =>
      usual
        .flatMap(([name, card]) => of(card).map((said) => ({ name, said, length: [...said].length })))
        .filter(({ said }) => !said.includes(hostileText.slice(0, 20)));
    // Each language of its own, where there are two.
    const titles = lengths(({ content }) =>
      buttonRows(content)
        .flat()
        .flatMap(({ title }) => String(title).split(/(?<=⟧) · (?=⟦)/)),
    );
    const summaries = lengths(({ summary }) => [summary]);
    expect(titles.filter(({ length }) => length > longestTitle)).toEqual([]);
    expect(summaries.filter(({ length }) => length > longestSummary)).toEqual([]);
  });

  it('what has outgrown them is noticed', () => {
    const grown = [...pseudoText('Avaa kaikki verkoston tilaisuudet ja ilmoittautumiset yhdellä kertaa')]
      .length;
    expect(grown).toBeGreaterThan(longestTitle);
  });

  it('the parameters and the choices of a text are as they were', () => {
    expect(pseudoText('Hei, {name}!')).toMatch(/^⟦Héî, \{name\}!ŵ+⟧$/);
    expect(pseudoText('{n, plural, one {# kunta} other {# kuntaa}}')).toMatch(
      /^⟦\{n, plural, one \{# kûñtà\} other \{# kûñtàà\}\}ŵ+⟧$/,
    );
    expect(inPseudo(() => text('fi', 'booking.count', { count: 2 }))).toMatch(/^⟦2\u00a0vàràûštàŵ+⟧$/);
  });

  it('it is spoken only as long as it is asked for', () => {
    expect(text('fi', 'help.helloAnyone')).toBe('Hei!');
    expect(() => inPseudo(() => text('fi', 'common.clock'))).toThrow(/time/);
    expect(text('fi', 'help.helloAnyone')).toBe('Hei!');
  });
});
