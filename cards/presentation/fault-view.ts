import type { AnswerFault } from '../../bot/presentation/answer-form.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';

/** A field's fault in words, to stand under the field; `max`: its longest text in characters. */
export function faultView(language: Language, fault: AnswerFault | undefined, max: number): View {
  return fault === undefined
    ? { shown: false, text: '' }
    : {
        shown: true,
        text: text(language, 'presentation.faulty', {
          fault: text(language, `presentation.${fault}`, { max }),
        }),
      };
}
