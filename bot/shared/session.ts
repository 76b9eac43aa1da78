import type { Audience } from './audience.ts';
import { authorize } from './authorize.ts';
import type { SessionKind } from './network.ts';
import type { Group, Person } from './people.ts';

/** What a session is, as its consultant wrote it. Instants are milliseconds since 1970 (UTC). */
export interface SessionFacts {
  readonly kind: SessionKind;
  readonly titleFi: string;
  readonly titleSv: string;
  readonly titleEn?: string | undefined;
  readonly descriptionFi?: string | undefined;
  readonly descriptionSv?: string | undefined;
  readonly descriptionEn?: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly place: string;
  /** Whether one may take part remotely, and by which link if it is known; only who comes remotely sees the link. */
  readonly remote: boolean;
  readonly remoteLink?: string | undefined;
  /** Places on site, and remote ones; undefined: as many as come. */
  readonly capacity?: number | undefined;
  readonly remoteCapacity?: number | undefined;
  /** Most people of one municipality: on site, or remotely where there is no site. */
  readonly perMunicipality?: number | undefined;
  /** For whom it is; undefined: for everybody. */
  readonly audience?: Audience | undefined;
  /** Registration is open from `opens` until before `closes`. */
  readonly opens?: number | undefined;
  readonly closes: number;
  /** Food is served, so diets are asked of who comes on site. */
  readonly catering?: boolean | undefined;
  /** Sparring: number of the period's topic, from 1. */
  readonly topic?: number | undefined;
  /** People who see and change everything of it; none: every consultant and coordinator. */
  readonly hosts?: readonly string[] | undefined;
  /** https addresses. */
  readonly programme?: string | undefined;
  readonly materials?: string | undefined;
  readonly recording?: string | undefined;
  /** Materials are for everybody invited, not only for those who came. */
  readonly materialsToAll?: boolean | undefined;
  readonly createdBy?: string | undefined;
  /** The presentation that somebody outside the network asked for: nobody but its hosts sees such a session. */
  readonly presentation?: string | undefined;
  /** Days of its own for its reminders; undefined: as its period has them. */
  readonly reminders?: ReminderDays | undefined;
}

/** The most days before, and the most reminders of a kind. */
export const furthestReminder = 60;
export const mostReminders = 10;

/** Days before the last day of registration, and before a session begins; none at all: nobody is reminded. */
export interface ReminderDays {
  readonly closingDays?: readonly number[] | undefined;
  readonly comingDays?: readonly number[] | undefined;
}

/** A way to take part; each has places and a waiting list of its own. */
export type Mode = 'onSite' | 'remote';
export type Wish = Mode | 'no';
export type Seat = Wish | 'waiting';

/** A place on the waiting list: the lowest number is first in line. */
export interface Wait {
  readonly for: Mode;
  readonly number: number;
  /** A place is kept for them until this instant. */
  readonly offeredUntil?: number | undefined;
}

/** How one attendee stands: a person of the network, or a named guest without Teams. */
export interface Answer {
  /** The place that is held now; `waiting`: none yet. */
  readonly seat: Seat;
  readonly at: number;
  /** In line for another place than the one held. */
  readonly waits?: Wait | undefined;
  readonly municipality?: string | undefined;
  readonly group?: Group | undefined;
  /** Who answered for them; undefined: they themselves. */
  readonly by?: string | undefined;
  /** The answer before this one and when it was given, to recognise a late re-delivery. */
  readonly before?: { readonly seat: Seat; readonly at: number } | undefined;
  /** An offered place was not taken in time. */
  readonly lapsed?: boolean | undefined;
  /** Who has their place now. */
  readonly substitute?: string | undefined;
  /** They told of a diet; its words are kept apart. */
  readonly diet?: boolean | undefined;
  /** Feedback afterwards, 1 to 5: how useful it was, how well arranged. */
  readonly feedback?: { readonly useful: number; readonly arranged: number } | undefined;
}

/** People by what they hold; `waiting`: in line for a place; of them, `offered…` have one kept for them. */
export interface Counts {
  readonly onSite: number;
  readonly remote: number;
  readonly no: number;
  readonly waiting: number;
  readonly offeredOnSite: number;
  readonly offeredRemote: number;
}

/** A wish that came after the deadline and waits for a host. Its words are kept apart. */
export interface LateRequest {
  readonly who: string;
  readonly wish: Mode;
  readonly at: number;
  readonly municipality?: string | undefined;
  readonly group?: Group | undefined;
}

/** Who was there, as a host marked it: all who held a place but the absent. */
export interface Attendance {
  readonly at: number;
  readonly by: string;
  readonly absent: readonly string[];
}

/** A question to all who come; its words and the answers are kept apart. */
export interface SessionQuestion {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly asked: number;
  readonly answered: number;
}

