import type { Question } from '../shared/quota.ts';

export const questionKinds = ['question', 'support'] as const satisfies readonly Question['kind'][];

/** The form as typed: every field is text, whatever the client sends. */
export interface QuestionFields {
  readonly kind: string;
  readonly words: string;
}

/** `too-many-open` is no fault of a field: so many questions of the municipality wait already. */
export type QuestionFault = 'choose-kind' | 'give-words' | 'too-long' | 'too-many-open';
export interface QuestionFaults {
  readonly kind?: QuestionFault;
  readonly words?: QuestionFault;
}

export interface QuestionWish {
  readonly kind: Question['kind'];
  readonly words: string;
}

/** Longest question and longest answer, in characters; stated on the cards. */
export const wordsLength = 1000;

/** Reads the form, or names each fault at its field. */
export function readQuestionForm(
  fields: QuestionFields,
): { readonly wish: QuestionWish } | { readonly faults: QuestionFaults } {
  const kind = questionKinds.find((known) => known === fields.kind);
  const read = readWords(fields.words);
  if (kind && 'words' in read) {
    return { wish: { kind, words: read.words } };
  }
  return {
    faults: {
      ...(kind ? {} : { kind: 'choose-kind' as const }),
      ...('fault' in read ? { words: read.fault } : {}),
    },
  };
}

/** A question's or an answer's words. */
export function readWords(
  typed: string,
): { readonly words: string } | { readonly fault: 'give-words' | 'too-long' } {
  const words = typed.trim();
  if (words === '') {
    return { fault: 'give-words' };
  }
  return words.length > wordsLength ? { fault: 'too-long' } : { words };
}
