import { namesDay } from './meant.ts';
import type { Said } from './said.ts';
import { wordsIn } from './words.ts';

/** What a consultant does with a request, as they write it to somebody who is to help them with it. */
const verbs = new Set([
  ...[
    'hyväksy',
    'hyväksyn',
    'hyväksytään',
    'hyväksyisin',
    'hyväksyä',
    'hylkää',
    'hylkään',
    'hylätään',
    'hylätä',
  ],
  ...['vahvista', 'vahvistan', 'vahvistetaan', 'torju', 'torjun', 'kuittaa', 'kuittaan'],
  ...['godkänn', 'godkänner', 'godkänna', 'avslå', 'avslår', 'bekräfta', 'bekräftar', 'avböj', 'avböjer'],
  ...['acceptera', 'accepterar', 'förkasta', 'approve', 'accept', 'decline', 'reject', 'confirm'],
]);
const requests =
  /(?:^| )(?:pyyn(?:tö|nö|tö)|paja|varau|ehdotu|toive|begär|förfråg|boknings|bokning|verkst|förslag|önskemål|request|workshop|booking|proposal)/u;
/** Whose being there may be confirmed, too. */
const aboutSessions = ['seminar', 'event', 'sparring', 'attend', 'register', 'attendees'];
/** It stands near the beginning: "could you approve the request of the 23rd?" */
const within = 4;

/** Whether somebody wants to decide on what was requested of them. */
export function decidesRequest(said: Said): boolean {
  const words = wordsIn(said.text);
  if (!words.slice(0, within).some((word) => verbs.has(word))) {
    return false;
  }
  const pointed = namesDay(said) || said.pointing.size > 0 || said.places.length > 0;
  return requests.test(words.join(' ')) || (pointed && !aboutSessions.some((one) => said.concepts.has(one)));
}
