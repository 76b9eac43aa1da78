import type { Refreshed } from '../outbox/work-off.ts';
import type { Session } from '../shared/session.ts';
import type { Services } from '../turn.ts';
import { dietsEnd, eraseDiets } from './erase-diets.ts';
import { dayAfter, isStale, materialsUntold } from './rules.ts';
import { tellMaterials } from './tell-materials.ts';
import { thank } from './thank.ts';

/**
 * What happens by itself when a session is over: the thanks of the day after, links that nobody has been told of, and
 * the end of the diets. Each is done once, whoever looks and how often; `next` is when there is more.
 */
export function createAfterSession(
  services: Services,
  clock: () => Date,
): (id: string, session: Session) => Promise<Refreshed> {
  return async (id, session) => {
    const at = clock().getTime();
    const { facts, status, told } = session;
    const due = dayAfter(facts);
    const unthanked = status === 'published' && told.dayAfter === undefined;
    if (status === 'published' && at >= due) {
      if (materialsUntold(session, at)) {
        // Before the thanks, which bring the links to those who came: after them nobody would know who is left.
        await tellMaterials(id, unthanked ? (isStale(facts, at) ? 'nobody' : 'others') : 'all', services);
      }
      if (unthanked) {
        await thank(id, session, services);
      }
    }
    if (at >= dietsEnd(facts)) {
      await eraseDiets(id, session, services);
    }
    const coming = [...(unthanked ? [due] : []), dietsEnd(facts)].filter((instant) => instant > at);
    return coming.length > 0 ? { next: Math.min(...coming) } : {};
  };
}
