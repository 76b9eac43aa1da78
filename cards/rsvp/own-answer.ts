import { assertNever } from '../../bot/shared/assert-never.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { OwnAnswer } from '../sessions/session-item.ts';
import { text } from '../text/catalogue.ts';
import { clockText, dateText } from '../text/dates.ts';

/** What one has answered, said to oneself. */
export function ownAnswerText(language: Language, own: OwnAnswer): string {
  if (own.offeredUntil !== undefined) {
    return text(language, 'session.ownOffered', { until: instantText(language, own.offeredUntil) });
  }
  switch (own.seat) {
    case 'onSite':
      return text(language, 'session.ownOnSite');
    case 'remote':
      return text(language, 'session.ownRemote');
    case 'no':
      return text(language, noKey(own));
    case 'waiting':
      return own.position === undefined
        ? text(language, 'session.ownWaiting')
        : text(language, 'session.ownPosition', { position: own.position });
    default:
      return assertNever(own.seat);
  }
}

function noKey({ lapsed, handedOver }: OwnAnswer) {
  if (handedOver) {
    return 'session.ownGiven';
  }
  return lapsed ? 'session.ownLapsed' : 'session.ownNo';
}

/** The same with a tick for coming, where one's answers are looked for at a glance. */
export function markedAnswerText(language: Language, own: OwnAnswer): string {
  const words = ownAnswerText(language, own);
  const comes = own.seat === 'onSite' || own.seat === 'remote';
  return comes && own.offeredUntil === undefined ? `✓ ${words}` : words;
}

/** "ti 8.12.2026 klo 22.00". `at` in milliseconds. */
export function instantText(language: Language, at: number): string {
  return `${dateText(language, at)} ${clockText(language, at)}`;
}
