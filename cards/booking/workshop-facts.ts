import type { Language } from '../../bot/shared/people.ts';
import type { Booking, BookingTexts } from '../../bot/shared/quota.ts';
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

export function kindFact(language: Language, booking: Booking): readonly ShownFact[] {
  return fact(text(language, 'booking.kindFact'), text(language, `booking.${booking.kind}`));
}

/** When it is: the agreed time, else the due date, else each proposed time. */
export function timeFacts(language: Language, { chosen, due, slots }: Booking): readonly ShownFact[] {
  if (chosen) {
    return fact(text(language, 'booking.timeFact'), timeText(language, chosen.start, chosen.end));
  }
  if (due !== undefined) {
    return fact(text(language, 'booking.dueFact'), dayText(language, due));
  }
  return slots.flatMap(({ start, end }, i) => {
    const title =
      slots.length === 1
        ? text(language, 'booking.proposedFact')
        : text(language, 'booking.proposedFactN', { n: i + 1 });
    return fact(title, timeText(language, start, end));
  });
}

export function topicFacts(language: Language, texts: BookingTexts): readonly ShownFact[] {
  return [
    ...fact(text(language, 'booking.themeFact'), texts.theme),
    ...fact(text(language, 'booking.aimFact'), texts.aim),
  ];
}
