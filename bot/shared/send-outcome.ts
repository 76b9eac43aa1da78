/** What came of sending something to Teams. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly conversation: string; readonly activity: string }
  /** Certainly not delivered; may be tried again, after so many milliseconds if Teams said so. */
  | { readonly kind: 'later'; readonly after?: number }
  /** May or may not have arrived: never repeated blindly. */
  | { readonly kind: 'uncertain' }
  /** The conversation is gone or the bot is not wanted there. */
  | { readonly kind: 'dead' }
  /** Teams refuses the content: a fault of ours, repeating does not help. */
  | { readonly kind: 'refused'; readonly status: number };
