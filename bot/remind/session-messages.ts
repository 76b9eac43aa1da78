import type { Card } from '../../cards/card.ts';
import { exists, readSession } from '../../storage/session.ts';
import { periodOfSession } from '../invited.ts';
import { presentSession } from '../present-session.ts';
import type { SessionMessage } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';
import { rulesFor } from './session-reminders.ts';
import { concernsReminder, isNear, mayReach } from './session-rules.ts';

/**
 * The session's own card, so that one answers from the reminder. Nothing for who has answered or cancelled
 * meanwhile, who wants no reminders, and when the session has been moved or called off or it is too late by now.
 * `asked`: they open it themselves, which they may do late.
 */
export async function sessionReminder(
  { session: id, about }: SessionMessage,
  reader: Person,
  now: Date,
  services: Services,
  asked = false,
): Promise<Card | undefined> {
  if (reader.remindersOff) {
    return undefined;
  }
  const kind = about === 'coming-soon' ? 'coming' : 'closing';
  const [session, network] = await Promise.all([readSession(services.tables, id), services.network.get()]);
  if (!session || !exists(session)) {
    return undefined;
  }
  const around = { network, period: periodOfSession(network, session.facts) };
  const rules = rulesFor(network, session.facts);
  return (asked ? isNear : mayReach)(kind, session, rules, now.getTime()) &&
    concernsReminder(kind, session, reader, around)
    ? presentSession({ reader, language: reader.language, now }, id, session, services, kindNews[kind])
    : undefined;
}

const kindNews = { closing: 'closing-soon', coming: 'coming-soon' } as const;
