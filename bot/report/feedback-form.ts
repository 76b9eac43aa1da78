/** The municipality's feedback as typed. */
export interface FeedbackFields {
  readonly stars: string;
  readonly words: string;
}
export type FeedbackFaults = { readonly stars?: 'choose-stars'; readonly words?: 'too-long' };

/** Longest words of feedback, in characters; stated on the card. */
export const feedbackLength = 500;

export function readFeedback(
  fields: FeedbackFields,
): { readonly stars: number; readonly words: string } | { readonly faults: FeedbackFaults } {
  const words = fields.words.trim();
  const chosen = /^[1-5]$/.test(fields.stars);
  const short = words.length <= feedbackLength;
  return chosen && short
    ? { stars: Number(fields.stars), words }
    : { faults: { ...(chosen ? {} : { stars: 'choose-stars' }), ...(short ? {} : { words: 'too-long' }) } };
}
