import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { conceptFinder, parseConcepts } from '../../bot/understanding/concepts.ts';
import { placesIn, pointingIn } from '../../bot/understanding/pointing.ts';
import { findWhen } from '../../bot/understanding/when/find-when.ts';
import { wordsIn } from '../../bot/understanding/words.ts';

const find = conceptFinder(parseConcepts(readFileSync('bot/understanding/concepts.txt', 'utf8')));

function pointing(language: 'fi' | 'sv' | 'en', text: string) {
  return pointingIn(text, findWhen(text, language, '2026-11-24'), (part) => find(wordsIn(part), language));
}

it.each([
  ['fi', 'siirrä toinen paja 9.2.', [1]],
  ['fi', 'peru se neljäs', [3]],
  ['fi', 'näytä viides', [4]],
  ['fi', 'näytä numero 3', [2]],
  ['fi', 'ilmoittaudun nr 2 tilaisuuteen', [1]],
  ['fi', 'ilmoittaudun 3. tilaisuuteen', [2]],
  ['fi', 'siirrä 3. klo 13', [2]],
  ['fi', 'viimeinen niistä', [-1]],
  ['sv', 'visa den tredje', [2]],
  ['sv', 'flytta nummer 3', [2]],
  ['sv', 'visa 2:a', [1]],
  ['en', 'move number 4', [3]],
  ['en', 'cancel the 2nd one', [1]],
  // A time, another one, a number of something.
  ['fi', 'siirrä paja 3.2.', []],
  ['fi', 'siirrä paja 3. joulukuuta', []],
  ['fi', 'siirrä joulukuun toiselle viikolle', []],
  ['fi', 'sopisiko toinen viikko', []],
  ['fi', 'siirrä paja toiseen aikaan', []],
  ['fi', 'siirrä toiselle päivälle', []],
  ['fi', 'joku toinen tulee puolestani', []],
  ['fi', 'ilmoitan toisen henkilön tilalleni', []],
  ['fi', 'näytä toiseksi viimeinen', []],
  ['fi', 'meitä tulee 3 henkeä', []],
  ['fi', 'numero 12', []],
  ['sv', 'flytta till andra veckan i december', []],
  ['sv', 'flytta till en annan dag, andra tider går också', []],
  ['en', 'move it to the second week of December', []],
  ['en', 'another day, not the second', []],
] as const)('what points at a place in a list, in %s: %s', (language, text, places) => {
  expect(placesIn(pointing(language, text))).toEqual(places);
});

it('does not take next week for the next one', () => {
  expect([...pointing('fi', 'siirrä se ensi viikolle')]).toEqual(['pronoun']);
  expect([...pointing('fi', 'siirrä se seuraava')]).toEqual(['pronoun', 'next', 'following']);
  expect([...pointing('en', 'move it to next week')]).toEqual(['pronoun']);
});
