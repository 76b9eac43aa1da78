import { peopleWithChat } from '../../storage/conversations.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { periodOfSession } from '../invited.ts';
import type { Refreshed } from '../outbox/work-off.ts';
import { type Network, usualRules } from '../shared/network.ts';
import { type SessionAbout, spreadReminders } from '../shared/outbox.ts';
import {
  type Session,
  type SessionFacts,
  type SessionReminder,
  sessionReminders,
} from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Services } from '../turn.ts';
import {
  dueReminder,
  nextReminder,
  peopleToRemind,
  type ReminderRules,
  withOwnDays,
} from './session-rules.ts';

const abouts = { closing: 'closing-soon', coming: 'coming-soon' } as const satisfies Readonly<
  Record<SessionReminder, SessionAbout>
>;

/**
 * Reminds of a session before registration closes and before it begins, by its times as they are now. Each reminder
 * is given once, whoever looks and how often; `next` is when to look for more.
 */
export function createSessionReminders(
  services: Services,
  clock: () => Date,
): (id: string, session: Session) => Promise<Refreshed> {
  return async (id, session) => {
    const network = await services.network.get();
    const at = clock().getTime();
    const rules = rulesFor(network, session.facts);
    for (const kind of sessionReminders) {
      if (dueReminder(kind, session, rules, at)) {
        await remind(id, kind, network, services);
      }
    }
    return { next: nextReminder(session, rules, at) };
  };
}

async function remind(
  id: string,
  kind: SessionReminder,
  network: Network,
  services: Services,
): Promise<void> {
  const [people, reachable] = await Promise.all([services.directory.get(), peopleWithChat(services.tables)]);
  await services.committer.run<Session, SessionEvent, { readonly kind: 'reminded' | 'nothing' }>(
    sessionKind,
    sessionPartition(id),
    {
      id: hashKey('reminded', id, services.newId()),
      by: 'bot',
      sends: true,
      decide(session, now) {
        // Decided on what stands then: another process may have been first, or the session have been moved.
        const due = dueReminder(kind, session, rulesFor(network, session.facts), now.getTime());
        if (!due) {
          return { answer: { kind: 'nothing' }, unmarked: true };
        }
        const { stage, dropped } = due;
        const period = periodOfSession(network, session.facts);
        const to = dropped ? [] : peopleToRemind(kind, session, { network, period, people, reachable });
        return {
          answer: { kind: 'reminded' },
          event: { type: 'reminded', about: kind, stage, ...(dropped ? { dropped } : {}) },
          outbox: spreadReminders(to, String(stage), { about: abouts[kind], session: id }),
          unmarked: true,
        };
      },
    },
  );
}

/** A session in no period is reminded of as usual. */
export function rulesFor(network: Network, facts: Pick<SessionFacts, 'start' | 'reminders'>): ReminderRules {
  return withOwnDays(periodOfSession(network, facts)?.rules ?? usualRules, facts);
}
