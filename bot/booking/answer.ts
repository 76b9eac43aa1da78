import type { Committed } from '../../storage/aggregate.ts';
import { bookingTextsRow, quotaKind, quotaPartition, readBookingTexts } from '../../storage/quota.ts';
import { cardCommand, freshActor } from '../change.ts';
import { type Action, authorize } from '../shared/authorize.ts';
import type { Message, OutboxItem } from '../shared/outbox.ts';
import {
  type Booking,
  type BookingTexts,
  findBooking,
  type Quota,
  type QuotaEvent,
} from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { messageLength } from './form.ts';
import { consultantsOf, presentBooking, presentRequest } from './present.ts';
import { refuse } from './refusal.ts';
import {
  type BookingDecision,
  type BookingOutcome,
  decideCancel,
  decideConfirm,
  decideDecline,
  notAllowed,
} from './rules.ts';
import { type Standing, standingOf } from './standing.ts';

export interface BookingRef {
  readonly municipality: string;
  readonly period: string;
  readonly booking: string;
}
export interface RequestAnswer extends BookingRef {
  readonly nonce: string;
  readonly slot: string;
  readonly message: string;
}

export function confirmRequest(turn: Turn, input: RequestAnswer, services: Services): Promise<Reply> {
  const slot = /^\d$/.test(input.slot) ? Number(input.slot) : undefined;
  return answerRequest(turn, input, services, 'request.confirm', (quota, act) =>
    decideConfirm(quota, slot === undefined ? act : { ...act, slot }),
  );
}

export function declineRequest(turn: Turn, input: RequestAnswer, services: Services): Promise<Reply> {
  return answerRequest(turn, input, services, 'request.decline', decideDecline);
}

type Decide = (
  quota: Quota,
  act: { readonly id: string; readonly by: string; readonly at: number },
) => BookingDecision;

async function answerRequest(
  turn: Turn,
  input: RequestAnswer,
  services: Services,
  verb: string,
  decide: Decide,
): Promise<Reply> {
  const standing = await standingOf(turn, input, services);
  if ('refusal' in standing) {
    return refuse(turn, { notice: 'no-such-booking' });
  }
  const message = input.message.trim();
  const reader = { reader: turn.actor, language: turn.language, now: turn.now };
  const again = async (
    quota: Quota,
    booking: Booking,
    fault: 'time-not-chosen' | 'time-passed' | 'too-long',
  ) => {
    const typed = { slot: input.slot, message: input.message, fault };
    return {
      kind: 'card',
      card: await presentRequest(reader, standing, quota, booking, services, typed),
    } as const;
  };
  const done = await changeBooking(turn, input, services, {
    verb,
    action: 'request.answer',
    decide:
      message.length > messageLength
        ? () => ({ answer: { kind: 'too-long', id: input.booking }, unmarked: true })
        : decide,
    withTexts: (texts) => ({ ...texts, message }),
    tell: (booking) => [{ person: booking.requestedBy, about: 'booking-answer' }],
  });
  const booking = findBooking(done.state, input.booking);
  const { kind } = done.answer;
  if (booking && (kind === 'time-not-chosen' || kind === 'time-passed' || kind === 'too-long')) {
    return again(done.state, booking, kind);
  }
  return present(turn, standing, done, booking, services);
}

/** `Peru`: gives the unit back at once and tells the consultants. */
export async function cancelBooking(
  turn: Turn,
  input: BookingRef & { readonly nonce: string },
  services: Services,
): Promise<Reply> {
  const standing = await standingOf(turn, input, services);
  if ('refusal' in standing) {
    return refuse(turn, { notice: 'no-such-booking' });
  }
  const consultants = await consultantsOf(services, input.municipality);
  const done = await changeBooking(turn, input, services, {
    verb: 'booking.cancel',
    action: 'booking.cancel',
    decide: decideCancel,
    tell: (booking) =>
      (booking.answeredBy === undefined ? consultants.map((c) => c.id) : [booking.answeredBy]).map(
        (person) => ({
          person,
          about: 'booking-cancelled',
        }),
      ),
  });
  return present(turn, standing, done, findBooking(done.state, input.booking), services);
}

interface Change {
  readonly verb: string;
  readonly action: Action;
  readonly decide: Decide;
  readonly withTexts?: (texts: BookingTexts) => BookingTexts;
  readonly tell: (
    booking: Booking,
  ) => readonly { readonly person: string; readonly about: 'booking-answer' | 'booking-cancelled' }[];
}

async function changeBooking(
  turn: Turn,
  input: BookingRef & { readonly nonce: string },
  services: Services,
  change: Change,
): Promise<Committed<Quota, BookingOutcome>> {
  const { municipality, period, booking: id } = input;
  const actor = freshActor(turn, services);
  let texts: BookingTexts | undefined;
  const ready = Promise.all([
    actor.read,
    change.withTexts &&
      readBookingTexts(services.tables, municipality, period, id).then((read) => {
        texts = read;
      }),
  ]);
  return services.committer.run<Quota, QuotaEvent, BookingOutcome>(
    quotaKind,
    quotaPartition(municipality, period),
    {
      id: cardCommand(turn, change.verb, input.nonce),
      by: turn.actor.id,
      ready,
      sends: true,
      decide(quota, now) {
        const person = actor.get();
        if (!person || !authorize(person, change.action, municipality)) {
          return notAllowed;
        }
        const decision = change.decide(quota, { id, by: person.id, at: now.getTime() });
        const booking = findBooking(quota, id);
        if (decision.event === undefined || !booking) {
          // Depends on what was chosen and on the clock: pressed again, it is decided again.
          return { ...decision, unmarked: true };
        }
        const changed = texts && change.withTexts?.(texts);
        return {
          ...decision,
          ...(changed ? { texts: [{ key: id, row: (p) => bookingTextsRow(p, id, changed) }] } : {}),
          outbox: change
            .tell(booking)
            .map(({ person: to, about }) => tell(to, { about, municipality, period, booking: id })),
        };
      },
    },
  );
}

function tell(person: string, message: Message & { readonly booking: string }): OutboxItem {
  return { kind: 'tell', key: `${message.booking}|${message.about}|${person}`, person, message };
}

async function present(
  turn: Turn,
  standing: Standing,
  { answer, state }: Committed<Quota, BookingOutcome>,
  booking: Booking | undefined,
  services: Services,
): Promise<Reply> {
  // Somebody else's booking and one that does not exist look the same.
  if (answer.kind === 'not-allowed' || !booking) {
    return refuse(turn, { notice: 'no-such-booking' });
  }
  if (answer.kind === 'already-held') {
    return refuse(turn, { notice: 'already-held' });
  }
  const reader = { reader: turn.actor, language: turn.language, now: turn.now };
  const news =
    answer.kind === 'confirmed' || answer.kind === 'declined' || answer.kind === 'cancelled'
      ? answer.kind
      : undefined;
  // Whatever else came of it: the card with the fresh state says who has answered and how.
  return { kind: 'card', card: await presentBooking(reader, standing, state, booking, services, news) };
}