/** What has been sent by itself, and when. */
export interface Told {
  readonly dayAfter?: number | undefined;
  readonly materials?: number | undefined;
}

/** What people are reminded of before a session: that registration closes, and that they come. */
export const sessionReminders = ['closing', 'coming'] as const;
export type SessionReminder = (typeof sessionReminders)[number];

/**
 * Up to which instant the reminders of a kind are done with: told, dropped as too late, or before the session was
 * known and timed as it is now.
 */
export type Reminded = Readonly<Partial<Record<SessionReminder, number | undefined>>>;

export type SessionStatus = 'draft' | 'published' | 'cancelled';

export interface Session {
  readonly facts: SessionFacts;
  readonly status: SessionStatus;
  /** Rises with each change that calendars must follow, and when the last one was made. */
  readonly revision: number;
  readonly changedAt: number;
  readonly counts: Counts;
  /** The counts of each municipality; under '' those of people without one. */
  readonly tallies: Readonly<Record<string, Counts>>;
  readonly lastQueued: number;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly late: readonly LateRequest[];
  readonly attendance?: Attendance | undefined;
  readonly questions: readonly SessionQuestion[];
  readonly told: Told;
  readonly reminded?: Reminded | undefined;
}

export interface SeatChange {
  readonly who: string;
  readonly answer: Answer;
}

export const noCounts: Counts = {
  onSite: 0,
  remote: 0,
  no: 0,
  waiting: 0,
  offeredOnSite: 0,
  offeredRemote: 0,
};

/** Attendees without Teams have ids of this form; their names are in the people table. */
export function isGuest(who: string): boolean {
  return who.startsWith('g.');
}

/** Whose answer counts on although nobody is named any more: an attendee as guests are, without a name. */
export function nobodyId(number: number): string {
  return `g.x${number}`;
}

export function isNobody(who: string): boolean {
  return /^g\.x\d+$/.test(who);
}

/** Session without a place: remote only. */
export function hasSite({ place }: Pick<SessionFacts, 'place'>): boolean {
  return place !== '';
}

export function capacityOf(
  facts: Pick<SessionFacts, 'capacity' | 'remoteCapacity'>,
  mode: Mode,
): number | undefined {
  return mode === 'onSite' ? facts.capacity : facts.remoteCapacity;
}

/** Places of a kind that are taken or kept for somebody who was offered one. */
export function takenPlaces(counts: Counts, mode: Mode): number {
  return mode === 'onSite' ? counts.onSite + counts.offeredOnSite : counts.remote + counts.offeredRemote;
}

/** By how many the taken places exceed a capacity that was lowered; 0 if they do not. */
export function overBy(facts: SessionFacts, counts: Counts, mode: Mode): number {
  return Math.max(0, takenPlaces(counts, mode) - (capacityOf(facts, mode) ?? Number.POSITIVE_INFINITY));
}

/** Whether somebody comes: holds a place of either kind. */
export function comes({ seat }: Pick<Answer, 'seat'>): boolean {
  return seat === 'onSite' || seat === 'remote';
}

/** Hosts see and change everything of a session: coordinators always, and where none are named every consultant. */
export function isHost({ hosts }: Pick<SessionFacts, 'hosts'>, person: Pick<Person, 'id' | 'role'>): boolean {
  return authorize(person, 'session.host', { hosts });
}

/** Adds (`by` 1) or takes away (−1) what one answer counts. */
export function withAnswer(counts: Counts, { seat, waits }: Answer, by: 1 | -1): Counts {
  const offered = waits?.offeredUntil === undefined ? 0 : by;
  return {
    onSite: counts.onSite + (seat === 'onSite' ? by : 0),
    remote: counts.remote + (seat === 'remote' ? by : 0),
    no: counts.no + (seat === 'no' ? by : 0),
    waiting: counts.waiting + (waits ? by : 0),
    offeredOnSite: counts.offeredOnSite + (waits?.for === 'onSite' ? offered : 0),
    offeredRemote: counts.offeredRemote + (waits?.for === 'remote' ? offered : 0),
  };
}

/** The waiting list of a kind of place in order of arrival, those with an offer among them. */
export function waitingList(session: Session, mode: Mode = 'onSite'): readonly (readonly [string, Answer])[] {
  return [...session.answers]
    .filter(([, { waits }]) => waits?.for === mode)
    .sort(([, a], [, b]) => (a.waits?.number ?? 0) - (b.waits?.number ?? 0));
}

/** A waiting attendee's place in their line, from 1; 0 when they do not wait. */
export function positionOf(session: Session, who: string): number {
  const mode = session.answers.get(who)?.waits?.for;
  return mode === undefined ? 0 : waitingList(session, mode).findIndex(([id]) => id === who) + 1;
}
