import { helpCard } from '../../../cards/help/help.ts';
import { withLanguageOffer } from '../../../cards/language/offer.ts';
import { whichDayCard } from '../../../cards/understanding/which-day-card.ts';
import { whichIntentCard } from '../../../cards/understanding/which-intent-card.ts';
import { hostileText, type Sample } from '../sample.ts';

export const samples: readonly Sample[] = [
  {
    name: 'which of three is meant',
    card: (language) =>
      whichIntentCard({ language, choices: ['cancel', 'rsvp_no', 'reschedule', 'help'], said: 'perun' }),
  },
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
];
