import { describe, expect, it } from 'vitest';
import { conceptFinder, parseConcepts } from '../../bot/understanding/concepts.ts';
import { parseUtterances } from '../../bot/understanding/parse-utterances.ts';
import { wordsIn } from '../../bot/understanding/words.ts';

const concepts = parseConcepts(`
# a remark
## whole
fi paja
en en

## beginning
fi varau*
sv bok*

## end
fi *saldo

## within
sv *verkstad*

## phrase
fi tulla_muk*
sv e-post_till
`);
const find = conceptFinder(concepts);
const found = (text: string, language: 'fi' | 'sv' | 'en') => find(wordsIn(text), language);

describe('a concept', () => {
  it.each([
    ['fi', 'Paja!', ['whole']],
    ['fi', 'pajat', []],
    ['fi', 'varauksen', ['beginning']],
    ['fi', 'työpajasaldo', ['end']],
    ['fi', 'saldot', []],
    ['sv', 'bilverkstaden', ['within']],
    ['fi', 'voisinko tulla mukaankin', ['phrase']],
    ['fi', 'tulla huomenna mukaan', []],
    ['sv', 'epost till alla', ['phrase']],
  ] as const)('is found (%s: %s)', (language, text, expected) => {
    expect(found(text, language)).toEqual(expected);
  });

  it('is found in the words of another language only where these are long', () => {
    expect(found('varaus', 'sv')).toEqual(['beginning']);
    expect(found('bokning', 'fi')).toEqual([]);
    expect(found('en', 'sv')).toEqual([]);
  });

  it('is found where somebody wrote without dots, and not the other way about', () => {
    const dotted = conceptFinder(parseConcepts('## sää\nfi sään\n## saada\nfi saa'));

    expect(dotted(['saan'], 'fi')).toEqual(['sää']);
    expect(dotted(['sää'], 'fi')).toEqual([]);
  });
});

describe('a file that is not as it should be', () => {
  it.each([
    ['fi paja', 'concepts, line 1'],
    ['## a\npaja varaus', 'concepts, line 2'],
  ])('names the line', (file, fault) => {
    expect(() => parseConcepts(file)).toThrow(fault);
  });

  it.each([
    ['## remaining\njäljellä\n\n## remainng\nsaldo', 'fi.txt, line 4: no intent is named remainng'],
    ['jäljellä', 'fi.txt, line 1: stands below no heading'],
  ])('of utterances, too', (file, fault) => {
    expect(() => parseUtterances(file, 'fi', 'fi.txt')).toThrow(fault);
  });
});
