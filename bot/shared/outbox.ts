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
  /** To both sides, before the agreed time. */
  | ({ readonly about: 'workshop-coming' } & BookingIds)
  | ({ readonly about: 'report-due' } & BookingIds)
  | ({ readonly about: 'report-ready' } & BookingIds)
  | ({ readonly about: 'feedback-given' } & BookingIds)
  /** To whoever's turn it is, and, where that did not help, to the coordinators. */
  | ({ readonly about: 'answer-overdue' } & BookingIds)
  | ({ readonly about: 'escalation' } & BookingIds)
  | ({ readonly about: 'booking-expired' } & BookingIds)
  | { readonly about: 'units-expiring'; readonly municipality: string; readonly period: string }
  /** To whoever takes over for a municipality: all of it on one page. */
  | { readonly about: 'where-we-are'; readonly municipality: string; readonly period: string }
  /** To a consultant: the municipalities that they look after from now on, beside others. */
  | { readonly about: 'looks-after'; readonly municipalities: readonly string[] }
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
  | ({ readonly about: SessionAbout } & SessionIds)
  | { readonly about: AnnouncementAbout; readonly announcement: string }
  /**
   * To the consultants and coordinators: somebody outside the network asks. To the hosts: they withdrew, or an answer
   * may not have come to them.
   */
  | { readonly about: PresentationAbout; readonly presentation: string }
  /** Reminders that go to one person together. */
  | { readonly about: 'reminders'; readonly bundle: string };

/**
 * Why a scheduled announcement was not sent at its time: nothing ran then; its session was called off or had begun;
 * nobody was left to get it. To coordinators: its author may not announce any more. `left`: it was sent.
 */
export const announcementAbouts = [
  'announcement-missed',
  'announcement-overtaken',
  'announcement-empty',
  'announcement-orphaned',
  'announcement-left',
] as const;
export type AnnouncementAbout = (typeof announcementAbouts)[number];

export const presentationAbouts = [
  'presentation-asked',
  'presentation-withdrawn',
  'presentation-unreached',
] as const;
export type PresentationAbout = (typeof presentationAbouts)[number];

/** What comes to whoever asked for a presentation. Of `withdrawn` they know: only its session follows. */
export const replyNews = ['agreed', 'declined', 'moved', 'calledOff', 'withdrawn'] as const;
export type ReplyNews = (typeof replyNews)[number];

export interface SessionIds {
  readonly session: string;
  /** The attendee it is about, where it is not the reader. */
  readonly who?: string | undefined;
  /** The question to all who come. */
  readonly question?: string | undefined;
}

/** What people are told of a session. */
export const sessionAbouts = [
  /** After a press on a card that all share: one's own card. */
  'own-answer',
  /** A place became free: it is theirs, is offered for some hours, or was not taken in time. */
  'place-freed',
  'place-offered',
  'offer-over',
  /** A colleague registered or changed them, gave them their place, or a host changed their answer. */
  'registered',
  'place-given',
  'seat-changed',
  /** To the hosts: a wish after the deadline; somebody who dropped out after it. To the one who asked: what came of it. */
  'late-asked',
  'late-granted',
  'late-refused',
  'dropped-out',
  /** To who comes or waits, and to who registered others. */
  'session-changed',
  'session-cancelled',
  /** To those invited who have not answered, before registration closes; to who comes, before it begins. */
  'closing-soon',
  'coming-soon',
  /** To a municipality's contact persons: nobody of theirs has answered. */
  'silent',
  /** To all who come. */
  'session-question',
  /** The day after: to the hosts, mark who came; to who came, thanks, materials and feedback. */
  'attendance-due',
  'session-thanks',
  'materials-ready',
  /** To the hosts: feedback came. */
  'session-feedback',
] as const;
export type SessionAbout = (typeof sessionAbouts)[number];

export type BookingMessage = Extract<Message, { readonly booking: string }>;
export type SessionMessage = Extract<Message, { readonly session: string }>;

