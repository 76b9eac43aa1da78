import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, readNames, tidyName } from '../../bot/registration/names.ts';

const letters = fc.constantFrom(...'aäåöéüñøßæAÄÅÖÉÑZŽŠ');
const part = fc.string({ unit: letters, minLength: 1, maxLength: 8 });
const name = fc.array(part, { minLength: 1, maxLength: 4 });

describe('the names in a text', () => {
  it('are one per line in the order typed, without what lists are pasted with', () => {
    expect(
      readNames('1. Aino Salo\r\n- Eero  Koski \n\n•\tIlta Niemi; Onni Aalto\n 12) Veera Haapa'),
    ).toEqual(['Aino Salo', 'Eero Koski', 'Ilta Niemi', 'Onni Aalto', 'Veera Haapa']);
  });

  it('lose what is not seen and could turn them around', () => {
    expect(tidyName('\u202eAi\u200bno\u00a0\tSalo\u0000')).toBe('Aino Salo');
  });
});

describe('two spellings of a name', () => {
  it.each([
    ['Aino Mäki-Aho', 'MÄKI AHO, AINO'],
    ['Åke Öhman', 'ohman ake'],
    ['Désirée Bjørk', 'bjork  desiree'],
    ['Anna–Liisa Salo', 'Salo Anna Liisa'],
    ['Zoë D’Arc', "zoe d'arc"],
  ])('are the same person: %s and %s', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it.each([
    ['Aino Salo', 'Aino Salonen'],
    ['Aino Salo', 'Aino Aino Salo'],
    ['Eero Koski', 'Eeva Koski'],
  ])('are two people: %s and %s', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  it('are alike whichever is compared with which, in any case and order of their parts', () => {
    fc.assert(
      fc.property(name, fc.constantFrom(' ', '-', ', '), (parts, between) => {
        const one = parts.join(' ');
        const other = parts.toReversed().join(between).toUpperCase();
        expect(foldName(other)).toBe(foldName(one));
        expect(foldName(one.normalize('NFD'))).toBe(foldName(one.normalize('NFC')));
      }),
    );
  });

  it('stay folded when they are folded again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          name.map((parts) => parts.join(' ')),
          fc.string({ unit: 'grapheme' }),
        ),
        (typed) => {
          expect(foldName(foldName(typed))).toBe(foldName(typed));
        },
      ),
    );
  });

  it('fold to nothing where there is no letter', () => {
    expect(['', '???', '050 123 4567', '–'].map(foldName)).toEqual(['', '', '', '']);
  });
});
