import { describe, expect, it } from 'vitest';
import { wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([
  {
    id: 'paallys',
    kind: 'themeSeminar',
    titleFi: 'Avaus',
    start: '2026-12-01T09:00:00+02:00',
    end: '2026-12-01T12:00:00+02:00',
  },
  {
    id: 'muu',
    kind: 'sparring',
    titleFi: 'Jäävit',
    start: '2026-12-04T09:00:00+02:00',
    end: '2026-12-04T12:00:00+02:00',
  },
  {
    id: 'toinen',
    kind: 'themeSeminar',
    titleFi: 'Talous',
    start: '2026-12-08T09:00:00+02:00',
    end: '2026-12-08T12:00:00+02:00',
  },
]);

describe('the second one of a list that is grouped by kind', () => {
  it('is the second as the card shows them, not as they follow in time', async () => {
    const person = town.person('participant');
    const list = wordsOf(await person.says('tilaisuudet'));
    expect(list.indexOf('Talous')).toBeLessThan(list.indexOf('Jäävit'));
    await person.says('ilmoittaudun siihen toiseen');

    expect(wordsOf(person.card)).toContain('Talous');
    expect(wordsOf(person.card)).not.toContain('Jäävit');
  });
});
