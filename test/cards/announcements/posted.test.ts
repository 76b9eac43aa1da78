import { describe, expect, it } from 'vitest';
import { type AnnouncementCardInput, announcementCard } from '../../../cards/announce/announcement-card.ts';
import type { Card } from '../../../cards/card.ts';
import { markdownWords, nodesOf, typeOf } from '../nodes.ts';
import { content, longest, marks } from '../samples/announced-content.ts';
import { announcement, at, button, largest, opened, pressed, size, titles, words } from './looking.ts';

describe('a posted announcement', () => {
  const posted = (voice: AnnouncementCardInput['voice'], more: Partial<AnnouncementCardInput> = {}) =>
    announcementCard({ announcement, content, voice, from: 'Auli Esimerkki', ...more });
  const finnish = { ...content, titleSv: '', textSv: '', pictureSv: '' };

  it('speaks the reader’s language, Finnish where there is nothing else', () => {
    expect(words(posted('fi'))).toContain('Valtio päätti');
    expect(words(posted('fi'))).not.toContain('Staten');
    expect(words(posted('sv'))).toContain('Staten beslutade');
    expect(words(posted('sv'))).not.toContain('Valtio');
    expect(words(posted('sv', { content: finnish }))).toContain('Valtio päätti');
    expect(words(posted('en'))).toContain('Valtio päätti');
    expect(titles(pressed(posted('sv', { content: finnish })))).toEqual(['Kvittera som läst']);
  });

  it('speaks Swedish to all where nothing else was written', () => {
    const swedish = { ...content, titleFi: '', textFi: '', pictureFi: '' };

    for (const voice of ['fi', 'sv', 'en', 'both'] as const) {
      expect(words(posted(voice, { content: swedish })).split('Staten beslutade')).toHaveLength(2);
      expect(words(posted(voice, { content: swedish })).split(content.titleSv)).toHaveLength(2);
    }
  });

  it('speaks both in a channel of both, Finnish first, and nothing twice', () => {
    const card = words(posted('both'));
    const alone = words(posted('both', { content: finnish }));

    expect(card.indexOf('Staten')).toBeGreaterThan(card.indexOf('Siirtymäaika'));
    expect(card).toContain('Ajankohtaiskatsaus · Aktualitetsöversikt');
    expect(card.indexOf('Välfärdsområdenas')).toBeGreaterThan(card.indexOf('Hyvinvointialueiden'));
    expect(alone.split('Valtio päätti')).toHaveLength(2);
    expect(alone.split('Hyvinvointialueiden')).toHaveLength(2);
    expect(titles(pressed(posted('both')))).toEqual(['Kuittaa luetuksi · Kvittera som läst']);
  });

  it('says who sent it, as long as that is known', () => {
    expect(words(posted('sv'))).toContain('Avsändare: Auli Esimerkki');
    expect(words(posted('fi', { from: '' }))).not.toContain('Lähettäjä');
  });

  it('keeps its line breaks, and lists as they were typed', () => {
    expect(words(posted('fi'))).toContain('kasvaa.\n\n2\\. Siirtymäaika');
  });

  it('asks for an acknowledgement only when it was meant to, with the announcement and nothing else', () => {
    expect(button(posted('fi'), 'announcement.acknowledge')?.['data']).toEqual({ v: 1, announcement });
    expect(pressed(posted('fi', { content: { ...content, acknowledge: false } }))).toEqual([]);
  });

  it('says when the reader acknowledged it instead of asking again', () => {
    const card = posted('fi', { readAt: at });

    expect(words(card)).toContain('✓ Kuittasit ti 9.2.2027 klo 9.00');
    expect(pressed(card)).toEqual([]);
  });

  it('as a preview says what readers can press, and has nothing to press', () => {
    const card = posted('sv', { preview: true });

    expect(words(card)).toContain('Mottagarna ser här knappen ”Kvittera som läst”.');
    expect(pressed(card)).toEqual([]);
    expect(words(posted('sv', { preview: true, content: { ...content, acknowledge: false } }))).not.toContain(
      'Mottagarna',
    );
  });

  it('shows a picture with its words, and the link, when they are https', () => {
    const images = (card: Card) => nodesOf(card.content).filter((node) => typeOf(node) === 'Image');
    const card = posted('both');
    const bad = posted('fi', { content: { ...content, link: 'javascript:x', picture: 'http://x.example' } });

    expect(images(card)).toMatchObject([
      { url: content.picture, altText: `${content.pictureFi} · ${content.pictureSv}` },
    ]);
    expect(images(posted('sv'))[0]?.['altText']).toBe(content.pictureSv);
    const unsaid = { ...content, pictureFi: '', pictureSv: '' };
    expect(images(posted('fi', { content: unsaid }))[0]?.['altText']).toBe(content.titleFi);
    expect(opened(card)).toMatchObject([{ url: content.link, title: 'Avaa linkki · Öppna länken' }]);
    expect([...opened(bad), ...images(bad)]).toEqual([]);
  });

  it('shows texts of the longest whole, in both languages', () => {
    const card = posted('both', { content: longest });

    expect(markdownWords(card.content)).toContain(longest.textFi);
    expect(markdownWords(card.content)).toContain(longest.textSv);
  });

  it('shows one language whole whatever it consists of, and of two as much as fits', () => {
    const textFi = marks(2_000);
    const starred = { ...longest, textFi, textSv: `+${marks(1_999)}` };
    const both = posted('both', { content: starred });
    const shown = markdownWords(both.content).filter((one) => one.includes('\\*\\*'));

    expect(markdownWords(posted('fi', { content: starred }).content)).toContain('\\*'.repeat(2_000));
    expect(size(both)).toBeLessThanOrEqual(largest);
    expect(size(both)).toBeGreaterThan(largest - 400);
    expect(shown.map((one) => one.at(-1))).toEqual(['…', '…']);
  });
});
