import { describe, expect, it } from 'vitest';
import {
  excludedOnPage,
  type ReviewCardInput,
  recipientsOnPage,
  reviewCard,
} from '../../../cards/announce/review-card.ts';
import type { Node } from '../nodes.ts';
import { content, marks } from '../samples/announced-content.ts';
import { announcement, at, button, input, largest, nonce, pressed, size, verbs, words } from './looking.ts';

describe('the review before sending', () => {
  const review = (more: Partial<ReviewCardInput> = {}) =>
    reviewCard({
      language: 'fi',
      announcement,
      nonce,
      seen: 's7',
      title: content.titleFi,
      texts: [content.textFi, ''],
      has: 0,
      channels: 2,
      persons: 1,
      rows: [{ name: 'Kauhava · Yleinen', where: 'Kauhava' }],
      page: 0,
      pages: 1,
      excluded: [{ name: 'Vaasa · Yleinen', why: 'archived' }],
      left: 3,
      values: { date: '', time: '' },
      ...more,
    });

  it('says how many get it and who, and who does not and why', () => {
    const said = words(review());

    expect(said).toContain('Saajat: 2 kanavaa, 1 henkilö');
    expect(said).toContain('Kauhava · Yleinen\nKauhava');
    expect(said).toContain('3 valittua ei saa tiedotetta');
    expect(said).toContain('Vaasa · Yleinen\ntiimi on arkistoitu');
  });

  it('sends and schedules what was seen, and to nobody else', () => {
    const data = { v: 1, announcement, nonce, seen: 's7' };

    expect(button(review(), 'announcement.send')).toMatchObject({
      title: 'Lähetä nyt 3\u00a0saajalle',
      data,
    });
    expect(button(review(), 'announcement.send')).toMatchObject({ style: 'positive' });
    expect(button(review({ scheduled: at }), 'announcement.send')).toMatchObject({ style: 'default' });
    expect(button(review(), 'announcement.schedule')).toMatchObject({ data });
    expect(verbs(review())).not.toContain('announcement.withdraw');
  });

  it('shows what it says in both languages, and how many have it already', () => {
    const said = words(review({ texts: [content.textFi, content.textSv], has: 2 }));

    expect(said).toContain('Valtio päätti');
    expect(said).toContain('Staten beslutade');
    expect(said).toContain('2 valituista on jo saanut tämän.');
    expect(words(review())).not.toContain('on jo saanut');
  });

  it('has the way to delete a draft in view where it is in the way', () => {
    expect(button(review(), 'announcement.discard')?.['mode']).toBe('secondary');
    expect(button(review({ fault: 'draft-waits' }), 'announcement.discard')?.['mode']).toBe('primary');
  });

  it('goes back to the text', () => {
    expect(button(review(), 'announcement.edit')?.['data']).toEqual({ v: 1, announcement });
  });

  it('neither sends nor schedules to nobody', () => {
    const card = review({ channels: 0, persons: 0, rows: [], fault: 'empty' });

    expect(verbs(card)).not.toContain('announcement.send');
    expect(verbs(card)).not.toContain('announcement.schedule');
    expect(words(card)).toContain('⚠ Kukaan ei saa tiedotetta');
  });

  it.each([
    ['fi', 'Lähtee ti 9.2.2027 klo 9.00', 'Peru ajastus'],
    ['sv', 'Skickas ti 9.2.2027 kl. 9.00', 'Avbryt schemaläggningen'],
    ['en', 'Leaves Tue 9 Feb 2027 at 9:00', 'Cancel the schedule'],
  ] as const)('says in %s when a scheduled one leaves, with its weekday', (language, said, withdraw) => {
    const card = review({ language, scheduled: at });

    expect(words(card)).toContain(said);
    expect(button(card, 'announcement.withdraw')).toMatchObject({
      title: withdraw,
      data: { announcement, nonce },
    });
  });

  it.each([
    ['no-time', 'Anna sekä päivä että kellonaika.'],
    ['past', 'Aika on jo mennyt.'],
    ['gap', 'Tätä kellonaikaa ei ole'],
    ['too-far', 'Aika on liian kaukana.'],
    ['changed', 'Saajat muuttuivat sillä välin, eikä mitään lähetetty.'],
  ] as const)('says what is wrong, %s, and keeps the time that was typed', (fault, said) => {
    const card = review({ fault, values: { date: '2027-03-28', time: '03:30' } });

    expect(words(card)).toContain(`⚠ ${said}`);
    expect(input(card, 'date')).toMatchObject({ value: '2027-03-28' });
    expect(input(card, 'time')).toMatchObject({ value: '03:30' });
  });

  it('offers to see it as each reader does', () => {
    const previews = pressed(review()).filter((node) => node['verb'] === 'announcement.preview');

    expect(previews.map((node) => (node['data'] as Node)['in'])).toEqual(['fi', 'sv', 'en', 'both']);
  });

  it('turns pages of recipients, and fits whatever their names are', () => {
    const name = marks(200);
    const card = review({
      title: marks(120),
      texts: [marks(2_000), marks(2_000)],
      rows: Array.from({ length: recipientsOnPage }, () => ({ name, where: name })),
      page: 1,
      pages: 25,
      excluded: Array.from({ length: excludedOnPage }, () => ({ name, why: 'dead-chat' })),
      scheduled: at,
      fault: 'changed',
    });
    const turned = pressed(card).filter((node) => node['verb'] === 'announcement.review');

    expect(turned.map((node) => node['data'])).toEqual([
      { v: 1, announcement, page: 0 },
      { v: 1, announcement, page: 2 },
    ]);
    expect(words(card)).toContain('Sivu 2 / 25');
    expect(size(card)).toBeLessThanOrEqual(largest);
  });
});
