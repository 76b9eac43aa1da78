import { bookingCard } from '../../../cards/booking/booking-card.ts';
import { calendarCard } from '../../../cards/calendar/calendar-card.ts';
import type { Sample } from '../sample.ts';
import { nothing, usualBooking } from './booking.ts';
import { confirmed } from './workshops.ts';

const token = `eyJhbGciOiJIUzI1NiJ9.${'aB3_'.repeat(40)}.${'Zx9-'.repeat(10)}`;
const address = `https://uso.example/calendar/${token}.ics`;
const nonce = 'n1';

export const samples: readonly Sample[] = [
  { name: 'a calendar of one’s own', card: (language) => calendarCard({ language, address, nonce }) },
  {
    name: 'a calendar with a new address',
    card: (language) => calendarCard({ language, address, nonce, news: 'renewed' }),
  },
  {
    name: 'a calendar that was ended',
    card: (language) => calendarCard({ language, nonce, news: 'revoked' }),
  },
  {
    name: 'no calendar where the bot has no address',
    card: (language) => calendarCard({ language, nonce }),
  },
  {
    name: 'a confirmed workshop for one’s calendar',
    card: (language) =>
      bookingCard({
        ...usualBooking,
        language,
        booking: confirmed,
        state: 'confirmed',
        turn: undefined,
        who: { ...usualBooking.who, owner: 'Mirja Salonen', answerer: 'Mirja Salonen' },
        can: { ...nothing, cancel: true, move: true },
        calendar: address,
      }),
  },
];
