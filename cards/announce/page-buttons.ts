import type { Language } from '../../bot/shared/people.ts';
import type { Button } from '../booking/button.ts';
import { text } from '../text/catalogue.ts';

/** To the page before and after, where there is one. Pages from 0. */
export function pageButtons(
  language: Language,
  { page, pages }: { readonly page: number; readonly pages: number },
  to: (page: number) => Pick<Button, 'verb' | 'data'>,
): readonly Button[] {
  return [
    ...(page > 0 ? [{ title: text(language, 'announcements.previous'), ...to(page - 1) }] : []),
    ...(page + 1 < pages ? [{ title: text(language, 'announcements.next'), ...to(page + 1) }] : []),
  ];
}
