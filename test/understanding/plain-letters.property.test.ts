import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLetters } from '../../bot/understanding/plain-letters.ts';

const words = fc.string({ unit: 'grapheme' });
/** Letters as people here write them, and those of names from elsewhere. */
const marked = fc.string({ unit: fc.constantFrom(...'aåäöeéuüsšzžáàñčığ -1') });

describe('letters without their dots', () => {
  it.each([
    ['jäljellä', 'jaljella'],
    ['Åbo på svenska', 'Abo pa svenska'],
    ['Élodie Šeřović', 'Elodie Serovic'],
    ['Ærø, straße', 'Ærø, straße'],
  ])('are what stands without them: %s', (written, plain) => {
    expect(plainLetters(written)).toBe(plain);
  });

  it('are as many, and none has a mark', () => {
    fc.assert(
      fc.property(marked, (text) => {
        expect(plainLetters(text)).toMatch(/^[a-zı -\d]*$/);
        expect(plainLetters(text)).toHaveLength(text.length);
      }),
    );
  });

  it('are the same however the marks are written, and when taken again', () => {
    fc.assert(
      fc.property(words, (text) => {
        const plain = plainLetters(text);
        expect(plainLetters(text.normalize('NFD'))).toBe(plain);
        expect(plainLetters(plain)).toBe(plain);
        expect(plain).not.toMatch(/\p{M}/u);
      }),
    );
  });

  it('part and join no words', () => {
    fc.assert(
      fc.property(marked, marked, (one, other) => {
        expect(plainLetters(`${one} ${other}`)).toBe(`${plainLetters(one)} ${plainLetters(other)}`);
      }),
    );
  });
});
