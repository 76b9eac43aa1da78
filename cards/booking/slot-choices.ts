import type { Slot } from '../../bot/shared/booking.ts';
import { dayOf } from '../../bot/shared/helsinki.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';
import type { ProposalCardInput } from './proposal-card.ts';
import { warningWords } from './warning-words.ts';

/** The proposed times to choose from, each with what speaks against it. */
export function slotChoices({
  language,
  now,
  booking,
  viewer,
  warnings,
}: ProposalCardInput): readonly View[] {
  return (booking.proposal?.slots ?? []).map((slot, i) => {
    const time = timeText(language, slot.start, slot.end);
    const against = warnings[i] ?? [];
    const warned =
      against.length === 0
        ? time
        : text(language, 'request.warned', { time, warnings: warningWords(language, viewer, against) });
    return {
      value: String(i),
      title: hasPassed(slot, now) ? text(language, 'request.passed', { time }) : warned,
    };
  });
}

function hasPassed({ start }: Slot, now: Date): boolean {
  return start <= now.getTime();
}

/** Then there is nothing left to confirm. */
export function allPassed({ booking: { proposal }, now }: ProposalCardInput): boolean {
  if (!proposal) {
    return true;
  }
  const { slots, due } = proposal;
  return slots.length > 0
    ? slots.every((slot) => hasPassed(slot, now))
    : due !== undefined && due < dayOf(now);
}
