import type { Booking } from '../../bot/shared/booking.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Quota } from '../../bot/shared/quota.ts';
import { markdown, plain } from '../escape.ts';
import { marks } from '../quota/marks.ts';
import { text } from '../text/catalogue.ts';
import { dateText } from '../text/dates.ts';
import { unbroken } from '../text/unbroken.ts';

/** Rows on a card; the newest. */
const mostRows = 8;

/** Cancelled bookings whose unit was decided on, or waits for it: undecided and lost first. */
export function fateRows(language: Language, { active, ended }: Pick<Quota, 'active' | 'ended'>) {
  return [...active.toReversed(), ...ended]
    .filter(({ status, unit }) => status === 'cancelled' && unit !== undefined)
    .slice(0, mostRows)
    .map((booking) => {
      const kind = text(language, `booking.${booking.kind}`);
      const about = [kind, dateOf(language, booking)].filter(Boolean).join(' · ');
      const unit = booking.unit ?? 'undecided';
      const fate = text(language, 'correction.fate', { mark: fateMarks[unit], unit });
      return {
        booking: booking.id,
        about: markdown(about),
        fate,
        open: plain(text(language, 'correction.openBooking', { about })),
      };
    });
}

const fateMarks = { undecided: marks.undecided, lost: marks.lost, returned: marks.free } as const;

function dateOf(language: Language, { chosen, due }: Booking): string {
  const at = chosen?.start ?? (due === undefined ? undefined : Date.parse(`${due}T10:00:00Z`));
  return at === undefined ? '' : unbroken(dateText(language, at));
}
