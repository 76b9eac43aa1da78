import type { Language } from '../../../bot/shared/people.ts';
import { subjects } from '../../../bot/understanding/subject-names.ts';
import type { When } from '../../../bot/understanding/when/when.ts';
import { bookingFormCard } from '../../../cards/booking/booking-form-card.ts';
import { moveCard } from '../../../cards/booking/move-card.ts';
import { helpCard } from '../../../cards/help/help.ts';
import { withLanguageOffer } from '../../../cards/language/offer.ts';
import { heardText } from '../../../cards/understanding/heard.ts';
import { whichDayCard } from '../../../cards/understanding/which-day-card.ts';
import { whichIntentCard } from '../../../cards/understanding/which-intent-card.ts';
import { hostileText, type Sample } from '../sample.ts';
import { untouched, usualForm, usualMove } from './booking-form.ts';

const day: When = { kind: 'day', day: '2026-12-10', from: '12:00', to: '15:00' };
const past: When = { kind: 'day', day: '2026-11-02' };
const week: When = { kind: 'span', first: '2026-12-14', last: '2026-12-20' };
const heard = (language: Language, whens: readonly When[], unread: readonly string[] = []) =>
  heardText(language, { whens, unread, today: '2026-11-23' });
const theme = 'Johtoryhmätyö';
const time = { date1: '2026-12-10', start1: '12:00', end1: '15:00' };

export const samples: readonly Sample[] = [
  {
    name: 'which of three is meant',
    card: (language) =>
      whichIntentCard({ language, choices: ['cancel', 'rsvp_no', 'reschedule', 'help'], said: 'perun' }),
  },
  ...subjects.map(
    (subject): Sample => ({
      name: `whether ${subject} is meant`,
      card: (language) =>
        whichIntentCard({ language, choices: ['substitute', subject, 'help'], said: 'lisää kollega' }),
    }),
  ),
  {
    name: 'which is meant of a long hostile text',
    card: (language) =>
      whichIntentCard({
        language,
        choices: ['remaining', 'materials', 'attendees', 'help'],
        said: hostileText.repeat(20).slice(0, 500),
      }),
  },
  {
    name: 'which day is meant',
    card: (language) =>
      whichDayCard({
        language,
        intent: 'book',
        options: ['2026-12-03', '2026-12-10'].map((day) => ({ day, said: `varaa paja ${day}` })),
      }),
  },
  {
    name: 'help with another language offered',
    card: (language) =>
      withLanguageOffer(
        helpCard({
          language,
          heading: 'unknown',
          commands: [{ id: 'quota', word: 'jäljellä' }],
          local: false,
        }),
        language === 'sv' ? 'fi' : 'sv',
      ),
  },
  {
    name: 'a form to book, filled in from a sentence',
    card: (language) =>
      bookingFormCard({
        ...usualForm,
        language,
        values: { ...untouched, ownTheme: theme, ...time },
        heard: heard(language, [day]),
      }),
  },
  {
    name: 'a form to book, with times of which none can be taken',
    card: (language) =>
      bookingFormCard({
        ...usualForm,
        language,
        heard: heard(language, [week, past, { kind: 'time', from: '09:00' }], ['31.2.', hostileText]),
      }),
  },
  {
    name: 'a form to move, filled in from a sentence',
    card: (language) =>
      moveCard({
        ...usualMove,
        language,
        purpose: 'move',
        values: { ...usualMove.values, ...time },
        heard: heard(language, [day]),
      }),
  },
];
