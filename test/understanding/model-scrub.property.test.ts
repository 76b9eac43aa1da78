import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeLetters, shownCode } from '../../bot/invitation-code.ts';
import { ruleForms } from '../../bot/understanding/places/rule-forms.ts';
import { scrub } from '../../bot/understanding/scrub.ts';

const names = ['Ilmatar Hakkola', 'Matti Virtanen', 'Anna-Maija Mäki', 'Bo Ek', 'Väinö Salo', 'Siân O’Brien'];
const known = { names, isWord: () => false, placesIn: () => [], longest: 500 };
const scrubbed = (text: string) => scrub(text, known);

const filler = fc.constantFrom(
  'peru',
  'paikka',
  'jos',
  'ja',
  'onko',
  'vår',
  'kommer',
  'the',
  'seat',
  '12.3. klo 9',
  '…',
  '(',
  '“',
);
const around = fc.tuple(fc.array(filler, { maxLength: 6 }), fc.array(filler, { maxLength: 6 }));
const within = ([before, after]: readonly [string[], string[]], what: string) =>
  [...before, what, ...after].join(' ');

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const digits = (n: number) => fc.array(digit, { minLength: n, maxLength: n }).map((all) => all.join(''));
const gap = fc.constantFrom('', ' ', '-', '\u00a0', '\u2011', ' - ');
const phone = fc
  .tuple(
    fc.constantFrom('040', '050', '0400', '09', '+358 40', '+358-50', '00358 9', '(09)', '+46 70'),
    gap,
    digits(3),
    gap,
    digits(4),
  )
  .map((parts) => parts.join(''));
const identity = fc
  .tuple(
    digits(6),
    fc.constantFrom('-', '+', 'A', '–', ' - '),
    digits(3),
    fc.constantFrom('A', 'T', 'x', '7'),
  )
  .map((parts) => parts.join(''));
const word = fc.stringMatching(/^[a-zåäö]{2,12}$/);
const email = fc
  .tuple(word, fc.constantFrom('.', '_', '+'), word, word)
  .map(([a, s, b, c]) => `${a}${s}${b}@${c}.fi`);
const link = fc
  .tuple(fc.constantFrom('https://', 'http://', 'www.', 'ftp://', 'msteams://'), word, word)
  .map(([scheme, host, path]) => `${scheme}${host}.example/${path}`);
const invitation = fc
  .array(fc.constantFrom(...codeLetters), { minLength: 12, maxLength: 12 })
  .map((all) => all.join(''));
const code = fc.oneof(
  invitation,
  invitation.map(shownCode),
  invitation.map((one) => shownCode(one).toLowerCase().replaceAll('-', ' – ')),
  fc.uuid(),
);

describe('what a model is not told', () => {
  it.each([
    ['phone numbers', phone],
    ['personal identity codes', identity],
  ] as const)('%s', (_what, given) => {
    fc.assert(
      fc.property(around, given, (sides, number) => {
        const rest = scrubbed(within(sides, `nro ${number}`)).replaceAll('12.3. klo 9', '');
        expect(rest.replace(/\D/g, '').length).toBeLessThan(3);
      }),
    );
  });

  it.each([
    ['e-mail addresses', email],
    ['links', link],
    ['codes', code],
  ] as const)('%s', (_what, given) => {
    fc.assert(
      fc.property(around, given, (sides, found) => {
        const rest = scrubbed(within(sides, found));
        for (const part of found.split(/[^\p{L}\p{N}]+/u).filter(({ length }) => length >= 4)) {
          expect(rest).not.toContain(part);
        }
      }),
    );
  });

  it('names of people in the network, in any case form, letter case and without dots', () => {
    const part = fc.constantFrom(
      ...names.flatMap((name) => name.split(/[ ’-]/)).filter(({ length }) => length > 2),
    );
    const form = part.chain((name) => fc.constantFrom(name, ...ruleForms(name), `${name}s`));
    const particle = fc.constantFrom('', 'kin', 'ko', 'kaan', 'han', 'ni');
    const written = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toLocaleLowerCase('fi'),
      (text) => text.toLocaleUpperCase('fi'),
      (text) => text.normalize('NFD'),
      (text) => text.replace(/[äå]/gi, 'a').replace(/ö/gi, 'o'),
      (text) => [...text].join('\u200b'),
      (text) => `"${text}",`,
    );
    fc.assert(
      fc.property(around, form, particle, written, (sides, name, end, write) => {
        const rest = scrubbed(within(sides, write(`${name}${end}`)));
        expect(rest).toContain('[name]');
        expect(rest.toLowerCase()).not.toContain(name.slice(0, 3).toLowerCase());
      }),
    );
  });

  it('is all that is taken out: days, times, counts and words of the bot’s stay', () => {
    const time = fc.constantFrom(
      '12.3.',
      '12.3.2027',
      '9.00–11.30',
      '2027-02-04',
      'klo 9-11',
      'viikolla 14',
      '3/12/2026',
      '12.3. 9–11',
      '5 pajaa',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(filler, time), { minLength: 1, maxLength: 8 }), (parts) => {
        const said = parts.join(' ja ');
        expect(scrubbed(said)).toBe(said.normalize('NFKC'));
      }),
    );
  });

  it('whatever is written, it is at most 500 characters, and nothing is added but the marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1_000 }), (text) => {
        const rest = scrubbed(text);
        expect(rest.length).toBeLessThanOrEqual(500);
        const letters = new Set(text.slice(0, 500).normalize('NFKC'));
        const marks = /\[(?:name|email|link|code|number)\]/g;
        expect(
          [...rest.replace(marks, '')].filter((letter) => letter !== ' ' && !letters.has(letter)),
        ).toEqual([]);
      }),
    );
  });
});

describe('names of municipalities', () => {
  const placesIn = (text: string) =>
    [...text.matchAll(/Salo\w*|Kauhava\w*/gi)].map(({ 0: name, index }) => ({
      start: index,
      end: index + name.length,
    }));
  const rest = (text: string) => scrub(text, { ...known, placesIn });

  it('stay, also where somebody is called so; beside that person’s name they are a name', () => {
    expect(rest('montako pajaa Salolla on')).toBe('montako pajaa Salolla on');
    expect(rest('kutsu myös Kauhava')).toBe('kutsu myös Kauhava');
    expect(rest('kutsu myös Väinö Salo')).toBe('kutsu myös [name] [name]');
    expect(rest('kutsu myös väinö salo')).toBe('kutsu myös [name] [name]');
  });
});

describe('words with a capital', () => {
  const rest = (text: string) =>
    scrub(text, { ...known, isWord: (word) => /^(?:peru|korva|jäljel)/.test(word) });

  it.each([
    ['Tuleeko Pertti Outo paikalle', 'Tuleeko [name] [name] paikalle'],
    ['Peru Liisan paikka', 'Peru [name] paikka'],
    ['Pertti Outo tulee', '[name] [name] tulee'],
    ['jutut eken ja bo kanssa, bo', 'jutut eken ja bo kanssa, bo'],
    ['jutut ekin ja Bo Ekin kanssa', 'jutut ekin ja [name] [name] kanssa'],
    ['Can I come on Monday to Kuntatalo', 'Can I come on Monday to Kuntatalo'],
    ['MONTAKO ON JÄLJELLÄ', 'montako on jäljellä'],
    ['Montako? Entä meillä', 'Montako? Entä meillä'],
  ])('name somebody within a sentence: %s', (said, left) => {
    expect(rest(said)).toBe(left);
  });
});
