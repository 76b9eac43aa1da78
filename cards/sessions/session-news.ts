import type { TextKey } from '../text/catalogue.ts';
import type { SessionItem } from './session-item.ts';

/** What a session's card says first: what came of a press, or why the card comes. */
export type SessionNews =
  | keyof typeof plainNews
  | OwnNews
  | 'not-open'
  | 'closing-soon'
  | 'coming-soon'
  | 'cancelled'
  | 'created'
  | 'published';

/** Said with one's own answer, or with the state of the session. */
export type OwnNews = 'answered' | 'unchanged' | 'stale' | 'promoted' | 'offered' | 'cancelled-by-host';

type Words = readonly ['good' | 'warning' | 'attention', TextKey, TextKey?];

/** News whose words depend on nothing. */
export const plainNews = {
  closed: ['attention', 'session.closed', 'session.notChanged'],
  past: ['attention', 'session.tooLate', 'session.notChanged'],
  'cannot-remote': ['attention', 'session.cannotRemote', 'session.otherAnswer'],
  'cannot-on-site': ['attention', 'session.cannotOnSite', 'session.otherAnswer'],
  'remote-full': ['attention', 'session.remoteFull', 'session.keptPlace'],
  'not-invited': ['attention', 'session.notInvited', 'session.notChanged'],
  'offer-over': ['warning', 'session.offerOver', 'session.offerOverDetail'],
  left: ['good', 'session.left'],
  changed: ['good', 'session.changed'],
  moved: ['warning', 'session.moved', 'session.movedDetail'],
  registered: ['good', 'session.registered'],
  'place-given': ['good', 'session.placeGiven'],
  'seat-changed': ['warning', 'session.seatChanged'],
  'late-granted': ['good', 'rsvp.lateGranted'],
  'late-refused': ['attention', 'rsvp.lateRefused'],
  'late-asked': ['good', 'rsvp.lateAsked', 'rsvp.lateAskedDetail'],
  'late-waits': ['warning', 'rsvp.lateWaits', 'rsvp.lateAskedDetail'],
  'late-withdrawn': ['good', 'rsvp.lateWithdrawn'],
  'message-too-long': ['attention', 'rsvp.messageTooLong'],
  'still-open': ['warning', 'rsvp.stillOpen', 'rsvp.stillOpenDetail'],
  'dropped-out': ['good', 'rsvp.droppedOut', 'rsvp.droppedOutDetail'],
  given: ['good', 'rsvp.given', 'rsvp.givenDetail'],
  'no-place': ['attention', 'rsvp.noPlace'],
  'already-comes': ['attention', 'rsvp.alreadyComes'],
  'not-colleague': ['attention', 'rsvp.notColleague'],
  'diet-saved': ['good', 'rsvp.dietSaved'],
  'diet-removed': ['good', 'rsvp.dietRemoved'],
  'diet-too-long': ['attention', 'rsvp.dietTooLong'],
  'diet-not-asked': ['attention', 'rsvp.dietNotAsked'],
} as const satisfies Readonly<Record<string, Words>>;

export function isPlainNews(news: SessionNews): news is keyof typeof plainNews {
  return Object.hasOwn(plainNews, news);
}

/** Somebody has just made or published it: then telling of it comes first. */
export function isFresh(news: SessionNews | undefined, { status }: Pick<SessionItem, 'status'>): boolean {
  return status === 'published' && (news === 'created' || news === 'published');
}
