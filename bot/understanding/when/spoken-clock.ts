import { clockTime } from './clock-time.ts';
import type { Meaning } from './meaning.ts';
import type { Found } from './piece.ts';
import { gluedMark, isDash, isWord, meant, numberAt, type Reading, says } from './reading.ts';

/** "puoli kymmenen", "kvart i nio", "quarter past two", "yhdeksältä", "klockan nio". */
export function spokenClock(reading: Reading, at: number): Found | undefined {
  const led = says(reading, at, 'clock');
  const start = led ? at + 1 : at;
  return (
    range(reading, at) ??
    half(reading, start) ??
    aside(reading, start) ??
    hourAlone(reading, start, led) ??
    noon(reading, start)
  );
}

/** Half of the hour that begins, in Finnish and Swedish; past the hour that was, in English. */
function half(reading: Reading, at: number): Found | undefined {
  const found = halfHour(reading, at, 'plain', 'at');
  return found && spoken(found.minutes, found.next);
}

interface Moment {
  /** Of the day, by a clock of twelve hours. */
  readonly minutes: number;
  readonly next: number;
}

type HourForm = Extract<Meaning, { is: 'hour' }>['form'];

function halfHour(reading: Reading, at: number, ...forms: readonly HourForm[]): Moment | undefined {
  const joined = meant(reading, at, 'half-hour');
  if (joined !== undefined) {
    return forms.includes(joined.form) ? { minutes: joined.hour * 60 - 30, next: at + 1 } : undefined;
  }
  if (!says(reading, at, 'half')) {
    return undefined;
  }
  const english = reading.language === 'en';
  const start = english && says(reading, at + 1, 'past') ? at + 2 : at + 1;
  const hour = hourAt(reading, start, forms);
  return hour && { minutes: hour.hour * 60 + (english ? 30 : -30), next: start + 1 };
}

function aside(reading: Reading, at: number): Found | undefined {
  const article = isWord(reading, at, 'a');
  const start = article ? at + 1 : at;
  const minutes = meant(reading, start, 'minutes')?.minutes ?? numeralMinutes(reading, start);
  const past = says(reading, start + 1, 'past');
  if (minutes === undefined || minutes >= 30 || !(past || says(reading, start + 1, 'lacking'))) {
    return undefined;
  }
  const halfHour = reading.language === 'sv' && says(reading, start + 2, 'half');
  const hour = hourAt(reading, halfHour ? start + 3 : start + 2);
  const next = halfHour ? start + 4 : start + 3;
  const base = hour === undefined ? 0 : hour.hour * 60 - (halfHour ? 30 : 0);
  return hour === undefined ? undefined : spoken(base + (past ? minutes : -minutes), next);
}

/** "10 vaille 9", but "from 1 to 5" is no time. */
function numeralMinutes(reading: Reading, at: number): number | undefined {
  return reading.language === 'fi' || says(reading, at + 1, 'past') ? numberAt(reading, at) : undefined;
}

/** "puoli kymmenestä kahteen", "från nio till tolv", "halv tio till tolv". */
function range(reading: Reading, at: number): Found | undefined {
  const [from, to] = finnishEnds(reading, at) ?? joinedEnds(reading, at) ?? [];
  return from && to && spokenRange(from.minutes, to);
}

type Ends = readonly [Moment, Moment | undefined];

/** The cases say it: from nine to twelve. */
function finnishEnds(reading: Reading, at: number): Ends | undefined {
  const from = halfHour(reading, at, 'from') ?? wholeHour(reading, at, 'from');
  return from && [from, halfHour(reading, from.next, 'to') ?? wholeHour(reading, from.next, 'to')];
}

/** A whole hour begins one only behind a word that says that it is an hour. */
function joinedEnds(reading: Reading, at: number): Ends | undefined {
  const led = says(reading, at, 'clock');
  const start = led ? at + 1 : at;
  const piece = half(reading, start) ?? aside(reading, start);
  const exact: Moment | undefined =
    piece?.piece.kind === 'clock' ? { minutes: piece.piece.from, next: piece.next } : undefined;
  const from = exact ?? (led ? wholeHour(reading, start, 'plain') : undefined);
  const joined = from && (says(reading, from.next, 'until') || isDash(reading, from.next));
  return joined ? [from, endAt(reading, from.next + 1)] : undefined;
}

function endAt(reading: Reading, at: number): Moment | undefined {
  const start = says(reading, at, 'clock') ? at + 1 : at;
  const found = half(reading, start) ?? aside(reading, start) ?? noon(reading, start);
  if (found?.piece.kind === 'clock') {
    return { minutes: found.piece.from, next: found.next };
  }
  const written = clockTime(reading, start, true);
  return written?.valid ? written : wholeHour(reading, start, 'plain');
}

function wholeHour(reading: Reading, at: number, form: HourForm): Moment | undefined {
  const hour = meant(reading, at, 'hour');
  return hour?.form === form ? { minutes: hour.hour * 60, next: at + 1 } : undefined;
}

function hourAlone(reading: Reading, at: number, led: boolean): Found | undefined {
  const hour = meant(reading, at, 'hour');
  if (hour === undefined) {
    return undefined;
  }
  const clock = isWord(reading, at + 1, 'o') && isWord(reading, at + 3, 'clock');
  const at9 = hour.form === 'at' && !agrees(reading, at + 1);
  const said =
    led &&
    !isWord(reading, at - 1, 'from', 'från', 'fran') &&
    hour.form === 'plain' &&
    !isCounted(reading, at + 1);
  return clock || at9 || said ? spoken(hour.hour * 60, clock ? at + 4 : at + 1) : undefined;
}

/** "viideltä kunnalta" is from five municipalities. */
function agrees(reading: Reading, at: number): boolean {
  const word = reading.tokens[at];
  return word?.kind === 'word' && word.means.length === 0 && /lt[aä]$/.test(word.text);
}

function isCounted(reading: Reading, at: number): boolean {
  const word = reading.tokens[at];
  return (
    word?.kind === 'word' &&
    word.means.length === 0 &&
    word.text !== 'sharp' &&
    /s$|or$|ar$|er$|[aä]$/.test(word.text)
  );
}

function noon(reading: Reading, at: number): Found | undefined {
  const said = says(reading, at, 'noon') && !gluedMark(reading, at + 1, '-');
  return said ? { piece: { kind: 'clock', from: 12 * 60, twelve: false }, next: at + 1 } : undefined;
}

function hourAt(
  reading: Reading,
  at: number,
  forms: readonly HourForm[] = ['plain', 'at'],
): { readonly hour: number } | undefined {
  const word = meant(reading, at, 'hour');
  if (word !== undefined) {
    return forms.includes(word.form) ? word : undefined;
  }
  const number = forms.includes('plain') ? numberAt(reading, at) : undefined;
  return number !== undefined && number >= 1 && number <= 12 ? { hour: number } : undefined;
}

/** Half past twelve is counted from noon, half to one too. */
function spoken(minutes: number, next: number): Found {
  return { piece: { kind: 'clock', from: minutes < 60 ? minutes + 12 * 60 : minutes, twelve: true }, next };
}

function spokenRange(start: number, { minutes, next }: Moment): Found | undefined {
  const from = start < 60 ? start + 12 * 60 : start;
  const to = minutes <= from ? minutes + 12 * 60 : minutes;
  return to < 24 * 60 ? { piece: { kind: 'clock', from, to, twelve: true }, next } : undefined;
}
