import { aimLength, type BookingFault, type BookingField, themeLength } from '../../bot/booking/form.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { dayText } from '../text/dates.ts';
import { unbroken } from '../text/unbroken.ts';

interface At {
  readonly language: Language;
  readonly period: Period;
  readonly field: BookingField;
  readonly fault: BookingFault | undefined;
}

/** A field's fault in words, to stand under the field. */
export function faultView(at: At): View {
  return at.fault === undefined
    ? { shown: false, text: '' }
    : { shown: true, text: text(at.language, 'booking.faulty', { fault: words(at, at.fault) }) };
}

function words({ language, period, field }: At, fault: BookingFault): string {
  switch (fault) {
    case 'too-long':
      return text(language, 'booking.too-long', { max: field === 'aim' ? aimLength : themeLength });
    case 'outside-period':
      return text(language, 'booking.outside-period', {
        from: unbroken(dayText(language, period.from)),
        to: unbroken(dayText(language, period.to)),
      });
    case 'no-such-time':
    case 'in-the-past':
      return text(language, `booking.${fault}`, { part: field.startsWith('start') ? 'start' : 'other' });
    case 'choose-kind':
    case 'give-a-time':
    case 'give-due-date':
    case 'no-such-date':
    case 'end-before-start':
    case 'same-time-twice':
      return text(language, `booking.${fault}`);
  }
}
