import type { Language } from '../../bot/shared/people.ts';
import type { Phase } from './phase.ts';
import type { SessionItem } from './session-item.ts';
import type { SessionNews } from './session-news.ts';

/** What the reader of a session's card may do beyond answering. */
export interface SessionRights {
  /** Sees and changes everything of it. */
  readonly host: boolean;
  readonly announce: boolean;
  /** Registers colleagues of their municipality, or sees those who are registered. */
  readonly register: boolean;
  /** Has colleagues who could come instead. */
  readonly giveAway: boolean;
}

export interface AboutGuest {
  /** As it was typed; empty: registered without a name. */
  readonly name: string;
  readonly offeredUntil?: number | undefined;
}

/** A session's card at the moment it is drawn. */
export interface Situation {
  readonly language: Language;
  readonly now: Date;
  readonly item: SessionItem;
  readonly phase: Phase;
  readonly news: SessionNews | undefined;
  readonly can: SessionRights;
  /** What a host gave as the reason for the news, or for calling the session off; as it was typed. */
  readonly reason: string;
  /** The guest whom the news is about; undefined: the reader. */
  readonly about: AboutGuest | undefined;
}
