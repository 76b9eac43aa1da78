/** What somebody may want, named as in the utterances. */
export const intents = [
  'remaining',
  'book',
  'mybookings',
  'cancel',
  'reschedule',
  'report',
  'seminars',
  'sparring',
  'rsvp_yes',
  'rsvp_no',
  'substitute',
  'calendar',
  'materials',
  'attendees',
  'announce',
  'fee',
  'travel',
  'situation',
  'contacts',
  'language',
  'help',
  'none',
] as const;

export type Intent = (typeof intents)[number];

/** These change something: they are never guessed, their form is filled and asks. */
const changing: ReadonlySet<Intent> = new Set([
  'book',
  'cancel',
  'reschedule',
  'report',
  'rsvp_yes',
  'rsvp_no',
  'substitute',
  'announce',
]);

export function changes(intent: Intent): boolean {
  return changing.has(intent);
}

export function isIntent(name: string): name is Intent {
  return (intents as readonly string[]).includes(name);
}
