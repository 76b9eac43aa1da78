import { describe, expect, it } from 'vitest';
import { languages } from '../../bot/shared/people.ts';
import { shortNotice, shortText } from '../../cards/notice/short.ts';
import { hostileText } from './sample.ts';
import { notices } from './samples/notice.ts';

describe('short answers in a channel', () => {
  it('say where the answer went, and name nobody since all may read it', () => {
    expect(shortText('fi', 'continued-in-chat', {})).toBe(
      'Vastasin sinulle henkilökohtaisessa keskustelussa.',
    );
    expect(shortText('sv', 'continued-in-chat', {})).toBe('Jag svarade dig i vår personliga chatt.');
  });

  it('say what the answer is now, and the place in line in digits', () => {
    const title = 'Siiloista silloille';
    expect(shortText('fi', 'answered-onSite', { title })).toBe(
      'Osallistut paikan päällä: Siiloista silloille.',
    );
    expect(shortText('sv', 'answered-waiting', { title, position: 3 })).toContain('nummer 3 på väntelistan');
    expect(shortText('en', 'unchanged-waiting', { title, position: 1 })).toContain(
      'number 1 on the waiting list',
    );
  });

  it('say what hinders, and why', () => {
    expect(shortNotice('fi', { notice: 'closed', params: { day: '2027-01-25' } })).toMatch(
      /^Ilmoittautuminen on päättynyt\. Viimeinen ilmoittautumispäivä oli ma 25\.1\.2027\./,
    );
    expect(shortNotice('fi', { notice: 'not-open', params: { day: '2026-12-01' } })).toMatch(
      /Voit ilmoittautua ti 1\.12\.2026 alkaen\.$/,
    );
    expect(shortNotice('fi', { notice: 'cannot-on-site' })).toMatch(
      /^Tilaisuuteen osallistutaan vain etänä\. /,
    );
  });

  it.for(languages)('can say every notice in %s', (language) => {
    for (const words of notices) {
      expect(shortNotice(language, words)).toMatch(/^\p{Lu}.*\S[.]$/su);
    }
  });

  it('show people’s texts as they are, since no Markdown is read there', () => {
    const said = shortText('fi', 'stale', { title: hostileText });
    expect(said).toContain('**bold**');
    expect(said).not.toContain('\u202e');
  });
});
