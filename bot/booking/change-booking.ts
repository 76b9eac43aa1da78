import type { Committed } from '../../storage/aggregate.ts';
import { quotaKind, quotaPartition } from '../../storage/quota.ts';
import { bookingTextsRow, readBookingTexts, type TextRow } from '../../storage/quota-texts.ts';
import { cardCommand, freshActor } from '../change.ts';
import { type Action, authorize } from '../shared/authorize.ts';
import { type BookingTexts, noTexts } from '../shared/booking.ts';
import { actsFor } from '../shared/consulting.ts';
import type { BookingIds } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import { applyQuotaEvent, findBooking, type Quota, type QuotaEvent } from '../shared/quota.ts';
import type { Services, Turn } from '../turn.ts';
import { sideOf } from './present.ts';
import { type Act, type BookingDecision, type BookingOutcome, notAllowed } from './rules.ts';
import { type Hearers, hearersNow, tellOf } from './tell.ts';

export interface Change {
  readonly verb: string;
  readonly action: Action;
  /** What was written with it: kept as the booking's latest message. */
  readonly message?: string | undefined;
  /** Other free text that belongs to the change. */
  readonly texts?: readonly TextRow[] | undefined;
  decide(quota: Quota, act: Act, person: Person): BookingDecision;
}

export type Changed = Committed<Quota, BookingOutcome> & { readonly texts: BookingTexts };

/** Carries out what a button of a booking's card asks for: exactly once, by who may, and tells who must know. */
export async function changeBooking(
  turn: Turn,
  input: BookingIds & { readonly nonce: string },
  services: Services,
  change: Change,
): Promise<Changed> {
  const { municipality, period, booking: id } = input;
  const actor = freshActor(turn, services);
  let hearers: Hearers | undefined;
  let texts: BookingTexts | undefined;
  let written: BookingTexts | undefined;
  const ready = Promise.all([
    actor.read,
    hearersNow(services, turn.now).then((now) => {
      hearers = now;
    }),
    readBookingTexts(services.tables, municipality, period, id).then((read) => {
      texts = read;
    }),
  ]);
  const done = await services.committer.run<Quota, QuotaEvent, BookingOutcome>(
    quotaKind,
    quotaPartition(municipality, period),
    {
      id: cardCommand(turn, change.verb, input.nonce),
      by: turn.actor.id,
      ready,
      sends: true,
      decide(quota, now) {
        const person = actor.get();
        if (!person || !hearers || !texts || !authorize(person, change.action, municipality)) {
          return notAllowed;
        }
        const acting = actsFor(hearers.consulting, person.id);
        const side = sideOf(person, municipality);
        const decision = change.decide(quota, { id, by: person.id, side, at: now.getTime(), acting }, person);
        if (decision.event === undefined) {
          // Depends on what was chosen and on the clock: pressed again, it is decided again.
          return { ...decision, unmarked: true };
        }
        const after = findBooking(applyQuotaEvent(quota, decision.event), id);
        written = change.message === undefined ? undefined : { ...texts, message: change.message };
        const row = written && bookingTextsRow(id, written);
        return {
          ...decision,
          texts: [...(row ? [row] : []), ...(change.texts ?? [])],
          outbox: after ? tellOf(decision.event, after, person.id, { municipality, period }, hearers) : [],
        };
      },
    },
  );
  return { ...done, texts: written ?? texts ?? noTexts };
}
