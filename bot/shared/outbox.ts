/** A workshop booking. */
export interface BookingIds {
  readonly municipality: string;
  readonly period: string;
  readonly booking: string;
}

/** Something to tell one person; says what it is about, and is put into words when it is sent. */
export type Message =
  /** To the consultants: a request or a new time waits for them. */
  | ({ readonly about: 'booking-request' } & BookingIds)
  /** To the municipality: what came of its request; a counter-proposal waits for it. */
  | ({ readonly about: 'booking-answer' } & BookingIds)
  /** To whoever wanted another time for an agreed workshop: the agreed one stands. */
  | ({ readonly about: 'booking-kept' } & BookingIds)
  | ({ readonly about: 'booking-cancelled' } & BookingIds)
  /** To the consultant who decides whether a late cancelled unit returns, and to the municipality, what came of it. */
  | ({ readonly about: 'unit-decision' } & BookingIds)
  | ({ readonly about: 'unit-decided' } & BookingIds)
  | ({ readonly about: 'handed-over' } & BookingIds)
  | ({ readonly about: 'report-due' } & BookingIds)
  | ({ readonly about: 'report-ready' } & BookingIds)
  | ({ readonly about: 'feedback-given' } & BookingIds)
  /** To whoever's turn it is, and, where that did not help, to the coordinators. */
  | ({ readonly about: 'answer-overdue' } & BookingIds)
  | ({ readonly about: 'escalation' } & BookingIds)
  | ({ readonly about: 'booking-expired' } & BookingIds)
  | { readonly about: 'units-expiring'; readonly municipality: string; readonly period: string }
  | { readonly about: 'units-expiring-all'; readonly period: string }
  | { readonly about: 'units-corrected'; readonly municipality: string; readonly period: string }
  | { readonly about: 'analysis-changed'; readonly municipality: string; readonly period: string }
  | { readonly about: 'plan-changed'; readonly municipality: string; readonly period: string }
  | {
      readonly about: 'question-asked' | 'question-answered';
      readonly municipality: string;
      readonly period: string;
      readonly question: string;
    }
  | { readonly about: 'place-freed'; readonly session: string }
  | { readonly about: 'own-answer'; readonly session: string };

export type BookingMessage = Extract<Message, { readonly booking: string }>;

/** What a change makes happen outside the store. Kept in the transaction of the change that caused it. */
export type OutboxItem =
  /** `key` makes the item unique in its aggregate: the same key written again replaces it. */
  | { readonly kind: 'tell'; readonly key: string; readonly person: string; readonly message: Message }
  | { readonly kind: 'post'; readonly key: string; readonly session: string; readonly channel: string }
  | { readonly kind: 'refresh'; readonly key: 'refresh'; readonly session: string }
  /** Stays until there is nothing more to come: the overview follows the quota, and what falls due is done. */
  | { readonly kind: 'tend'; readonly key: 'tend'; readonly municipality: string; readonly period: string }
  /** The same for what consultants are told of all municipalities of a period. */
  | { readonly kind: 'watch'; readonly key: 'watch'; readonly period: string };

export function tendItem(municipality: string, period: string): OutboxItem {
  return { kind: 'tend', key: 'tend', municipality, period };
}

/** The same message to several people. */
export function tellItems(people: readonly string[], key: string, message: Message): readonly OutboxItem[] {
  return people.map((person) => ({
    kind: 'tell',
    key: `${key}|${message.about}|${person}`,
    person,
    message,
  }));
}
