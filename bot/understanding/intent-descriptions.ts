import type { Intent } from './intents.ts';

/** What each intent is, told to a model of a service outside; no person reads it. */
export const intentDescriptions: Readonly<Record<Intent, string>> = {
  remaining:
    'How many workshops (työpaja, kehittämispaja, paja, verkstad) the municipality has left or has used.',
  book: 'Wants to book or order a new workshop.',
  mybookings: 'Wants to see the workshops that are booked or asked for, or when one of them is.',
  cancel: 'Wants to cancel a booked workshop.',
  reschedule: 'Wants to move a booked workshop to another time.',
  report: 'Wants to report or give feedback on a workshop that was held.',
  seminars:
    'Which seminars, meetings or other sessions (tilaisuus, seminaari, tillfälle) are coming, when or where.',
  sparring: 'Which sparrings for elected officials (sparraus, sparrning) are on offer.',
  rsvp_yes: 'Wants to register for a session or says that they come.',
  rsvp_no: 'Says that they cannot come to a session, or takes back a registration.',
  substitute: 'Wants to send somebody else to a session in their place.',
  calendar: 'Wants sessions or bookings in their own calendar.',
  materials: 'Wants the slides, recordings or other materials of a session or workshop.',
  attendees: 'Who comes to a session, or which sessions they are registered for themselves.',
  announce: 'Wants to publish, announce or create a session.',
  fee: 'What the network costs the municipality, invoices.',
  travel: 'Travel costs, kilometre allowances, travel time.',
  situation: 'The situation analysis (tilanneanalyysi, lägesanalys): comparing the municipality with others.',
  contacts: 'Who is who: consultant, contact person, coordinator, and how to reach them.',
  language: 'Wants the bot to speak another language.',
  help: 'What the bot can do, or how it is used; greetings.',
  none: 'Anything else, or too unclear to tell.',
};
