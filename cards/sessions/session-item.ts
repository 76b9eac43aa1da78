import type { Counts, Mode, Seat, SessionFacts, SessionStatus } from '../../bot/shared/session.ts';

/** A session as cards show it, with the reader's own answer when the card is one person's. */
export interface SessionItem {
  readonly id: string;
  readonly facts: SessionFacts;
  readonly counts: Counts;
  readonly status: SessionStatus;
  /** The sparring topic's name in the reader's language. */
  readonly topic?: string | undefined;
  /** It is meant for others than the reader. */
  readonly foreign?: boolean | undefined;
  readonly own?: OwnAnswer | undefined;
  /** After the deadline: the place that the reader asked the hosts for. */
  readonly asked?: Mode | undefined;
}

export interface OwnAnswer {
  readonly seat: Seat;
  /** In line for a place of this kind, at this position from 1, with one kept for them until an instant. */
  readonly waitsFor?: Mode | undefined;
  readonly position?: number | undefined;
  readonly offeredUntil?: number | undefined;
  /** An offered place was not taken in time. */
  readonly lapsed?: boolean | undefined;
  /** Somebody else has their place now. */
  readonly handedOver?: boolean | undefined;
  /** Whether they were there, once that is marked. */
  readonly came?: boolean | undefined;
}

/** The answer as it stands at an instant: an offer is over when its time is, whoever notes that and when. */
export function asOf(own: OwnAnswer, at: number): OwnAnswer {
  const { offeredUntil, waitsFor: _for, position: _position, ...rest } = own;
  return offeredUntil === undefined || offeredUntil > at
    ? own
    : { ...rest, lapsed: true, seat: own.seat === 'waiting' ? 'no' : own.seat };
}
