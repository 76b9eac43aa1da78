import type { Language } from '../../bot/shared/people.ts';
import { type Params, text } from '../text/catalogue.ts';
import { dayText } from '../text/dates.ts';
import type { NoticeWords } from './notices.ts';

/** A notice in words; `safe` fits people's own texts to where the words are shown. */
export function noticeWords(
  language: Language,
  { notice, params }: NoticeWords,
  safe: (text: string) => string,
): { readonly title: string; readonly text: string } {
  const shown = shownParams(language, params, safe);
  return {
    title: text(language, `notice.${notice}Title`, shown),
    text: text(language, `notice.${notice}Text`, shown),
  };
}

function shownParams(
  language: Language,
  params: NoticeWords['params'],
  safe: (text: string) => string,
): Params {
  if (!params) {
    return {};
  }
  if ('day' in params) {
    return { day: dayText(language, params.day) };
  }
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? safe(value) : value]),
  );
}
