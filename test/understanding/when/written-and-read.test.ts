import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '../../../bot/shared/helsinki.ts';
import { findWhen } from '../../../bot/understanding/when/find-when.ts';

interface Said {
  readonly day: string;
  readonly hour: number;
  readonly minute: number;
}

const someDay = (from: string, to: string) =>
  fc.integer({ min: 0, max: daysBetween(from, to) }).map((ahead) => addDays(from, ahead));

/** A day that needs no year: the next of its name. */
const said = fc.record({
  today: someDay('2025-01-01', '2031-12-31'),
  ahead: fc.integer({ min: 0, max: 364 }),
  hour: fc.integer({ min: 7, max: 20 }),
  minute: fc.constantFrom(0, 15, 30, 45),
});

const names = {
  fi: {
    months: 'tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu'.split(' '),
    days: 'maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai'.split(' '),
    short: 'ma ti ke to pe la su'.split(' '),
  },
  sv: {
    months: 'januari februari mars april maj juni juli augusti september oktober november december'.split(
      ' ',
    ),
    days: 'måndag tisdag onsdag torsdag fredag lördag söndag'.split(' '),
    short: 'mån tis ons tors fre lör sön'.split(' '),
  },
  en: {
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    days: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
    short: 'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
  },
} as const;

function partsOf({ day, hour, minute }: Said, language: 'fi' | 'sv' | 'en') {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  const { months, days, short } = names[language];
  const mm = String(minute).padStart(2, '0');
  const weekday = weekdayOf(day) - 1;
  return { y, m, d, mm, h: hour, month: months[m - 1], weekday: days[weekday], short: short[weekday] };
}

/** Ways to write a day and a clock time. */
function ways(one: Said, language: 'fi' | 'sv' | 'en'): readonly string[] {
  const { y, m, d, mm, h, month, weekday, short } = partsOf(one, language);
  const any = [`${one.day} klo ${h}:${mm}`, `${d}.${m}.${y} klo ${h}.${mm}`, `${d}.${m}. kl. ${h}.${mm}`];
  switch (language) {
    case 'fi':
      return [
        ...any,
        `${d}.${m}. klo ${h}.${mm}`,
        `${short} ${d}.${m}. klo ${h}:${mm}`,
        `${weekday}na ${d}.${m}.${y} klo ${h}.${mm}`,
        `klo ${h}.${mm} ${d}.${m}.`,
        `${d}. ${month}kuuta ${y} klo ${h}.${mm}`,
        `${month}kuun ${d}. päivänä klo ${h}.${mm}`,
        `${d}. päivä ${month}kuuta klo ${h}.${mm}`,
        `${short} ${d}.${m}. ${h}.${mm}`,
        `varaisimme pajan, ${weekday} ${d}.${m}., klo ${h}.${mm}.`,
      ];
    case 'sv':
      return [
        ...any,
        `den ${d} ${month} kl. ${h}.${mm}`,
        `${weekday}en den ${d} ${month} ${y} kl ${h}.${mm}`,
        `på ${weekday} ${d}.${m} kl ${h}:${mm}`,
        `${short} ${d}.${m} kl ${h}.${mm}`,
        `vi vill boka ${d} ${month} klockan ${h}.${mm}, tack`,
      ];
    case 'en':
      return [
        ...any,
        `${d} ${month} at ${h}:${mm}`,
        `${month} ${d}, ${y} at ${h}:${mm}`,
        `${weekday} ${d} ${month} ${h}:${mm}`,
        `${short} ${d}.${m}. at ${h}:${mm}`,
        `on ${month} ${d} at ${h}:${mm}`,
        `${h > 12 ? h - 12 : h}:${mm} ${h >= 12 ? 'pm' : 'am'} on the ${d}th of ${month}`,
      ];
  }
}

describe.each(['fi', 'sv', 'en'] as const)('a time written in %s', (language) => {
  it('is read as it was meant', () => {
    fc.assert(
      fc.property(said, ({ today, ahead, hour, minute }) => {
        const day = addDays(today, ahead);
        const from = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        for (const text of ways({ day, hour, minute }, language)) {
          const found = findWhen(text, language, today).map(({ when }) => when);
          expect([text, found]).toEqual([text, [{ kind: 'day', day, from }]]);
        }
      }),
    );
  });
});
