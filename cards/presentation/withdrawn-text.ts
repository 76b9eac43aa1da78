import type { Language } from '../../bot/shared/people.ts';
import type { PresentationState } from '../../bot/shared/presentation.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';

/** What whoever asked took back, for consultants: of what was agreed on, the time that is free again. */
export function withdrawnText(
  language: Language,
  { agreed }: Extract<PresentationState, { readonly kind: 'withdrawn' }>,
): string {
  return agreed
    ? text(language, 'presentation.now-withdrawnAgreed', {
        time: timeText(language, agreed.start, agreed.end),
      })
    : text(language, 'presentation.now-withdrawn');
}
