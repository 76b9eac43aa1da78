import type { Language } from '../../bot/shared/people.ts';
import { locales, text } from './catalogue.ts';

const timeZone = 'Europe/Helsinki';
type Style = 'weekday' | 'date' | 'shortDate' | 'clock' | 'year';

const styles: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  weekday: { weekday: 'short' },
  date: { day: 'numeric', month: 'numeric', year: 'numeric' },
  shortDate: { day: 'numeric', month: 'numeric' },
  clock: { hour: 'numeric', minute: '2-digit' },
  year: { year: 'numeric' },
};
const english: Readonly<Partial<Record<Style, Intl.DateTimeFormatOptions>>> = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  shortDate: { day: 'numeric', month: 'short' },
  clock: { hour: 'numeric', minute: '2-digit', hour12: false },
};
const formats = new Map<string, Intl.DateTimeFormat>();

/** Dates as they came out: those of a network are few, and each is on many cards. */
const finished = new Map<string, string>();
const finishedKept = 5_000;

function format(language: Language, style: Style, at: number): string {
  const id = `${language}.${style}`;
  const shown = `${id} ${at}`;
  let words = finished.get(shown);
  if (words === undefined) {
    words = formatted(id, language, style, at);
    if (finished.size >= finishedKept) {
      finished.clear();
    }
    finished.set(shown, words);
  }
  return words;
}

function formatted(id: string, language: Language, style: Style, at: number): string {
  let ready = formats.get(id);
  if (!ready) {
    const options = (language === 'en' && english[style]) || styles[style];
    ready = new Intl.DateTimeFormat(locales[language], { ...options, timeZone });
    formats.set(id, ready);
  }
  return ready.format(at);
}

/** "to 4.2.2027" · "to 4.2.2027" · "Thu 4 Feb 2027". `at` in milliseconds (UTC). */
export function dateText(language: Language, at: number): string {
  const weekday = format(language, 'weekday', at);
  // As written in Finland: "to" and "må", not "tors" and "mån".
  return `${language === 'sv' ? weekday.slice(0, 2) : weekday} ${format(language, 'date', at)}`;
}

/** "4.2." · "4.2" · "4 Feb": for narrow places, where the year is clear. */
export function shortDateText(language: Language, at: number): string {
  return format(language, 'shortDate', at);
}

const beforeYear: Readonly<Record<Language, string>> = { fi: '', sv: '.', en: ' ' };

/** A short date with the year after all: "4.2.2027" · "4.2.2027" · "4 Feb 2027". */
export function withYear(language: Language, shortDate: string, year: string): string {
  return `${shortDate}${beforeYear[language]}${year}`;
}

/** "klo 9.00" · "kl. 9.00" · "at 9:00". */
export function clockText(language: Language, at: number): string {
  return hoursText(language, at);
}

/** "klo 9.00–15.30" of one day. */
export function hoursText(language: Language, start: number, end?: number): string {
  const time = [start, ...(end === undefined ? [] : [end])].map((at) => clock(language, at)).join('–');
  return text(language, 'common.clock', { time });
}

/** "to 4.2.2027 klo 9.00–15.30"; over midnight both ends have their date. */
export function timeText(language: Language, start: number, end: number): string {
  return dateText(language, start) === dateText(language, end)
    ? `${dateText(language, start)} ${hoursText(language, start, end)}`
    : [start, end].map((at) => `${dateText(language, at)} ${clockText(language, at)}`).join(' – ');
}

/** A Helsinki day (`YYYY-MM-DD`) as `dateText`. */
export function dayText(language: Language, day: string): string {
  // Noon is on the same day in Helsinki whatever the season.
  return dateText(language, Date.parse(`${day}T10:00:00Z`));
}

export function yearOf(at: number): string {
  return format('fi', 'year', at);
}

function clock(language: Language, at: number): string {
  const shown = format(language, 'clock', at);
  // Some ICU versions keep a leading zero, and "kl." before Swedish times.
  return shown.replace(/^kl\.? /, '').replace(/^0(?=\d)/, '');
}
