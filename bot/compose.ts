import type { Card } from '../cards/card.ts';
import { analysisMessage } from './analysis/messages.ts';
import { announceMessage } from './announce/messages.ts';
import { attendanceMessage } from './attendance/messages.ts';
import { attendeesMessage } from './attendees/messages.ts';
import { bookingMessage } from './booking/messages.ts';
import { evaluationMessage } from './evaluation/messages.ts';
import { materialsMessage } from './materials/messages.ts';
import { ofOffice } from './of-office.ts';
import { looksAfterMessage } from './people/looks-after.ts';
import { planMessage } from './plan/messages.ts';
import { pollMessage } from './poll/messages.ts';
import { presentationMessage } from './presentation/messages.ts';
import { questionMessage } from './question/messages.ts';
import { quotaMessage } from './quota/messages.ts';
import { sessionReminder } from './remind/session-messages.ts';
import { togetherMessage } from './remind/together.ts';
import { reportDueMessage } from './report/messages.ts';
import { seatMessage } from './rsvp/messages.ts';
import { changeMessage } from './sessions/messages.ts';
import { asActingFor } from './shared/offices.ts';
import type { Message } from './shared/outbox.ts';
import type { Person } from './shared/people.ts';
import type { Services } from './turn.ts';
import { whereWeAreMessage } from './where-we-are.ts';

/**
 * Puts a message into words for its reader, as things stand now; undefined when it no longer concerns them. `asked`:
 * by a press on it, so that it may come late and at night.
 */
export async function compose(
  message: Message,
  reader: Person,
  now: Date,
  services: Services,
  asked = false,
): Promise<Card | undefined> {
  const municipality = municipalityOf(message);
  const as = asActingFor(reader, municipality);
  const card = await inWords(message, as, now, services, asked);
  return card && municipality !== undefined && as.municipality === municipality
    ? ofOffice(card, as, reader, services)
    : card;
}

/** Which municipality's a message is. */
function municipalityOf(message: Message): string | undefined {
  return 'municipality' in message ? message.municipality : undefined;
}

async function inWords(
  message: Message,
  reader: Person,
  now: Date,
  services: Services,
  asked: boolean,
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
    case 'workshop-coming':
    case 'answer-overdue':
    case 'escalation':
    case 'booking-expired':
      return bookingMessage(message, reader, now, services, asked);
    case 'report-due':
      return reportDueMessage(message, reader, now, services);
    case 'announcement-missed':
    case 'announcement-overtaken':
    case 'announcement-empty':
    case 'announcement-orphaned':
    case 'announcement-left':
      return announceMessage(message, reader, services);
    case 'presentation-asked':
    case 'presentation-withdrawn':
    case 'presentation-unreached':
      return presentationMessage(message, reader, now, services);
    case 'reminders':
      return togetherMessage(message.bundle, reader, now, services, compose);
    case 'where-we-are':
      return whereWeAreMessage(message, reader, now, services);
    case 'looks-after':
      return looksAfterMessage(message, reader, services);
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
    case 'own-answer':
    case 'place-freed':
    case 'place-offered':
    case 'offer-over':
    case 'registered':
    case 'place-given':
    case 'seat-changed':
    case 'late-granted':
    case 'late-refused':
      return seatMessage(message, reader, now, services);
    case 'closing-soon':
    case 'coming-soon':
      return sessionReminder(message, reader, now, services, asked);
    case 'session-changed':
    case 'session-cancelled':
      return changeMessage(message, reader, now, services);
    case 'late-asked':
    case 'dropped-out':
    case 'silent':
      return attendeesMessage(message, reader, now, services);
    case 'session-question':
      return pollMessage(message, reader, now, services);
    case 'attendance-due':
      return attendanceMessage(message, reader, now, services);
    case 'session-thanks':
    case 'materials-ready':
      return materialsMessage(message, reader, now, services);
    case 'session-feedback':
      return evaluationMessage(message, reader, now, services);
  }
}
