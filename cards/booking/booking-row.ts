import { markdown, plain } from '../escape.ts';
import { marks } from '../quota/marks.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { notHeld } from './booking-heading.ts';
import type { BookingItem, BookingsCardInput } from './bookings-card.ts';
import { whenText } from './when-text.ts';

/** A booking in a list: its state in words, when, and what about. */
export function bookingRow(
  { language, viewer, period: shown }: Pick<BookingsCardInput, 'language' | 'viewer' | 'period'>,
  item: BookingItem,
  open: string,
): View {
  const { ref, booking, theme, municipality, turn } = item;
  const side = viewer === 'municipality' ? 'municipality' : 'consultant';
  const reader = turn === side && viewer !== 'coordinator' ? 'you' : turn;
  const { mark, words } = stateWords(item, language);
  const state = text(language, 'booking.marked', { mark, state: words });
  const { municipality: code, period, booking: id } = ref;
  const other = period === shown.id ? undefined : item.periodName;
  const about = [other, text(language, `booking.${booking.kind}`), theme].filter(Boolean).join(' · ');
  return {
    named: viewer !== 'municipality',
    name: markdown(municipality),
    state: reader ? [state, text(language, 'booking.rowTurn', { turn: reader })].join(' · ') : state,
    when: markdown(whenText(language, booking)),
    about: markdown(about),
    open,
    tooltip: plain(text(language, 'booking.openTooltip', { open, municipality })),
    data: { v: 1, municipality: code, period, booking: id },
  };
}

function stateWords({ booking, state }: BookingItem, language: BookingsCardInput['language']) {
  if (state === 'awaitingReport') {
    return { mark: marks.held, words: text(language, 'booking.awaitingReport') };
  }
  if (state === 'cancelled' && notHeld(booking)) {
    return { mark: marks.cancelled, words: text(language, 'booking.notHeld') };
  }
  if (state === 'cancelled' && (booking.unit === 'undecided' || booking.unit === 'lost')) {
    return { mark: marks[booking.unit], words: text(language, `unit.${booking.unit}`) };
  }
  const moving = state === 'confirmed' && booking.proposal;
  return { mark: marks[state], words: text(language, moving ? 'booking.moving' : `booking.${state}`) };
}
