/** What somebody sent with a message. */
export type SentFile =
  /** A file that Teams keeps; `url` is good for a short while and needs no token. */
  | { readonly kind: 'file'; readonly name: string; readonly url: string }
  /** An image, a sound, a file of a channel: nothing that can be imported. */
  | { readonly kind: 'other' };

export type FetchedFile =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  /** foreign: no place where Teams keeps files. expired: the link is not good any more. */
  | { readonly kind: 'foreign' | 'expired' | 'too-large' | 'unreachable' };

/** Fetches what somebody sent, of so many bytes at most. Never sends the bot's token. */
export type FetchFile = (url: string, most: number) => Promise<FetchedFile>;
