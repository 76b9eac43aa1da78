import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdown, plain } from '../../cards/escape.ts';
import { hostileText } from './sample.ts';

/** Text with more than its share of what Markdown, templates and text direction read something into. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'\\`*_{}[]()<>#+-.!~|&$:/=;0123456789 \n\t'),
      fc.constantFrom(
        'http://',
        'HTTPS://',
        '${',
        '{{DATE(',
        '<at>',
        '](',
        '1. ',
        '4.\n',
        '- ',
        '+\n',
        '---',
        '&amp;',
        '&#60;',
      ),
      fc.constantFrom('\u202e', '\u200b', '\u2066', '\ufeff', '\u0007', '\r'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** What a reader of Markdown shows for a text in which every mark is escaped. Indenting is never shown. */
function shown(escaped: string): string {
  return escaped
    .replace(/\n\n/g, '\n')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\u2060/g, '');
}

const marks = [
  /[\\`*_{}[\]()<>#~|!]/,
  /https?:\//i,
  /^\s*(\d+[.)]|[-+])(\s|$)/m,
  /^\s*(-\s*){3,}$/m,
  /^ {4}|^ *\t/m,
  /&#?\w+;/,
];

/** What a reader of Markdown would take for more than text. */
function marksIn(text: string): string[] {
  const bare = text.replace(/\\[!-/:-@[-`{-~]/g, '·');
  return marks.flatMap((mark) => mark.exec(bare)?.[0] ?? []);
}

describe('text of people where Markdown is read', () => {
  it('is shown as it was typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(shown(markdown(text))).toBe(plain(text).replace(/^[ \t]+/gm, ''));
      }),
    );
  });

  it('has no mark left that formats, links, mentions, indents or starts a list', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(marksIn(markdown(text))).toEqual([]);
      }),
    );
  });

  it.for([
    '**lihava**',
    '[linkki](https://evil.example)',
    '<at>Everyone</at>',
    'https://evil.example',
    '4. helmikuuta',
    '+ kohta',
    '-',
    '---',
    '    koodi',
    '\tkoodi',
    '&amp;',
    '&#60;',
  ])('would mean something unescaped, and nothing escaped: %s', (text) => {
    expect(marksIn(text)).not.toEqual([]);
    expect(marksIn(markdown(text))).toEqual([]);
  });

  it('keeps lines apart, as Markdown would join them', () => {
    expect(markdown('aihe\ntavoite')).toBe('aihe\n\ntavoite');
  });

  it('does not begin a list with a Finnish ordinal or date', () => {
    expect(markdown('4. helmikuuta')).toBe('4\\. helmikuuta');
    expect(markdown('4.2.2027')).toBe('4.2.2027');
  });

  it('can say nothing but itself', () => {
    expect(shown(markdown(hostileText))).toBe(plain(hostileText));
    expect(markdown('<at>Everyone</at>')).toBe('\\<at\\>Everyone\\</at\\>');
  });
});

describe('text of people where no Markdown is read', () => {
  it('holds nothing that hides text or turns it around', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(plain(text)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}]/u);
      }),
    );
  });

  it('keeps everything else, and stays the same when it is made plain again', () => {
    fc.assert(fc.property(typed, (text) => plain(plain(text)) === plain(text)));
    expect(plain('Äänekoski · 5 / 5 ”pajaa” – 🎉')).toBe('Äänekoski · 5 / 5 ”pajaa” – 🎉');
  });
});
