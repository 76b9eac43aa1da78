import type { Card } from '../../cards/card.ts';
import { readPerson } from '../../storage/people.ts';
import { readSession } from '../../storage/session.ts';
import type { Pace } from '../outbox/pace.ts';
import type { Announcement } from '../shared/announcement.ts';
import type { SendOutcome } from '../shared/send-outcome.ts';
import type { Services } from '../turn.ts';
import type { WayTo } from '../way-to.ts';
import { mayManage } from './managed.ts';
import { presentReport } from './present-report.ts';

interface WatchPorts {
  readonly services: Services;
  readonly clock: () => Date;
  readonly pace: Pace;
  readonly wayTo: WayTo;
  update(serviceUrl: string, conversation: string, activity: string, card: Card): Promise<SendOutcome>;
}

/** Reports of which it is remembered what they show. */
const mostRemembered = 500;

/**
 * Brings the reports that are open up to date; `sequence` is the announcement's change. One that fails is only shown
 * later: what it tells stands in the store.
 */
export function createWatchReport({ services, clock, pace, wayTo, update }: WatchPorts) {
  /** The change that each shows: while nothing changes, its reader's chat is left alone. */
  const shown = new Map<string, number>();

  return async (id: string, announcement: Announcement, sequence: number): Promise<void> => {
    const session =
      announcement.session === undefined || announcement.watchers.length === 0
        ? undefined
        : await readSession(services.tables, announcement.session);
    await Promise.all(
      announcement.watchers.map(async ({ person, activity, view, page }) => {
        if (shown.get(activity) === sequence) {
          return;
        }
        const reader = await readPerson(services.tables, person);
        if (!reader || !mayManage({ announcement, session }, reader)) {
          return;
        }
        const card = await presentReport(
          { reader, language: reader.language, now: clock() },
          id,
          { announcement, session },
          { view, page },
          services,
        );
        const way = await wayTo(reader, card);
        if (way) {
          const { tenantId, conversation, serviceUrl } = way.to;
          // As the reader has opened it, also where another's chat stands in for theirs.
          const outcome = await pace.send({ tenant: tenantId, conversation, serviceUrl }, false, () =>
            update(serviceUrl, conversation, activity, card),
          );
          if (outcome.kind === 'sent') {
            remember(activity, sequence);
          }
        }
      }),
    );
  };
  function remember(activity: string, sequence: number): void {
    shown.delete(activity);
    shown.set(activity, sequence);
    const [oldest] = shown.keys();
    if (shown.size > mostRemembered && oldest !== undefined) {
      shown.delete(oldest);
    }
  }
}
