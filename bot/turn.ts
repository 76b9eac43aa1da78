import type { Card } from '../cards/card.ts';
import type { AwayCache } from '../storage/away.ts';
import type { Committer } from '../storage/commit.ts';
import type { ConsultantsCache } from '../storage/consultants.ts';
import type { Directory } from '../storage/directory.ts';
import type { GuestsCache } from '../storage/guests.ts';
import type { NetworkCache } from '../storage/network.ts';
import type { Overviews } from '../storage/overviews.ts';
import type { PeopleCache } from '../storage/people.ts';
import type { SessionIndexCache } from '../storage/session-index.ts';
import type { Tables } from '../storage/tables/client.ts';
import type { Links } from './links.ts';
import type { FetchFile } from './sent-file.ts';
import type { AskModel } from './shared/ask-model.ts';
import type { Log } from './shared/log.ts';
import type { Language, Person } from './shared/people.ts';
import type { Model } from './understanding/model.ts';
import type { Recent } from './understanding/recent.ts';

/** Where something was said or pressed. */
export interface Place {
  readonly kind: 'personal' | 'channel';
  readonly conversation: string;
}

/** What every handler is told: who acts (from the verified activity), where, in which language, and when. */
export interface Turn {
  readonly actor: Person;
  readonly place: Place;
  readonly language: Language;
  readonly now: Date;
  readonly activityId: string;
  /** The id of the card that was pressed, in its chat; undefined for what was written. */
  readonly card?: string | undefined;
}

/** What every handler answers. */
export type Reply =
  /** A card for the person alone: in a channel it goes to their personal chat. `public`: anybody may see it. */
  | {
      readonly kind: 'card';
      readonly card: Card;
      readonly public?: boolean;
      /** A message of its own: the card that was pressed stays. */
      readonly beside?: boolean;
      /** Its own language, where that is not the client's. */
      readonly language?: Language;
      /** What takes longer than a person waits for: comes as a message of its own. Never rejects. */
      readonly later?: Promise<Card>;
    }
  /** A short text for the one who pressed. */
  | { readonly kind: 'note'; readonly text: string };

/** What handlers work with. Effects are behind these; ids and time are given, never made in rules. */
export interface Services {
  readonly log: Log;
  readonly tables: Tables;
  readonly committer: Committer;
  readonly network: NetworkCache;
  readonly people: PeopleCache;
  /** All consultants, at most 30 s old. */
  readonly consultants: ConsultantsCache;
  /** When consultants are away, at most 30 s old. */
  readonly aways: AwayCache;
  /** Everybody, at most 30 s old: for whom a message goes to. */
  readonly directory: Directory;
  /** All municipalities' workshops, for lists. */
  readonly overviews: Overviews;
  /** Addresses that open without Teams. */
  readonly links: Links;
  readonly sessionIndex: SessionIndexCache;
  /** Attendees without Teams, at most 30 s old. */
  readonly guests: GuestsCache;
  /** The local mode, where one may act as anybody. */
  readonly local: boolean;
  /** Fetches what somebody sent with a message. */
  readonly fetchFile: FetchFile;
  /** What the bot has learnt to understand. */
  readonly understanding: () => Promise<Model>;
  /** A model of a service outside, where one is configured. */
  readonly askModel?: AskModel | undefined;
  /** What was shown to whom last. */
  readonly recent: Recent;
  readonly newId: () => string;
}
