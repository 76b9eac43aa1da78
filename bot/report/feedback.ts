import { feedbackCard } from '../../cards/report/feedback-card.ts';
import { feedbackKey, readWorkshops, wordsRow } from '../../storage/quota-texts.ts';
import { memberIn } from '../member.ts';
import { authorize } from '../shared/authorize.ts';
import { addressees } from '../shared/consulting.ts';
import type { BookingIds } from '../shared/outbox.ts';
import { findBooking, type Quota } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type Audience, changeReport } from './change.ts';
import { type FeedbackFaults, type FeedbackFields, readFeedback } from './feedback-form.ts';
import { decideFeedback } from './rules.ts';
import { noSuchBooking, type PresentBooking, showBooking } from './show-booking.ts';

type Sent = BookingIds & FeedbackFields & { readonly nonce: string };

/** The municipality's word on a reported workshop; given again, it replaces the earlier one. */
export function giveFeedback(present: PresentBooking) {
  return async (turn: Turn, input: Sent, services: Services): Promise<Reply> => {
    const { booking: id, municipality } = input;
    if (!authorize(turn.actor, 'feedback.give', municipality)) {
      return noSuchBooking(turn);
    }
    const read = readFeedback(input);
    if ('faults' in read) {
      return again(turn, input, read.faults, present, services);
    }
    const { answer, state } = await changeReport(turn, input, services, {
      verb: 'feedback.send',
      action: 'feedback.give',
      about: 'feedback-given',
      tell: (quota, audience) => tellOwner(quota, audience, input),
      decide(quota, act) {
        const decision = decideFeedback(quota, act, read.stars);
        return decision.event ? { ...decision, texts: [wordsRow(feedbackKey(id), read.words)] } : decision;
      },
    });
    return showBooking(turn, input, answer, state, present, services);
  };
}

/** The consultant whose workshop it was, also while away; where that one has left, those of the municipality. */
function tellOwner(
  quota: Quota,
  { consulting }: Audience,
  { municipality, booking: id }: BookingIds,
): readonly string[] {
  const owner = findBooking(quota, id)?.owner;
  const there = consulting.consultants.some((consultant) => consultant.id === owner);
  return owner !== undefined && there ? [owner] : addressees(consulting, municipality);
}

/** The feedback to be corrected, with what was typed. */
async function again(
  turn: Turn,
  input: Sent,
  faults: FeedbackFaults,
  present: PresentBooking,
  services: Services,
): Promise<Reply> {
  const { municipality, period, booking: id } = input;
  const [member, workshops] = await Promise.all([
    memberIn(turn, input, services),
    readWorkshops(services.tables, municipality, period),
  ]);
  const booking = findBooking(workshops.quota, id);
  if ('refusal' in member || booking?.status !== 'reported') {
    return showBooking(turn, input, { kind: 'not-reported' }, workshops.quota, present, services);
  }
  const card = feedbackCard({
    language: turn.language,
    code: municipality,
    period: member.period,
    booking,
    texts: workshops.booking(id),
    values: { stars: input.stars, words: input.words },
    faults,
    nonce: services.newId(),
  });
  return { kind: 'card', card };
}
