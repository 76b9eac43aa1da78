import type { SessionKind } from './network.ts';

/** What a session is, as its consultant wrote it. Instants are milliseconds since 1970 (UTC). */
export interface SessionFacts {
  readonly kind: SessionKind;
  readonly titleFi: string;
  readonly titleSv: string;
  readonly start: number;
  readonly end: number;
  readonly place: string;
  /** Whether one may take part remotely, and by which link if it is known. */
  readonly remote: boolean;
  readonly remoteLink?: string | undefined;
  /** Places on site; undefined: as many as come. */
  readonly capacity?: number | undefined;
  /** Most places on site for one municipality. */
  readonly perMunicipality?: number | undefined;
  /** Registration is open from `opens` until before `closes`. */
  readonly opens?: number | undefined;
  readonly closes: number;
  /** Sparring: number of the period's topic, from 1. */
  readonly topic?: number | undefined;
  readonly createdBy?: string | undefined;
}

export type Wish = 'onSite' | 'remote' | 'no';
export type Seat = 'onSite' | 'remote' | 'no' | 'waiting';

/** One person's standing answer. */
export interface Answer {
  readonly seat: Seat;
  readonly at: number;
  /** Order of arrival on the waiting list: lowest is first in line. */
  readonly queued?: number | undefined;
  readonly municipality?: string | undefined;
  /** The answer before this one and when it was given, to recognise a late re-delivery. */
  readonly before?: { readonly seat: Seat; readonly at: number } | undefined;
}

/** Where an announcement of the session stands. */
export interface Posting {
  readonly channel: string;
  readonly status: 'asked' | 'posted' | 'uncertain' | 'failed';
  readonly conversation?: string | undefined;
  readonly activity?: string | undefined;
}

export interface Counts {
  readonly onSite: number;
  readonly remote: number;
  readonly no: number;
  readonly waiting: number;
}

export interface Session {
  readonly facts: SessionFacts;
  readonly counts: Counts;
  readonly lastQueued: number;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly postings: readonly Posting[];
}

export type SessionEvent =
  | { readonly type: 'created'; readonly facts: SessionFacts }
  | {
      readonly type: 'answered';
      readonly person: string;
      readonly answer: Answer;
      /** People who moved up from the waiting list because of it, first in line first. */
      readonly promoted: readonly string[];
      readonly at: number;
    }
  | { readonly type: 'announced'; readonly channels: readonly string[] }
  | {
      readonly type: 'posted';
      readonly channel: string;
      readonly status: 'posted' | 'uncertain' | 'failed';
      readonly conversation?: string | undefined;
      readonly activity?: string | undefined;
    };

export const noCounts: Counts = { onSite: 0, remote: 0, no: 0, waiting: 0 };

/** Free places on site; undefined when there is no limit. */
export function placesLeft(facts: SessionFacts, counts: Counts): number | undefined {
  return facts.capacity === undefined ? undefined : Math.max(0, facts.capacity - counts.onSite);
}

function changeCount(counts: Counts, seat: Seat, by: number): Counts {
  return { ...counts, [seat]: counts[seat] + by };
}

/**
 * Applies an event to a session whose `answers` map the caller owns: the map is changed in place, since copying
 * it for each of hundreds of answers in a burst would cost more than deciding them.
 * Returns the new state and the people whose answer changed.
 */
export function applySessionEvent(
  session: Session,
  answers: Map<string, Answer>,
  event: SessionEvent,
): { readonly session: Session; readonly changed: readonly string[] } {
  switch (event.type) {
    case 'created':
      return { session: { ...session, facts: event.facts, answers }, changed: [] };
    case 'answered': {
      let counts = session.counts;
      const set = (person: string, answer: Answer) => {
        const old = answers.get(person);
        counts = old ? changeCount(counts, old.seat, -1) : counts;
        counts = changeCount(counts, answer.seat, 1);
        answers.set(person, answer);
      };
      set(event.person, event.answer);
      for (const person of event.promoted) {
        const waiting = answers.get(person);
        if (waiting) {
          const { queued: _left, ...rest } = waiting;
          set(person, { ...rest, seat: 'onSite', at: event.at, before: { seat: 'waiting', at: waiting.at } });
        }
      }
      const lastQueued = Math.max(session.lastQueued, event.answer.queued ?? 0);
      return {
        session: { ...session, counts, lastQueued, answers },
        changed: [event.person, ...event.promoted],
      };
    }
    case 'announced': {
      const asked = new Set(event.channels);
      const kept = session.postings.filter((p) => !(p.status === 'failed' && asked.has(p.channel)));
      const known = new Set(kept.map((p) => p.channel));
      const added = event.channels
        .filter((c) => !known.has(c))
        .map((channel) => ({ channel, status: 'asked' }) as const);
      return { session: { ...session, postings: [...kept, ...added] }, changed: [] };
    }
    case 'posted': {
      const { type: _type, ...posting } = event;
      return {
        session: {
          ...session,
          postings: session.postings.map((p) => (p.channel === event.channel ? posting : p)),
        },
        changed: [],
      };
    }
  }
}

/** The waiting list in order of arrival. */
export function waitingList(session: Session): readonly (readonly [string, Answer])[] {
  return [...session.answers]
    .filter(([, answer]) => answer.seat === 'waiting')
    .sort(([, a], [, b]) => (a.queued ?? 0) - (b.queued ?? 0));
}

/** A waiting person's place in line, from 1. */
export function positionOf(session: Session, person: string): number {
  return waitingList(session).findIndex(([id]) => id === person) + 1;
}
