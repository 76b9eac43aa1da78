import type { Booking, BookingTexts } from '../../bot/shared/booking.ts';
import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';
import { type CalendarWords, inEach, lines, words } from './calendar-words.ts';

export interface WorkshopInCalendar {
  readonly booking: Booking;
  readonly texts: BookingTexts;
  readonly municipality: (language: Language) => string;
  /** The consultant who has it. */
  readonly consultant: string;
  /** Still agreed on, or held. */
  readonly stands: boolean;
}

/** A workshop as the calendars of its municipality and its consultant have it. */
export function workshopWords(language: Language, workshop: WorkshopInCalendar): CalendarWords {
  const { booking, texts, municipality, stands } = workshop;
  const what = [
    text(language, 'calendar.workshop'),
    municipality(language),
    ...(booking.chosen ? [] : [text(language, 'calendar.due')]),
  ].join(', ');
  const title =
    texts.theme === '' ? what : text(language, 'calendar.workshopTitle', { what, theme: texts.theme });
  return words(
    stands ? title : text(language, 'calendar.cancelledTitle', { title }),
    inEach(language, (l) => block(l, workshop)),
    texts.place || (booking.mode === 'remote' ? text(language, 'calendar.remotePlace') : ''),
  );
}

function block(language: Language, { booking, texts, consultant, stands }: WorkshopInCalendar): string {
  const { kind, mode } = booking;
  return lines(
    stands ? '' : text(language, 'calendar.workshopCancelled'),
    text(language, 'calendar.kind', { kind: text(language, `booking.${kind}`) }),
    mode === undefined
      ? ''
      : text(language, 'calendar.mode', { mode: text(language, `booking.mode-${mode}`) }),
    texts.aim === '' ? '' : text(language, 'calendar.aim', { aim: texts.aim }),
    consultant === '' ? '' : text(language, 'calendar.consultant', { name: consultant }),
  );
}
