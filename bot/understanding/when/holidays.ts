import { addDays } from '../../shared/helsinki.ts';
import { monthSpan, nthWeekday, type Span } from './calendar.ts';

export type Holiday =
  | 'christmas'
  | 'easter'
  | 'midsummer'
  | 'may-day'
  | 'new-year'
  | 'independence-day'
  | 'epiphany'
  | 'ascension'
  | 'all-saints'
  | 'summer-holidays'
  | 'christmas-eve'
  | 'christmas-day'
  | 'boxing-day'
  | 'new-years-eve'
  | 'new-years-day'
  | 'lucia'
  | 'may-eve'
  | 'may-first'
  | 'midsummer-eve'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday';

/** The days people mean by it: its eve too, where that is a day off. */
export function holidayIn(holiday: Holiday, year: number): Span {
  switch (holiday) {
    case 'christmas':
      return { first: `${year}-12-24`, last: `${year}-12-26` };
    case 'easter': {
      const sunday = easterSunday(year);
      return { first: addDays(sunday, -2), last: addDays(sunday, 1) };
    }
    case 'midsummer': {
      const saturday = nthWeekday({ first: `${year}-06-20`, last: `${year}-06-26` }, 6, 1) ?? `${year}-06-20`;
      return { first: addDays(saturday, -1), last: addDays(saturday, 1) };
    }
    case 'may-day':
      return { first: `${year}-04-30`, last: `${year}-05-01` };
    case 'new-year':
      return { first: `${year}-12-31`, last: `${year + 1}-01-01` };
    case 'ascension':
      return oneDay(addDays(easterSunday(year), 39));
    case 'all-saints':
      return oneDay(nthWeekday({ first: `${year}-10-31`, last: `${year}-11-06` }, 6, 1) ?? `${year}-10-31`);
    case 'summer-holidays':
      return monthSpan(year, 7);
    case 'midsummer-eve': {
      const { first } = holidayIn('midsummer', year);
      return { first, last: first };
    }
    case 'good-friday':
      return oneDay(addDays(easterSunday(year), -2));
    case 'easter-sunday':
      return oneDay(easterSunday(year));
    case 'easter-monday':
      return oneDay(addDays(easterSunday(year), 1));
    default:
      return oneDay(`${year}-${fixed[holiday]}`);
  }
}

/** Always of the same day and month. */
const fixed = {
  'christmas-eve': '12-24',
  'christmas-day': '12-25',
  'boxing-day': '12-26',
  'new-years-eve': '12-31',
  'new-years-day': '01-01',
  'independence-day': '12-06',
  epiphany: '01-06',
  lucia: '12-13',
  'may-eve': '04-30',
  'may-first': '05-01',
} as const satisfies Partial<Record<Holiday, string>>;

function oneDay(day: string): Span {
  return { first: day, last: day };
}

/** The Gregorian reckoning (Meeus, Jones and Butcher). */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  return addDays(`${year}-03-22`, moon + weekday - 7 * late);
}
