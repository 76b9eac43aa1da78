/** Something to tell one person; says what it is about, and is put into words when it is sent. */
export type Message =
  | {
      readonly about: 'booking-request';
      readonly municipality: string;
      readonly period: string;
      readonly booking: string;
    }
  | {
      readonly about: 'booking-answer';
      readonly municipality: string;
      readonly period: string;
      readonly booking: string;
    }
  | {
      readonly about: 'booking-cancelled';
      readonly municipality: string;
      readonly period: string;
      readonly booking: string;
    }
  | { readonly about: 'place-freed'; readonly session: string }
  | { readonly about: 'own-answer'; readonly session: string };

/** What a change makes happen outside the store. Kept in the transaction of the change that caused it. */
export type OutboxItem =
  /** `key` makes the item unique in its aggregate: the same key written again replaces it. */
  | { readonly kind: 'tell'; readonly key: string; readonly person: string; readonly message: Message }
  | { readonly kind: 'post'; readonly key: string; readonly session: string; readonly channel: string }
  | { readonly kind: 'refresh'; readonly key: 'refresh'; readonly session: string };
