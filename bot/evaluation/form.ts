/** Feedback as typed; all is text, whatever the client sends. */
export interface EvaluationFields {
  readonly useful: string;
  readonly arranged: string;
  readonly words: string;
}

export interface EvaluationFaults {
  readonly useful?: 'choose-mark';
  readonly arranged?: 'choose-mark';
  readonly words?: 'too-long';
}

export interface Evaluation {
  readonly useful: number;
  readonly arranged: number;
  readonly words: string;
}

/** Best first, as they are offered. */
export const evaluationMarks = [5, 4, 3, 2, 1] as const;

/** Longest free words, in characters; stated on the card. */
export const evaluationLength = 1000;

/** Reads the form, or names each fault at its field. */
export function readEvaluation(
  fields: EvaluationFields,
): { readonly evaluation: Evaluation } | { readonly faults: EvaluationFaults } {
  const useful = markOf(fields.useful);
  const arranged = markOf(fields.arranged);
  const words = fields.words.trim();
  if (useful !== undefined && arranged !== undefined && words.length <= evaluationLength) {
    return { evaluation: { useful, arranged, words } };
  }
  return {
    faults: {
      ...(useful === undefined ? { useful: 'choose-mark' } : {}),
      ...(arranged === undefined ? { arranged: 'choose-mark' } : {}),
      ...(words.length > evaluationLength ? { words: 'too-long' } : {}),
    },
  };
}

function markOf(typed: string): number | undefined {
  return evaluationMarks.find((mark) => String(mark) === typed.trim());
}
