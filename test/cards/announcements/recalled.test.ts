import { describe, expect, it } from 'vitest';
import { recalledCard } from '../../../cards/announce/recalled-card.ts';
import { content } from '../samples/announced-content.ts';
import { words } from './looking.ts';

describe('what stands in place of a recalled one', () => {
  it('has its title, and neither its text nor buttons', () => {
    const card = recalledCard({ voice: 'both', titles: { fi: content.titleFi, sv: content.titleSv } });

    expect(words(card)).toContain('Vedetty takaisin · Återkallat');
    expect(words(card)).toContain(`${content.titleFi} · ${content.titleSv}`);
    expect(card.content['actions'] ?? []).toEqual([]);
  });

  it('names it in the reader’s language, in Finnish where there is nothing else', () => {
    const title = (voice: 'sv' | 'en', sv: string) =>
      recalledCard({ voice, titles: { fi: 'Talous', sv } }).summary;

    expect(title('sv', 'Ekonomi')).toBe('Återkallat: Ekonomi');
    expect(title('sv', '')).toBe('Återkallat: Talous');
    expect(title('en', 'Ekonomi')).toBe('Recalled: Talous');
  });
});
