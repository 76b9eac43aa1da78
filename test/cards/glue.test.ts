import { describe, expect, it } from 'vitest';
import type { Card } from '../../cards/card.ts';
import en from '../../cards/text/en.json' with { type: 'json' };
import fi from '../../cards/text/fi.json' with { type: 'json' };
import sv from '../../cards/text/sv.json' with { type: 'json' };
import { speaking } from '../support/speaking.ts';
import { gluedIn, namedTexts } from './glue.ts';
import { loadSamples } from './load-samples.ts';
import { markdownWords, plainWords } from './nodes.ts';

/*
 * A sentence is one text: glued from pieces it has no right order, case or comma in some language. Lists set apart
 * by signs, and whole sentences after one another, are no sentences made of pieces.
 */

const samples = await loadSamples();

/** Within the sentence without a sign between, and right in each language all the same. */
const allowed: readonly (readonly [RegExp, string])[] = [
  [/ ⊃ common\.clock$/, 'a time of day, after its date'],
  [/^quota\.(why|and) ⊃ quota\./, 'a list of counts, each a whole predicate'],
  [/^session\.coming ⊃ session\.count/, 'a list of counts'],
  [/^attendees\.silent ⊃ attendees\.andMore$/, 'how many more, at the end of a list of names'],
  [/^importFault\.same-row ⊃ import\.and$/, 'a list of the names of columns'],
  [/^importFault\.[\w-]+ ⊃ role\./, 'a value of the file, named as in it'],
  [/^sessions\.showKind ⊃ sessions\./, 'what a button shows, named as in the headings'],
  [/^people\.open ⊃ people\.networkHeading$/, 'what a button opens, named as in its heading'],
  [/^people\.invitedBy ⊃ people\.commandLine$/, 'in the place of a name'],
  [/^presentation\.heading ⊃ presentation\.nobody$/, 'in the place of a name that was erased'],
];

function saidOn({ content, summary, brief }: Card): readonly string[] {
  return [...markdownWords(content), ...plainWords(content), summary, brief ?? ''];
}

describe.for(['fi', 'sv', 'en'] as const)('the sentences on cards in %s', (language) => {
  it('are not glued from pieces', () => {
    const cards = speaking('fi', namedTexts(fi), () =>
      speaking('sv', namedTexts(sv), () =>
        speaking('en', namedTexts(en), () => samples.map(({ card }) => card(language))),
      ),
    );
    const glued = new Set(cards.flatMap((card) => saidOn(card).flatMap(gluedIn)));
    expect([...glued].filter((pair) => !allowed.some(([form]) => form.test(pair)))).toEqual([]);
    expect(allowed.filter(([form]) => ![...glued].some((pair) => form.test(pair))).map(String)).toEqual(
      language === 'en' ? [expect.stringContaining('role')] : [],
    );
  });
});

describe('a sentence that is glued from pieces', () => {
  it.each([
    ['beside one another', '⟦a.b⟨Jäljellä on⟧ ⟦a.c⟨2 pajaa⟧', ['a.b + a.c']],
    ['a word within', '⟦a.b⟨Sovittiin ⟦a.c⟨konsultti⟧ kanssa⟧', ['a.b ⊃ a.c']],
    ['at the beginning', '⟦a.b⟨⟦a.c⟨konsultti⟧ vastaa⟧', ['a.b ⊃ a.c']],
    ['whole sentences', '⟦a.b⟨Paja vapautui.⟧ ⟦a.c⟨Voit varata uuden.⟧', []],
    ['a list', '⟦a.b⟨Kauhava⟧ · ⟦a.c⟨sovittu⟧', []],
    ['set apart by a sign', '⟦a.b⟨Vuorossa: ⟦a.c⟨konsultti⟧.⟧', []],
  ])('is noticed: %s', (_what, shown, pairs) => {
    expect(gluedIn(shown)).toEqual(pairs);
  });
});
