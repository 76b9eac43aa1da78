import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { hostIds } from '../hosted.ts';
import { peopleThere } from '../shared/attended.ts';
import { spreadItems, tellItems } from '../shared/outbox.ts';
import type { Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Services } from '../turn.ts';
import { attendanceIsDue, dayAfter, isStale } from './rules.ts';

/** The morning after: those who came are thanked, and hosts asked to mark who did; once. */
export async function thank(id: string, { facts }: Session, services: Services): Promise<void> {
  const hosts = await hostIds(services, facts);
  await services.committer.run<Session, SessionEvent, { readonly kind: 'told' | 'nothing' }>(
    sessionKind,
    sessionPartition(id),
    {
      id: hashKey('thanked', id, services.newId()),
      by: 'bot',
      sends: true,
      decide(session, now) {
        const at = now.getTime();
        // Another process may have been first, or the session have been moved or cancelled meanwhile.
        if (
          session.status !== 'published' ||
          session.told.dayAfter !== undefined ||
          at < dayAfter(session.facts)
        ) {
          return { answer: { kind: 'nothing' }, unmarked: true };
        }
        const about = { session: id } as const;
        const outbox = isStale(session.facts, at)
          ? []
          : [
              ...(attendanceIsDue(session)
                ? tellItems(hosts, 'dayAfter', { about: 'attendance-due', ...about })
                : []),
              ...spreadItems(peopleThere(session), 'dayAfter', { about: 'session-thanks', ...about }),
            ];
        return {
          answer: { kind: 'told' },
          event: { type: 'told', about: 'dayAfter', at },
          outbox,
          unmarked: true,
        };
      },
    },
  );
}
