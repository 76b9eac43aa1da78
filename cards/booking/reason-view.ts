import { reasonLength } from '../../bot/booking/form.ts';
import { plain } from '../escape.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import type { BookingCardInput } from './booking-card.ts';

/** Why: asked of a consultant who cancels and of whoever decides on a unit. */
export function reasonView({ language, viewer, can, values, faults }: BookingCardInput): View {
  const { reason: fault } = faults;
  const max = { max: reasonLength };
  const missing = text(language, can.decide ? 'unit.reason-missing' : 'booking.reason-missing');
  const words = fault === 'too-long' ? text(language, 'booking.too-long', max) : missing;
  return {
    asksReason: can.decide || (can.cancel && viewer !== 'municipality'),
    reasonLabel: text(language, can.decide ? 'unit.reasonLabel' : 'booking.reasonLabel', max),
    reasonHint: text(language, 'booking.reasonHint'),
    reason: plain(values.reason),
    reasonLength,
    // Of a consultant who may cancel only the button asks for it, and most never press that.
    reasonRequired: can.decide,
    reasonError: missing,
    reasonFault: {
      shown: fault !== undefined,
      text: text(language, 'booking.faulty', { fault: words }),
    },
  };
}
