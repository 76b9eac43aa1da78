import { exists, readNumbered, sessionKind, sessionPartition } from '../storage/session.ts';
import { refreshIndex } from '../storage/session-index.ts';
import { hashKey } from '../storage/tables/keys.ts';
import type { ChannelCards } from './channel-cards.ts';
import { offerRules } from './invited.ts';
import type { Refreshed } from './outbox/work-off.ts';
import { seatNews } from './shared/seat-news.ts';
import {
  fillPlaces,
  hasPlacesToFill,
  nextOfferEnd,
  type OfferRules,
  openSeating,
  seatsOf,
} from './shared/seating.ts';
import type { Session } from './shared/session.ts';
import type { SessionEvent } from './shared/session-events.ts';
import type { Services } from './turn.ts';

interface UpkeepPorts {
  readonly services: Services;
  readonly clock: () => Date;
  readonly cards: Pick<ChannelCards, 'pauseOf' | 'show'>;
  /** What happens by itself when the session is over. */
  afterwards(id: string, session: Session): Promise<Refreshed>;
  /** Who must be reminded of it before. */
  reminders(id: string, session: Session): Promise<Refreshed>;
}

/** Steps at most at one look; what is left waits for the next. */
const mostSteps = 40;

/** Keeps a session in step with time: offers run out, places are filled, the list and the channels' cards follow. */
export function createSessionUpkeep({
  services,
  clock,
  cards,
  afterwards,
  reminders,
}: UpkeepPorts): (id: string) => Promise<Refreshed> {
  return async (id) => {
    const pause = cards.pauseOf(id);
    if (pause > 0) {
      return { again: pause };
    }
    const network = await services.network.get();
    for (let step = 0; step < mostSteps; step += 1) {
      const read = await readNumbered(services.tables, id);
      if (!read || !exists(read.session)) {
        return {};
      }
      const { session, sequence } = read;
      const offers = offerRules(network, session.facts);
      if (isUnsettled(session, clock().getTime(), offers)) {
        await settle(id, offers, services);
        continue;
      }
      await refreshIndex(services.tables, id, session, sequence);
      const [after, before, shown] = await Promise.all([
        afterwards(id, session),
        reminders(id, session),
        cards.show(id, session),
      ]);
      const offered = session.status === 'published' ? nextOfferEnd(session) : undefined;
      return soonest([after, before, shown, { next: offered }]);
    }
    return { again: 0 };
  };
}

function isUnsettled(session: Session, at: number, offers: OfferRules): boolean {
  return (
    session.status === 'published' &&
    ((nextOfferEnd(session) ?? Number.POSITIVE_INFINITY) <= at || hasPlacesToFill(session, at, offers))
  );
}

async function settle(id: string, offers: OfferRules, services: Services): Promise<void> {
  await services.committer.run<Session, SessionEvent, { readonly kind: 'settled' | 'nothing' }>(
    sessionKind,
    sessionPartition(id),
    {
      id: hashKey('settle', id, services.newId()),
      by: 'bot',
      sends: true,
      decide(session, now) {
        const at = now.getTime();
        // Decided on what stands then: somebody may have answered meanwhile, or another process settled it.
        if (!isUnsettled(session, at, offers)) {
          return { answer: { kind: 'nothing' }, unmarked: true };
        }
        const seating = openSeating(session, at, offers);
        fillPlaces(seating);
        const seats = seatsOf(seating);
        return {
          answer: { kind: 'settled' },
          event: { type: 'seated', seats },
          outbox: seatNews(id, session, seats, [], at),
          unmarked: true,
        };
      },
    },
  );
}

function soonest(parts: readonly Refreshed[]): Refreshed {
  const again = parts.map((part) => part.again).filter((ms) => ms !== undefined);
  const next = parts.map((part) => part.next).filter((at) => at !== undefined);
  return {
    ...(again.length > 0 ? { again: Math.min(...again) } : {}),
    ...(next.length > 0 ? { next: Math.min(...next) } : {}),
  };
}
