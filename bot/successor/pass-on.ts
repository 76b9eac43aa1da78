import { quotaKind, quotaPartition, readQuota } from '../../storage/quota.ts';
import { refer } from '../../storage/references.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { dietKey, sessionText } from '../../storage/session-texts.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { offerRules } from '../invited.ts';
import { municipalitySide } from '../municipality-side.ts';
import type { Network } from '../shared/network.ts';
import { type OutboxItem, refreshItem, tellItems, tendItem } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { Quota, QuotaEvent } from '../shared/quota.ts';
import { seatNews } from '../shared/seat-news.ts';
import type { Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Services } from '../turn.ts';
import { ownedBy, type Passing, passedHosting, passedInQuota, passedSeats } from './rules.ts';

/*
 * The parts of a handing over, each of which may be done again: what has been passed on is no longer the other's.
 */

export interface Passed extends Passing {
  /** Of the handing over: makes its commands its own. */
  readonly id: string;
}

interface Done {
  readonly kind: 'passed' | 'nothing';
}

const nothing = { answer: { kind: 'nothing' }, unmarked: true } as const;

/**
 * What somebody asked for in a municipality's period; with `page` the successor gets where the municipality is, once.
 */
export async function passQuota(
  passed: Passed,
  {
    municipality,
    period,
    page,
  }: { readonly municipality: string; readonly period: string; readonly page: boolean },
  services: Services,
): Promise<void> {
  await services.committer.run<Quota, QuotaEvent, Done>(quotaKind, quotaPartition(municipality, period), {
    id: hashKey('succeed', passed.id, passed.to, municipality, period),
    by: passed.by,
    sends: true,
    decide(quota) {
      const event = passedInQuota(quota, passed);
      if (!page && event.bookings.length + event.questions.length === 0) {
        return nothing;
      }
      const message = { about: 'where-we-are', municipality, period } as const;
      return {
        answer: { kind: 'passed' },
        event,
        outbox: [tendItem(municipality, period), ...(page ? tellItems([passed.to], passed.id, message) : [])],
      };
    },
  });
}

/** A consultant's bookings in a municipality's period; the successor and who asked are told of each. */
export async function passOwned(
  passed: Passed,
  { municipality, period }: { readonly municipality: string; readonly period: string },
  services: Services,
): Promise<void> {
  const { from, to, by, at } = passed;
  const [quota, people] = await Promise.all([
    readQuota(services.tables, municipality, period),
    services.directory.get(),
  ]);
  for (const { id } of ownedBy(quota, from)) {
    await services.committer.run<Quota, QuotaEvent, Done>(quotaKind, quotaPartition(municipality, period), {
      id: hashKey('succeed', passed.id, to, municipality, period, id),
      by,
      sends: true,
      decide(standing) {
        const booking = ownedBy(standing, from).find((one) => one.id === id);
        return booking
          ? {
              answer: { kind: 'passed' },
              event: { type: 'handedOver', id, by, at, to },
              outbox: [
                tendItem(municipality, period),
                ...handedOver([to, ...municipalitySide(people, municipality, booking.requestedBy)], {
                  municipality,
                  period,
                  booking: id,
                }),
              ],
            }
          : nothing;
      },
    });
  }
}

function handedOver(
  people: readonly string[],
  ids: { readonly municipality: string; readonly period: string; readonly booking: string },
): readonly OutboxItem[] {
  return tellItems([...new Set(people)], ids.booking, { about: 'handed-over', ...ids });
}

/** Somebody's place in a session, or their turn in line. */
export async function passSeat(
  passed: Passed,
  session: string,
  to: Pick<Person, 'group'>,
  { municipality, network }: { readonly municipality: string; readonly network: Network },
  services: Services,
): Promise<void> {
  await services.committer.run<Session, SessionEvent, Done>(sessionKind, sessionPartition(session), {
    id: hashKey('succeed', passed.id, passed.to, session, 'seat'),
    by: passed.by,
    ready: refer(services.tables, passed.to, session),
    sends: true,
    decide(standing, now) {
      const at = now.getTime();
      const offers = offerRules(network, standing.facts);
      const event = passedSeats(standing, { ...passed, at, municipality, offers, group: to.group });
      return event
        ? {
            answer: { kind: 'passed' },
            event,
            texts: standing.answers.get(passed.from)?.diet ? [sessionText(dietKey(passed.from), '')] : [],
            outbox: [
              refreshItem(session),
              ...seatNews(session, standing, event.seats, [passed.from, passed.to], at),
            ],
          }
        : nothing;
    },
  });
}

/** What somebody hosts, drafts included. */
export async function passHosting(passed: Passed, session: string, services: Services): Promise<void> {
  await services.committer.run<Session, SessionEvent, Done>(sessionKind, sessionPartition(session), {
    id: hashKey('succeed', passed.id, passed.to, session, 'host'),
    by: passed.by,
    sends: true,
    decide(standing, now) {
      const facts = standing.status === 'cancelled' ? undefined : passedHosting(standing.facts, passed);
      return facts
        ? {
            answer: { kind: 'passed' },
            event: { type: 'changed', facts, seats: [], at: now.getTime() },
            outbox: [refreshItem(session)],
          }
        : nothing;
    },
  });
}
