import { readPresentations } from '../../storage/presentations.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { replyItem } from '../shared/outbox.ts';
import type { Session } from '../shared/session.ts';
import type { Services } from '../turn.ts';
import { changePresentations } from './change.ts';
import { decideFollow } from './rules.ts';

/** Who asked for it hears of what a host changes of a presentation's session. Looked at again, it does nothing more. */
export async function follow({ facts, status, revision }: Session, services: Services): Promise<void> {
  const id = facts.presentation;
  if (id === undefined) {
    return;
  }
  const { start, end } = facts;
  const held = { start, end, revision, cancelled: status === 'cancelled' };
  // Sessions are looked at often, and seldom is there anything to tell.
  if (!decideFollow(await readPresentations(services.tables), id, held, 0).event) {
    return;
  }
  await changePresentations(services, {
    id: hashKey('presentation.follow', id, String(revision), status),
    by: 'bot',
    decide(presentations, now) {
      const decision = decideFollow(presentations, id, held, now.getTime());
      const news = decision.event?.type;
      return news === 'moved' || news === 'calledOff'
        ? { ...decision, outbox: [replyItem(id, news)] }
        : decision;
    },
  });
}
