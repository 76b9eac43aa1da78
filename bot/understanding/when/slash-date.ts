import { isKnownYear } from './calendar.ts';
import { dayOfSaid } from './date-range.ts';
import { days, type Found, unread } from './piece.ts';
import {
  freeAfter,
  freeBefore,
  gluedMark,
  gluedNumber,
  isDash,
  isNumbering,
  isWord,
  numberAt,
  type Reading,
  says,
} from './reading.ts';

/** "12/3", which an English text may mean as 12 March or as 3 December. */
export function slashDate(reading: Reading, at: number): Found | undefined {
  const [first, second] = [numberAt(reading, at), numberAt(reading, at + 2)];
  if (first === undefined || second === undefined || !freeBefore(reading, at) || isNumbering(reading, at)) {
    return undefined;
  }
  if (!gluedMark(reading, at + 1, '/') || !gluedNumber(reading, at + 2)) {
    return undefined;
  }
  const long = gluedMark(reading, at + 3, '/') && reading.tokens[at + 4]?.text.length === 4;
  const year = long ? numberAt(reading, at + 4, 4) : undefined;
  const next = year === undefined ? at + 3 : at + 5;
  const known = year === undefined ? looksLikeDate(reading, at, next) : isKnownYear(year);
  if (!freeAfter(reading, next)) {
    return undefined;
  }
  const { today, language } = reading;
  if (!known) {
    // Of "2/5 used" nothing is said, as it is no time at all.
    return first <= 31 && second <= 12 && mayBeAsked(reading, at, next) ? unread(next) : undefined;
  }
  const ways = [{ day: first, month: second, year }];
  if (language === 'en') {
    ways.push({ day: second, month: first, year });
  }
  return days(next, ...ways.map((way) => dayOfSaid(way, today)));
}

/** Two of five are written alike: what stands beside it tells. */
function looksLikeDate(reading: Reading, at: number, next: number): boolean {
  const { tokens, language } = reading;
  const after = tokens[next];
  const timeFollows = meansTime(reading, next) || (isDash(reading, next + 1) && after?.kind === 'number');
  const goesOn =
    numberAt(reading, next + 1) !== undefined &&
    (isDash(reading, next) || isWord(reading, next, 'tai', 'eller', 'or', 'and', 'to'));
  const led =
    says(reading, at - 1, 'weekday') ||
    isWord(reading, at - 1, 'den', 'by', 'before', 'after', 'until') ||
    (language === 'en' && isWord(reading, at - 1, 'on'));
  if (led || timeFollows || (at === 0 && (after === undefined || goesOn))) {
    return true;
  }
  const ended =
    after === undefined ||
    (after.kind === 'mark' && after.text !== '%') ||
    says(reading, next, 'filler') ||
    says(reading, next, 'until') ||
    says(reading, next, 'and');
  return ended && isWord(reading, at - 1, ...leading[language]);
}

/** What a date without a preposition may follow; a step or a page may not. */
const leading: Readonly<Record<Reading['language'], readonly string[]>> = {
  fi: [
    ...'varaa varataan varaus varaamme varaisin varaisimme siirrä siirretään siirrämme tilataan pidetään'.split(
      ' ',
    ),
    ...'paja pajan työpaja työpajan kehittämispaja kehittämispajan seminaari tilaisuus sparraus'.split(' '),
    ...'päivä päivälle päivänä päiväksi pvm ajalle ajaksi ja tai vaan sijaan ennen viimeistään'.split(' '),
  ],
  sv: [
    ...'boka bokar reservera flytta flyttar beställa verkstad verkstaden workshop workshoppen seminarium'.split(
      ' ',
    ),
    ...'seminariet tillfälle dag dagen datum till från den på och eller utan för senast före efter'.split(
      ' ',
    ),
  ],
  en: 'for to from is was and or between book reserve move cancel date workshop session seminar'.split(' '),
};

function mayBeAsked(reading: Reading, at: number, next: number): boolean {
  const before = reading.tokens[at - 1];
  const counted = reading.tokens[next]?.kind === 'word' || gluedMark(reading, next, '%');
  return !counted && before?.kind === 'word' && before.means.length === 0;
}

function meansTime(reading: Reading, at: number): boolean {
  return (
    says(reading, at, 'clock') ||
    says(reading, at, 'part') ||
    (numberAt(reading, at + 2) !== undefined && gluedMark(reading, at + 1, ':'))
  );
}
