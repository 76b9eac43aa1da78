import { messageLength } from '../../bot/booking/form.ts';
import { markdown, plain } from '../escape.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import type { BookingCardInput } from './booking-card.ts';

const grades = [5, 4, 3, 2, 1] as const;

/** The form is there until feedback has just been given; opened again, it can be changed. */
export function asksFeedback({ can, news }: BookingCardInput): boolean {
  return can.feedback && news !== 'thanked';
}

/** The municipality's feedback: as given, or the form for it. */
export function feedbackView(input: BookingCardInput): View {
  const { language, feedback } = input;
  const asks = asksFeedback(input);
  return {
    hasFeedback: feedback !== undefined && !asks,
    feedbackTitle: text(language, 'booking.feedbackTitle', { stars: feedback?.stars ?? 0 }),
    hasFeedbackWords: Boolean(feedback?.words),
    feedbackWords: markdown(feedback?.words ?? ''),
    asksFeedback: asks,
    feedbackHeading: text(language, 'booking.feedbackHeading', { given: feedback ? 'yes' : 'no' }),
    starsLabel: text(language, 'booking.starsLabel'),
    starsChoose: text(language, 'booking.starsChoose'),
    starsError: text(language, 'booking.stars-missing'),
    stars: feedback ? String(feedback.stars) : '',
    grades: grades.map((n) => ({ value: String(n), title: text(language, `booking.stars-${n}`) })),
    wordsLabel: text(language, 'booking.wordsLabel', { max: messageLength }),
    words: plain(feedback?.words ?? ''),
    messageLength,
  };
}
