import { type QuestionFault, wordsLength } from '../../bot/question/form.ts';
import { mostOpen } from '../../bot/question/rules.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';

export type WordsFault = QuestionFault | 'give-answer';

export function faultText(language: Language, fault: WordsFault): string {
  return text(language, `question.${fault}`, { max: wordsLength, most: mostOpen });
}

/** A field's fault in words, to stand under the field. */
export function faultView(language: Language, fault: WordsFault | undefined): View {
  return fault === undefined
    ? { shown: false, text: '' }
    : { shown: true, text: text(language, 'question.faulty', { fault: faultText(language, fault) }) };
}
