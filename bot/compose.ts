import type { Card } from '../cards/card.ts';
import { readSession } from '../storage/session.ts';
import { analysisMessage } from './analysis/messages.ts';
import { bookingMessage } from './booking/messages.ts';
import { planMessage } from './plan/messages.ts';
import { questionMessage } from './question/messages.ts';
import { quotaMessage } from './quota/messages.ts';
import { reportDueMessage } from './report/messages.ts';
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
    case 'booking-kept':
    case 'booking-cancelled':
    case 'unit-decision':
    case 'unit-decided':
    case 'handed-over':
    case 'report-ready':
    case 'feedback-given':
    case 'answer-overdue':
    case 'escalation':
    case 'booking-expired':
      return bookingMessage(message, reader, now, services);
    case 'report-due':
      return reportDueMessage(message, reader, now, services);
    case 'units-expiring':
    case 'units-expiring-all':
    case 'units-corrected':
      return quotaMessage(message, reader, now, services);
    case 'analysis-changed':
      return analysisMessage(message, reader, now, services);
    case 'plan-changed':
      return planMessage(message, reader, now, services);
    case 'question-asked':
    case 'question-answered':
      return questionMessage(message, reader, now, services);
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
