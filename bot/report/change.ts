import type { Committed, Decision } from '../../storage/aggregate.ts';
import { quotaKind, quotaPartition } from '../../storage/quota.ts';
import { cardCommand, freshActor } from '../change.ts';
import { consultingNow } from '../consulting-now.ts';
import { type Action, authorize } from '../shared/authorize.ts';
import { actsFor, type Consulting } from '../shared/consulting.ts';
import { type BookingIds, type BookingMessage, tellItems, tendItem } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import { findBooking, type Quota, type QuotaEvent } from '../shared/quota.ts';
import type { Services, Turn } from '../turn.ts';
import type { ReportFaults } from './form.ts';
import type { ReportAct, ReportOutcome } from './rules.ts';

/** `faulty`: the form must be corrected first. */
export type ReportAnswer =
  | ReportOutcome
  | { readonly kind: 'faulty'; readonly id: string; readonly faults: ReportFaults };

export type ReportDecided = Pick<Decision<QuotaEvent, ReportAnswer>, 'answer' | 'event' | 'texts'>;

/** Who can be told, as known when the change is made. */
export interface Audience {
  readonly consulting: Consulting;
  readonly people: readonly Person[];
}

export interface ReportChange {
  readonly verb: string;
  readonly action: Action;
  readonly decide: (quota: Quota, act: ReportAct) => ReportDecided;
  readonly about: BookingMessage['about'];
  /** Whom the change is told to. */
  readonly tell: (quota: Quota, audience: Audience) => readonly string[];
}

/** Carries out a change of a workshop that is over, once, by somebody who may. */
export async function changeReport(
  turn: Turn,
  input: BookingIds & { readonly nonce: string },
  services: Services,
  change: ReportChange,
): Promise<Committed<Quota, ReportAnswer>> {
  const { municipality, period, booking: id } = input;
  const actor = freshActor(turn, services);
  let audience: Audience | undefined;
  const ready = Promise.all([
    actor.read,
    Promise.all([consultingNow(services, turn.now), services.directory.get()]).then(
      ([consulting, people]) => {
        audience = { consulting, people };
      },
    ),
  ]);
  return services.committer.run<Quota, QuotaEvent, ReportAnswer>(
    quotaKind,
    quotaPartition(municipality, period),
    {
      id: cardCommand(turn, change.verb, input.nonce),
      by: turn.actor.id,
      ready,
      sends: true,
      decide(quota, now) {
        const person = actor.get();
        if (!person || !audience || !authorize(person, change.action, municipality)) {
          return { answer: { kind: 'not-allowed', id }, unmarked: true };
        }
        const acting = actsFor(audience.consulting, person.id);
        const decision = change.decide(quota, { id, by: person.id, at: now.getTime(), acting });
        if (decision.event === undefined || !findBooking(quota, id)) {
          // Depends on what was typed and on the clock: pressed again, it is decided again.
          return { ...decision, unmarked: true };
        }
        const message = { about: change.about, municipality, period, booking: id };
        return {
          ...decision,
          outbox: [tendItem(municipality, period), ...tellItems(change.tell(quota, audience), id, message)],
        };
      },
    },
  );
}
