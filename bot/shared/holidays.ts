import { addDays, type Day, weekdayOf } from './helsinki.ts';

const fixed = ['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26'];
/** Days from Easter Sunday: Good Friday, Easter, Easter Monday, Ascension Day, Pentecost. */
const fromEaster = [-2, 0, 1, 39, 49];

/** On which nobody is expected to work in Finland, the eves of Midsummer and Christmas among them. `year`: `YYYY`. */
export function holidaysOf(year: string): readonly Day[] {
  const easter = easterOf(Number(year));
  const midsummer = saturdayFrom(`${year}-06-20`);
  return [
    ...fixed.map((date) => `${year}-${date}`),
    ...fromEaster.map((days) => addDays(easter, days)),
    addDays(midsummer, -1),
    midsummer,
    saturdayFrom(`${year}-10-31`),
  ];
}

/** Easter Sunday of the Gregorian calendar, as Meeus, Jones and Butcher work it out. */
function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moved = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - moved + 15) % 30;
  const leaps = 2 * (century % 4) + 2 * Math.floor(inCentury / 4);
  const weekday = (32 + leaps - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  return addDays(`${String(year).padStart(4, '0')}-03-22`, moon + weekday - 7 * late);
}

function saturdayFrom(day: Day): Day {
  return addDays(day, 6 - (weekdayOf(day) % 7));
}
