import type { Card } from '../cards/card.ts';
import { readSession } from '../storage/session.ts';
import { bookingMessage } from './booking/messages.ts';
import { presentSession } from './sessions/present.ts';
import type { Message } from './shared/outbox.ts';
import type { Person } from './shared/people.ts';
import type { Services } from './turn.ts';

/** Puts a message into words for its reader, as things stand now; undefined when it no longer concerns them. */
export async function compose(
  message: Message,
  reader: Person,
  now: Date,
  services: Services,
): Promise<Card | undefined> {
  switch (message.about) {
    case 'booking-request':
    case 'booking-answer':
    case 'booking-cancelled':
      return bookingMessage(message, reader, now, services);
    case 'place-freed':
    case 'own-answer': {
      const session = await readSession(services.tables, message.session);
      const own = session?.answers.get(reader.id);
      const freed = message.about === 'place-freed';
      if (freed && own?.seat !== 'onSite') {
        return undefined;
      }
      const news = freed ? 'promoted' : undefined;
      return (
        session &&
        presentSession(
          { reader, language: reader.language, now },
          message.session,
          session,
          own,
          services,
          news,
        )
      );
    }
  }
}
