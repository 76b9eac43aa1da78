import type { Language, Role } from './people.ts';

/** What a free announcement is. */
export const announcementKinds = ['review', 'peerDiscussion', 'initiative', 'other'] as const;
export type AnnouncementKind = (typeof announcementKinds)[number];

/**
 * What all copies say. Empty texts are left out; what is written in one language stands for both. On a session's card it is
 * what the author adds to the session's own facts: its titles are empty, and all of it may be.
 */
export interface AnnouncementContent {
  readonly kind: AnnouncementKind | 'session';
  readonly titleFi: string;
  readonly titleSv: string;
  readonly textFi: string;
  readonly textSv: string;
  /** Addresses that begin with https; '' for none. */
  readonly link: string;
  readonly picture: string;
  /** What the picture shows, for those who do not see it. */
  readonly pictureFi: string;
  readonly pictureSv: string;
  /** Readers are asked to press that they have read it: bots get no read receipts. */
  readonly acknowledge: boolean;
}

/** Whether there is anything to show to readers. */
export function saysSomething({ acknowledge, kind: _kind, ...words }: AnnouncementContent): boolean {
  return acknowledge || Object.values(words).some((one) => one !== '');
}

/** As a reader of a language gets it: English readers get Finnish, and all get what there is. */
export function inLanguage(language: Language, fi: string, sv: string): string {
  return language === 'sv' ? sv || fi : fi || sv;
}

/** Languages to choose an audience by: where Swedish is spoken too counts as both. */
export const audienceLanguages = ['fi', 'sv'] as const;
export type AudienceLanguage = (typeof audienceLanguages)[number];

/** Who is to get it. Of what narrows it (sizes, languages, municipalities), an empty list means all. */
export interface Wanted {
  readonly channels: 'all' | 'chosen' | 'none';
  /** Channels by their keys; only those chosen. */
  readonly chosen: readonly string[];
  /** Persons in these roles; none: no persons. */
  readonly roles: readonly Role[];
  /** Steps of the running period's fee table, from 1. */
  readonly sizes: readonly number[];
  readonly languages: readonly AudienceLanguage[];
  /** Municipality codes. */
  readonly municipalities: readonly string[];
}

export const nobody: Wanted = {
  channels: 'none',
  chosen: [],
  roles: [],
  sizes: [],
  languages: [],
  municipalities: [],
};

/** Whether anybody was chosen at all. */
export function isChosen({ channels, roles }: Wanted): boolean {
  return channels !== 'none' || roles.length > 0;
}

export function isNarrowed({ sizes, languages, municipalities }: Wanted): boolean {
  return sizes.length > 0 || languages.length > 0 || municipalities.length > 0;
}

/** Where one copy goes. */
export type TargetPlace =
  /** `id` as Teams has it. */
  { readonly kind: 'channel'; readonly id: string } | { readonly kind: 'person'; readonly id: string };

export const targetStatuses = ['asked', 'sent', 'uncertain', 'failed', 'dead'] as const;
/**
 * `asked`: on its way; `uncertain`: nobody knows whether it came; `failed`: Teams refused it; `dead`: the chat or channel
 * is gone, or the bot is not wanted there.
 */
export type TargetStatus = (typeof targetStatuses)[number];

/** One copy of an announcement. */
export interface Target {
  readonly place: TargetPlace;
  readonly status: TargetStatus;
  /** Counts the tries that somebody asked for. */
  readonly attempt: number;
  /** When its status changed, milliseconds since 1970. */
  readonly at: number;
  /** What Teams answered, where it refused. */
  readonly httpStatus?: number | undefined;
  /** Of a copy in a channel; a person's chat is known elsewhere. */
  readonly conversation?: string | undefined;
  readonly activity?: string | undefined;
  /** The revision that the copy shows; of a session, the session's change. */
  readonly shown?: number | undefined;
  /** Beside a session's card: the revision of what its author added. */
  readonly words?: number | undefined;
  /** What Teams answered when it refused to change it to that: it shows something older. */
  readonly unchanged?: number | undefined;
}

export const announcementStatuses = [
  'draft',
  'scheduled',
  'sending',
  'stopped',
  'recalled',
  'discarded',
] as const;
/** `sending` also when all is sent: more may be added. */
export type AnnouncementStatus = (typeof announcementStatuses)[number];

export interface Announcement {
  /** Whose card it puts in channels; undefined: a free announcement, which has a content of its own. */
  readonly session?: string | undefined;
  readonly content?: AnnouncementContent | undefined;
  readonly by: string;
  readonly wanted: Wanted;
  readonly status: AnnouncementStatus;
  /** When it is to be sent, or was first; milliseconds since 1970. */
  readonly at?: number | undefined;
  /** When its last copy was asked for. */
  readonly lastAt?: number | undefined;
  /** Whether all that are wanted have become targets. */
  readonly spread: boolean;
  /** Rises with each change that copies must show. */
  readonly revision: number;
  /** By their keys. */
  readonly targets: ReadonlyMap<string, Target>;
  /** Who has pressed that they read it, and when. */
  readonly acknowledged: ReadonlyMap<string, number>;
  /** Where the report is open and follows: chats and the card's ids in them. */
  readonly watchers: readonly Watcher[];
  /** Its copies and their history are gone; nothing of it can be changed any more. */
  readonly forgotten?: boolean | undefined;
}

/** What a report shows of the copies, or who has acknowledged. */
export const reportViews = ['all', 'problems', 'acknowledged'] as const;
export type ReportView = (typeof reportViews)[number];

export interface Watcher {
  readonly person: string;
  readonly activity: string;
  readonly view: ReportView;
  /** From 0. */
  readonly page: number;
}

export const firstRevision = 1;
/** What a copy shows when it has been replaced by the note that it was recalled. */
export const shownRecalled = -1;

/** Whether copies of it are out that edits and recalls reach. */
export function isOut({ status, forgotten }: Pick<Announcement, 'status' | 'forgotten'>): boolean {
  return !forgotten && (status === 'sending' || status === 'stopped');
}

export type TargetCounts = Readonly<Record<TargetStatus, number>>;

export function countTargets(targets: Iterable<Pick<Target, 'status'>>): TargetCounts {
  const counts = { asked: 0, sent: 0, uncertain: 0, failed: 0, dead: 0 };
  for (const { status } of targets) {
    counts[status] += 1;
  }
  return counts;
}
