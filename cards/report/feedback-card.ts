import { type FeedbackFaults, type FeedbackFields, feedbackLength } from '../../bot/report/feedback-form.ts';
import type { Booking, BookingTexts } from '../../bot/shared/booking.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { aboutText } from './about-text.ts';
import template from './feedback-card.template.json' with { type: 'json' };

export interface FeedbackCardInput {
  readonly language: Language;
  readonly code: string;
  readonly period: Period;
  readonly booking: Booking;
  readonly texts: BookingTexts;
  readonly values: FeedbackFields;
  readonly faults: FeedbackFaults;
  readonly nonce: string;
}

const stars = [5, 4, 3, 2, 1] as const;

/** Feedback that must be corrected before it is sent; it is first given on the booking's own card. */
export function feedbackCard(input: FeedbackCardInput): Card {
  const { language, code, period, booking, texts, values, faults, nonce } = input;
  const heading = text(language, 'report.feedbackHeading');
  const toCorrect = text(language, 'report.feedbackToCorrect', { count: Object.keys(faults).length });
  const faulty = (fault: string) => text(language, 'report.faulty', { fault });
  const choose = text(language, 'report.choose-stars');
  const tooLong = text(language, 'report.too-long', { max: feedbackLength });
  return render(
    template,
    {
      language,
      summary: heading,
      speak: sentences(heading, toCorrect),
      heading,
      subtitle: aboutText(language, booking, texts, period.name),
      faulty: Object.keys(faults).length > 0,
      toCorrect: faulty(toCorrect),
      stars: {
        label: text(language, 'booking.starsLabel'),
        hint: text(language, 'booking.starsChoose'),
        error: choose,
        value: stars.some((n) => String(n) === values.stars) ? values.stars : '',
        faulty: faults.stars !== undefined,
        fault: faulty(choose),
      },
      choices: stars.map((n) => ({ value: String(n), title: text(language, `booking.stars-${n}`) })),
      words: {
        id: 'words',
        label: text(language, 'report.feedbackWords', { max: feedbackLength }),
        value: plain(values.words),
        max: Math.max(feedbackLength, values.words.length),
        faulty: faults.words !== undefined,
        fault: faulty(tooLong),
      },
      send: text(language, 'report.feedbackSend'),
      openBooking: text(language, 'report.openBooking'),
      code,
      period: period.id,
      booking: booking.id,
      nonce,
    },
    heading,
  );
}
