import type { Counts, Seat, SessionFacts } from '../../bot/shared/session.ts';

/** A session as cards show it, with the reader's own answer when the card is one person's. */
export interface SessionItem {
  readonly id: string;
  readonly facts: SessionFacts;
  readonly counts: Counts;
  /** The sparring topic's name in the reader's language. */
  readonly topic?: string | undefined;
  readonly own?: OwnAnswer | undefined;
}

export interface OwnAnswer {
  readonly seat: Seat;
  /** Place on the waiting list, from 1. */
  readonly position?: number | undefined;
}
