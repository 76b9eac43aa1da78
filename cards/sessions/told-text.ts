import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';

/** How many are told: those who come or wait, and colleagues who registered others. */
export interface ToldCounts {
  readonly coming: number;
  readonly colleagues: number;
}

export function toldText(language: Language, { coming, colleagues }: ToldCounts): string {
  if (coming + colleagues === 0) {
    return text(language, 'sessionEdit.toldNobody');
  }
  return colleagues === 0
    ? text(language, 'sessionEdit.told', { coming })
    : text(language, 'sessionEdit.toldColleagues', { coming, colleagues });
}

/** That more have a place than fit by now: said of places on site and of remote ones. */
export function overTexts(
  language: Language,
  { onSite, remote }: { readonly onSite: number; readonly remote: number },
): readonly string[] {
  return [
    ...(onSite > 0 ? [text(language, 'sessionEdit.overOnSite', { n: onSite })] : []),
    ...(remote > 0 ? [text(language, 'sessionEdit.overRemote', { n: remote })] : []),
  ];
}