/** What a change makes happen outside the store. Kept in the transaction of the change that caused it. */
export type OutboxItem =
  /** `key` makes the item unique in its aggregate: the same key written again replaces it. */
  | { readonly kind: 'tell'; readonly key: string; readonly person: string; readonly message: Message }
  /** Not sent as it is: it first waits some seconds for what else its person is reminded of. */
  | { readonly kind: 'remind'; readonly key: string; readonly person: string; readonly message: Message }
  /** One copy of an announcement; of an earlier attempt it is not sent any more. */
  | {
      readonly kind: 'post';
      readonly key: string;
      readonly announcement: string;
      readonly target: string;
      readonly attempt: number;
    }
  /** The same message to more people than fit the transaction; becomes one for each, some at a time. */
  | {
      readonly kind: 'spread';
      readonly key: string;
      readonly people: readonly string[];
      readonly message: Message;
      /** What it becomes; absent: a `tell`. */
      readonly as?: 'remind' | undefined;
    }
  /** To somebody outside the network, where they wrote from. */
  | { readonly kind: 'reply'; readonly key: string; readonly presentation: string; readonly news: ReplyNews }
  /** Stays while there is something to come: the index and the cards in channels follow the session. */
  | { readonly kind: 'refresh'; readonly key: 'refresh'; readonly session: string }
  /** Stays while there is something to come: copies, the report and the list follow the announcement. */
  | { readonly kind: 'announce'; readonly key: 'announce'; readonly announcement: string }
  /** Stays until there is nothing more to come: the overview follows the quota, and what falls due is done. */
  | { readonly kind: 'tend'; readonly key: 'tend'; readonly municipality: string; readonly period: string }
  /** The same for what consultants are told of all municipalities of a period. */
  | { readonly kind: 'watch'; readonly key: 'watch'; readonly period: string };

export function tendItem(municipality: string, period: string): OutboxItem {
  return { kind: 'tend', key: 'tend', municipality, period };
}

export function refreshItem(session: string): OutboxItem {
  return { kind: 'refresh', key: 'refresh', session };
}

export function announceItem(announcement: string): OutboxItem {
  return { kind: 'announce', key: 'announce', announcement };
}

export type ReplyItem = Extract<OutboxItem, { readonly kind: 'reply' }>;

export function replyItem(presentation: string, news: ReplyNews): ReplyItem {
  return { kind: 'reply', key: `${presentation}|${news}`, presentation, news };
}

export type PostItem = Extract<OutboxItem, { readonly kind: 'post' }>;

export function postItem(announcement: string, target: string, attempt: number): PostItem {
  return { kind: 'post', key: `${target}|${attempt}`, announcement, target, attempt };
}

/** A row of the outbox holds the ids of some 800 people. */
const mostInSpread = 400;

/** The same message to however many, each of them once; nothing where there is nobody. */
export function spreadItems(people: readonly string[], key: string, message: Message): readonly OutboxItem[] {
  return spread(people, key, message);
}

/** The same for a reminder. */
export function spreadReminders(
  people: readonly string[],
  key: string,
  message: Message,
): readonly OutboxItem[] {
  return spread(people, key, message, 'remind');
}

function spread(
  people: readonly string[],
  key: string,
  message: Message,
  as?: 'remind',
): readonly OutboxItem[] {
  const all = [...new Set(people)];
  return Array.from({ length: Math.ceil(all.length / mostInSpread) }, (_, n) => ({
    kind: 'spread',
    key: `${key}|${message.about}|${n}`,
    people: all.slice(n * mostInSpread, (n + 1) * mostInSpread),
    message,
    ...(as && { as }),
  }));
}

/** The same message to several people. */
export function tellItems(people: readonly string[], key: string, message: Message): readonly OutboxItem[] {
  return items('tell', people, key, message);
}

/** The same for a reminder. */
export function remindItems(people: readonly string[], key: string, message: Message): readonly OutboxItem[] {
  return items('remind', people, key, message);
}

function items(
  kind: 'tell' | 'remind',
  people: readonly string[],
  key: string,
  message: Message,
): readonly OutboxItem[] {
  return people.map((person) => ({
    kind,
    key: `${key}|${message.about}|${person}`,
    person,
    message,
  }));
}
