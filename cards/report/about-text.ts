import type { Booking, BookingTexts } from '../../bot/shared/booking.ts';
import type { Language } from '../../bot/shared/people.ts';
import { markdown } from '../escape.ts';
import { dayText, timeText } from '../text/dates.ts';
import { unbroken } from '../text/unbroken.ts';

/** Which workshop it is: whose, when, and on what. */
export function aboutText(
  language: Language,
  booking: Pick<Booking, 'chosen' | 'due'>,
  texts: Pick<BookingTexts, 'theme'>,
  municipality: string,
): string {
  return markdown(aboutWords(language, booking, texts, municipality));
}

/** The same where no Markdown is read. */
export function aboutWords(
  language: Language,
  { chosen, due }: Pick<Booking, 'chosen' | 'due'>,
  { theme }: Pick<BookingTexts, 'theme'>,
  municipality: string,
): string {
  const when = chosen
    ? timeText(language, chosen.start, chosen.end)
    : due === undefined
      ? ''
      : dayText(language, due);
  return [municipality, unbroken(when), theme].filter(Boolean).join(' · ');
}
