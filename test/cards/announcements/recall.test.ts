import { describe, expect, it } from 'vitest';
import { recallCard } from '../../../cards/announce/recall-card.ts';
import { announcement, button, nonce, words } from './looking.ts';

describe('asking before recalling', () => {
  it('says what happens, in how many places', () => {
    const card = recallCard({ language: 'fi', announcement, nonce, title: 'Talous', copies: 12, fixed: 0 });

    expect(words(card)).toContain('12 paikassa tilalle tulee lyhyt viesti');
    expect(words(card)).not.toContain('ei voi muuttaa');
    expect(words(card)).toContain('Tätä ei voi perua.');
    expect(button(card, 'announcement.recall')).toMatchObject({
      title: 'Vedä takaisin 12\u00a0paikasta',
      data: { v: 1, announcement, nonce },
    });
  });

  it('says how many stay, since nobody can change them', () => {
    const card = recallCard({ language: 'fi', announcement, nonce, title: 'Talous', copies: 0, fixed: 1 });

    expect(words(card)).toContain('1 viestiä botti ei voi muuttaa');
    expect(button(card, 'announcement.recall')?.['title']).toBe('Vedä takaisin');
  });
});
