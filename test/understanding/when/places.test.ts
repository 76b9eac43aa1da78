import { expect, it } from 'vitest';
import { findWhen } from '../../../bot/understanding/when/find-when.ts';

type Language = 'fi' | 'sv' | 'en';

function marked(text: string, language: Language): readonly string[] {
  return findWhen(text, language, '2026-11-23').map(({ start, end }) => text.slice(start, end));
}

it('tells where in the text a time stands', () => {
  expect(marked('Varataan paja ti 9.2. klo 13–16, kiitos!', 'fi')).toEqual(['ti 9.2. klo 13–16']);
  expect(marked('Sopisiko 12.3. klo 9 tai 14.3. klo 13?', 'fi')).toEqual(['12.3. klo 9', '14.3. klo 13']);
  expect(marked('Saadaanko ennen joulua vielä paja', 'fi')).toEqual(['ennen joulua']);
  expect(marked('Kan vi ses i morgon kl. 10, tack', 'sv')).toEqual(['i morgon kl. 10']);
  expect(marked('Could we do the second week of March?', 'en')).toEqual(['second week of March']);
});

it('counts the places in the text as it was given, letters with loose dots and pictures too', () => {
  const loose = '👍 ylihuomenna iltapäivällä'.normalize('NFD');
  const [found] = findWhen(loose, 'fi', '2026-11-23');
  expect(found?.when).toEqual({ kind: 'day', day: '2026-11-25', from: '12:00', to: '16:00' });
  expect(loose.slice(found?.start, found?.end)).toBe('ylihuomenna iltapäivällä'.normalize('NFD'));
});

it('reads another language when its own says nothing, but no abbreviations of it', () => {
  expect(marked('vecka 14', 'fi')).toEqual(['vecka 14']);
  expect(marked('on Thursday', 'sv')).toEqual(['Thursday']);
  expect(marked('to', 'fi')).toEqual(['to']);
  expect(marked('to', 'en')).toEqual([]);
  expect(marked('how to do it', 'sv')).toEqual([]);
});
