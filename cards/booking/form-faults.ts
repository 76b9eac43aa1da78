import {
  aimLength,
  type BookingFault,
  messageLength,
  mostExpected,
  placeLength,
  themeLength,
} from '../../bot/booking/form.ts';
import type { Day } from '../../bot/shared/helsinki.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { dayText } from '../text/dates.ts';
import { unbroken } from '../text/unbroken.ts';

/** The first and last day on which a time may be. */
export interface Range {
  readonly from: Day;
  readonly to: Day;
}

interface At {
  readonly language: Language;
  readonly range: Range;
  readonly field: string;
  readonly fault: BookingFault | undefined;
}

const longest: Readonly<Record<string, number>> = {
  aim: aimLength,
  place: placeLength,
  message: messageLength,
};

/** A field's fault in words, to stand under the field. */
export function faultView(at: At): View {
  return at.fault === undefined
    ? { shown: false, text: '' }
    : { shown: true, text: text(at.language, 'booking.faulty', { fault: words(at, at.fault) }) };
}

function words({ language, range, field }: At, fault: BookingFault): string {
  switch (fault) {
    case 'too-long':
      return text(language, 'booking.too-long', { max: longest[field] ?? themeLength });
    case 'outside-period':
      return text(language, 'booking.outside-period', {
        from: unbroken(dayText(language, range.from)),
        to: unbroken(dayText(language, range.to)),
      });
    case 'no-such-time':
    case 'in-the-past':
      return text(language, `booking.${fault}`, { part: field.startsWith('start') ? 'start' : 'other' });
    case 'not-a-number':
      return text(language, 'booking.not-a-number', { max: mostExpected });
    case 'choose-kind':
    case 'give-a-time':
    case 'give-due-date':
    case 'no-such-date':
    case 'end-before-start':
    case 'same-time-twice':
    case 'two-periods':
      return text(language, `booking.${fault}`);
  }
}
