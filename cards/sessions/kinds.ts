import type { SessionKind } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';

const names = {
  themeSeminar: 'session.themeSeminar',
  workingSeminar: 'session.workingSeminar',
  sparring: 'session.sparring',
  contactMeeting: 'session.contactMeeting',
  peerDiscussion: 'session.peerDiscussion',
  presentation: 'session.presentation',
  other: 'session.other',
} as const satisfies Record<SessionKind, string>;

export function kindText(language: Language, kind: SessionKind): string {
  return text(language, names[kind]);
}

const headings = {
  themeSeminar: 'sessions.themeSeminars',
  workingSeminar: 'sessions.workingSeminars',
  sparring: 'sessions.sparrings',
  contactMeeting: 'sessions.contactMeetings',
  peerDiscussion: 'sessions.peerDiscussions',
  presentation: 'sessions.presentations',
  other: 'sessions.others',
} as const satisfies Record<SessionKind, string>;

/** The kind in the plural, as a heading. */
export function kindHeading(language: Language, kind: SessionKind): string {
  return text(language, headings[kind]);
}
