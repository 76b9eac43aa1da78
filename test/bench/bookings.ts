import { accounts } from '../support/town.ts';
import { message, press, type Subject, send } from './drive.ts';
import { onePerMunicipality } from './people.ts';

/** How long the dispatcher looks again at an outbox it has found (milliseconds). */
const untilQuiet = 8_000;

/** Two of the five workshops of each municipality are requested, so that "jäljellä" has something to show. */
export async function bookSome(subject: Subject): Promise<void> {
  const forms = [
    { nonce: 'fill-1', kind: 'study', due: '2026-12-18' },
    { nonce: 'fill-2', kind: 'coDevelopment', date1: '2026-12-09', start1: '09:00', end1: '12:00' },
  ];
  // Whom the bot knows is told at once; for others each request would wait in the outbox.
  for (const consultant of [accounts.consultant, accounts.otherConsultant]) {
    await send(subject, message(subject, consultant, 'ohje'));
  }
  for (const person of onePerMunicipality) {
    for (const form of forms) await send(subject, press(subject, person, 'booking.submit', form));
  }
  await new Promise((next) => setTimeout(next, untilQuiet));
}
