import { assertNever } from '../../bot/shared/assert-never.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { OwnAnswer } from '../sessions/session-item.ts';
import { text } from '../text/catalogue.ts';

/** What one has answered, said to oneself. */
export function ownAnswerText(language: Language, own: OwnAnswer): string {
  switch (own.seat) {
    case 'onSite':
      return text(language, 'session.ownOnSite');
    case 'remote':
      return text(language, 'session.ownRemote');
    case 'no':
      return text(language, 'session.ownNo');
    case 'waiting':
      return own.position === undefined
        ? text(language, 'session.ownWaiting')
        : text(language, 'session.ownPosition', { position: own.position });
    default:
      return assertNever(own.seat);
  }
}

/** The same with a tick for coming, where one's answers are looked for at a glance. */
export function markedAnswerText(language: Language, own: OwnAnswer): string {
  const words = ownAnswerText(language, own);
  return own.seat === 'onSite' || own.seat === 'remote' ? `✓ ${words}` : words;
}
