import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { text } from '../text/catalogue.ts';

/** How many are told: those who come or wait, and colleagues who registered others. */
export interface ToldCounts {
  readonly coming: number;
  readonly colleagues: number;
}

/** `presentation`: of a session for somebody outside the network, who is told of each change. */
export function toldText(
  language: Language,
  { coming, colleagues }: ToldCounts,
  { presentation }: Pick<SessionFacts, 'presentation'>,
): string {
  if (coming + colleagues === 0) {
    return presentation === undefined
      ? text(language, 'sessionEdit.toldNobody')
      : text(language, 'presentation.askerTold');
  }
  return colleagues === 0
    ? text(language, 'sessionEdit.told', { coming })
    : text(language, 'sessionEdit.toldColleagues', { coming, colleagues });
}

/** The same once it is done: to `n` of the network. */
export function tellsText(
  language: Language,
  n: number,
  { presentation }: Pick<SessionFacts, 'presentation'>,
): string {
  return n === 0 && presentation !== undefined
    ? text(language, 'presentation.askerTold')
    : text(language, 'sessionEdit.tellsNow', { n });
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
