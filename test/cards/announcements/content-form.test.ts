import { describe, expect, it } from 'vitest';
import { emptyContent } from '../../../bot/announce/content-form.ts';
import { type ContentCardInput, contentCard } from '../../../cards/announce/content-card.ts';
import { nodesOf } from '../nodes.ts';
import { longest } from '../samples/announced-content.ts';
import { announcement, button, input, nonce, words } from './looking.ts';

describe('the form of an announcement’s text', () => {
  const form = (more: Partial<ContentCardInput> = {}) =>
    contentCard({ language: 'fi', announcement, nonce, values: emptyContent, faults: [], ...more });

  it('says each fault at its field, and loses nothing that was typed', () => {
    const values = {
      ...emptyContent,
      titleFi: 'x'.repeat(130),
      link: 'ftp://x',
      textSv: 'a\nb',
      acknowledge: '1',
    };
    const card = form({
      values,
      faults: [
        { field: 'titleFi', kind: 'too-long' },
        { field: 'link', kind: 'not-https' },
      ],
    });
    const lines = nodesOf(card.content['body']).map((node) => String(node['id'] ?? node['text'] ?? ''));

    expect(words(card)).toContain('⚠ Korjaa 2 kohtaa');
    expect(lines[lines.indexOf('titleFi') + 1]).toBe(
      '⚠ Teksti on liian pitkä: 130\u00a0merkkiä, kun enintään 120\u00a0mahtuu.',
    );
    expect(lines[lines.indexOf('link') + 1]).toBe(
      '⚠ Osoitteen pitää alkaa https:// ja olla oikein kirjoitettu.',
    );
    for (const [field, typed] of Object.entries(values)) {
      expect(input(card, field)).toMatchObject({ value: typed });
    }
    expect(input(card, 'titleFi')).toMatchObject({ maxLength: 130 });
  });

  it('opens the list beside it, so that what was typed stays', () => {
    expect(button(form(), 'announcement.list')?.['data']).toEqual({ v: 1, page: 0, aside: 1 });
  });

  it('leads on to the recipients, or updates the copies that are out', () => {
    expect(button(form(), 'announcement.save')).toMatchObject({
      title: 'Tallenna ja valitse saajat',
      data: { v: 1, announcement, nonce },
    });
    expect(button(form({ out: { reached: 12, fixed: 0 } }), 'announcement.save')?.['title']).toBe(
      'Päivitä 12\u00a0paikassa',
    );
    expect(words(form({ out: { reached: 1, fixed: 0 } }))).toContain('Muutos tulee sinne heti.');
    const marked = form({ out: { reached: 0, fixed: 2 } });
    expect(button(marked, 'announcement.save')?.['title']).toBe('Tallenna');
    expect(words(marked)).toContain('2 viestiä botti ei voi muuttaa');
  });

  it('holds the longest texts whole', () => {
    const values = { ...longest, acknowledge: '1' };

    expect(input(form({ values }), 'textFi')).toMatchObject({ value: longest.textFi });
    expect(input(form({ values }), 'textSv')).toMatchObject({ value: longest.textSv });
  });
});
