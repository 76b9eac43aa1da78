import { describe, expect, it } from 'vitest';
import { markdownWords } from './nodes.ts';
import { samples } from './samples/my-data.ts';

describe('the card of one’s own data', () => {
  it.for([
    ['fi', /käynnissä olevan kauden pajapyyntösi/, /kunnan tapahtumalokissa tunnuksella, jossa ei ole nimeä/],
    ['sv', /pågående perioden/, /kommunens händelselogg under ett id utan namn/],
    ['en', /running period/, /municipality’s event log under an id without a name/],
  ] as const)('says in %s what it shows, and what remains elsewhere', ([language, shown, record]) => {
    for (const sample of samples) {
      const words = markdownWords(sample.card(language).content).join('\n');
      expect(words).toMatch(shown);
      expect(words).toMatch(record);
    }
  });
});
