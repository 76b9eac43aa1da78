import type { Choice } from '../cards/understanding/which-intent-card.ts';
import type { Action } from './shared/authorize.ts';

/** What of the table of rights somebody needs for what they want; offered, and asked about, only to who may try it. */
export const intentNeeds: Readonly<Record<Choice, Action>> = {
  remaining: 'quota.see',
  book: 'booking.request',
  mybookings: 'booking.see',
  cancel: 'booking.see',
  reschedule: 'booking.see',
  report: 'booking.see',
  seminars: 'session.see',
  sparring: 'session.see',
  rsvp_yes: 'session.answer',
  rsvp_no: 'session.answer',
  substitute: 'session.answer',
  calendar: 'calendar.subscribe',
  materials: 'session.see',
  attendees: 'session.see',
  announce: 'session.announce',
  fee: 'help.see',
  travel: 'help.see',
  situation: 'analysis.see',
  contacts: 'contacts.see',
  language: 'ownData.change',
  help: 'help.see',
};
