import type { Booking, BookingTexts, Slot } from '../../bot/shared/booking.ts';
import type { Day } from '../../bot/shared/helsinki.ts';
import type { Language } from '../../bot/shared/people.ts';
import { markdown } from '../escape.ts';
import { text } from '../text/catalogue.ts';
import { dayText, timeText } from '../text/dates.ts';

export interface ShownFact {
  readonly title: string;
  readonly value: string;
}

/** A fact with text of people or of ours; none when there is nothing to say. */
export function fact(title: string, value: string | undefined): readonly ShownFact[] {
  return value ? [{ title, value: markdown(value) }] : [];
}

/** What has been agreed on: the time, or the due date. */
export function agreedText(language: Language, { chosen, due }: Booking): string | undefined {
  return chosen ? timeText(language, chosen.start, chosen.end) : due && dayText(language, due);
}

/** What waits for an answer: each proposed time, or the due date. */
export function proposedFacts(language: Language, { proposal }: Booking): readonly ShownFact[] {
  return proposal ? [...proposedSlots(language, proposal.slots), ...proposedDue(language, proposal.due)] : [];
}

function proposedSlots(language: Language, slots: readonly Slot[]): readonly ShownFact[] {
  return slots.flatMap(({ start, end }, i) => {
    const title =
      slots.length === 1
        ? text(language, 'booking.proposedFact')
        : text(language, 'booking.proposedFactN', { n: i + 1 });
    return fact(title, timeText(language, start, end));
  });
}

function proposedDue(language: Language, due: Day | undefined): readonly ShownFact[] {
  return due === undefined ? [] : fact(text(language, 'booking.proposedDueFact'), dayText(language, due));
}

/** What it is about, for whom and where. */
export function workshopFacts(
  language: Language,
  booking: Booking,
  { theme, aim, place }: BookingTexts,
): readonly ShownFact[] {
  const { kind, audience, mode, expected } = booking;
  const where = [mode && text(language, `booking.mode-${mode}`), place].filter(Boolean).join(' · ');
  const whom = inSentence(audience.map((one) => text(language, `booking.audience-${one}`)));
  const count = expected === undefined ? '' : text(language, 'booking.expectedValue', { count: expected });
  return [
    ...fact(text(language, 'booking.themeFact'), theme),
    ...fact(text(language, 'booking.aimFact'), aim),
    ...fact(text(language, 'booking.kindFact'), text(language, `booking.${kind}`)),
    ...fact(text(language, 'booking.audienceFact'), whom),
    ...fact(text(language, 'booking.placeFact'), where),
    ...fact(text(language, 'booking.expectedFact'), count),
  ];
}

/** As a list in running text: only the first begins with a capital letter. */
function inSentence(names: readonly string[]): string {
  return names.map((name, i) => (i === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1))).join(', ');
}
