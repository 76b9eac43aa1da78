import type { BookingFault } from '../../bot/booking/form.ts';
import type { TimeFields } from '../../bot/booking/times.ts';
import type { Language } from '../../bot/shared/people.ts';
import { plain } from '../escape.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { faultView, type Range } from './form-faults.ts';

const usualStart = '09:00';
const usualEnd = '12:00';

interface TimeRows {
  readonly language: Language;
  readonly range: Range;
  readonly values: TimeFields;
  readonly faults: Readonly<Partial<Record<keyof TimeFields, BookingFault>>>;
}

/** The rows for the three times one may propose. */
export function timeRows({ language, range, values, faults }: TimeRows): readonly View[] {
  return ([1, 2, 3] as const).map((n) => {
    const ids = { date: `date${n}`, start: `start${n}`, end: `end${n}` } as const;
    const untouched = values[ids.date] === '';
    return {
      dateId: ids.date,
      startId: ids.start,
      endId: ids.end,
      dateLabel: text(language, 'booking.dateLabel', { n }),
      startLabel: text(language, 'booking.startLabel', { n }),
      endLabel: text(language, 'booking.endLabel', { n }),
      date: plain(values[ids.date]),
      start: plain(values[ids.start] || (untouched ? usualStart : '')),
      end: plain(values[ids.end] || (untouched ? usualEnd : '')),
      faults: [ids.date, ids.start, ids.end]
        .filter((field) => faults[field] !== undefined)
        .map((field) => faultView({ language, range, field, fault: faults[field] })),
    };
  });
}
