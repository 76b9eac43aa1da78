import type { Found } from './piece.ts';
import { gluedMark, isWord, meant, numberAt, type Reading, says } from './reading.ts';

/** "puoli kymmenen", "kvart i nio", "quarter past two", "yhdeksältä", "klockan nio". */
export function spokenClock(reading: Reading, at: number): Found | undefined {
  const led = says(reading, at, 'clock');
  const start = led ? at + 1 : at;
  return (
    half(reading, start) ??
    aside(reading, start) ??
    range(reading, at) ??
    hourAlone(reading, start, led) ??
    noon(reading, start)
  );
}

/** Half of the hour that begins, in Finnish and Swedish; past the hour that was, in English. */
function half(reading: Reading, at: number): Found | undefined {
  if (!says(reading, at, 'half')) {
    return undefined;
  }
  const english = reading.language === 'en';
  const start = english && says(reading, at + 1, 'past') ? at + 2 : at + 1;
  const hour = hourAt(reading, start);
  return hour === undefined ? undefined : spoken(hour.hour * 60 + (english ? 30 : -30), start + 1);
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

/** "yhdeksästä kahteentoista", "från nio till tolv". */
function range(reading: Reading, at: number): Found | undefined {
  const finnish = meant(reading, at, 'hour');
  const end = meant(reading, at + 1, 'hour');
  if (finnish?.form === 'from' && end?.form === 'to') {
    return spokenRange(finnish.hour, end.hour, at + 2);
  }
  const from = meant(reading, at + 1, 'hour');
  const to = meant(reading, at + 3, 'hour');
  const worded = says(reading, at, 'clock') && says(reading, at + 2, 'until');
  return worded && from !== undefined && to !== undefined
    ? spokenRange(from.hour, to.hour, at + 4)
    : undefined;
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

function hourAt(reading: Reading, at: number): { readonly hour: number } | undefined {
  const word = meant(reading, at, 'hour');
  if (word !== undefined) {
    return word.form === 'plain' || word.form === 'at' ? word : undefined;
  }
  const number = numberAt(reading, at);
  return number !== undefined && number >= 1 && number <= 12 ? { hour: number } : undefined;
}

/** Half past twelve is counted from noon, half to one too. */
function spoken(minutes: number, next: number): Found {
  return { piece: { kind: 'clock', from: minutes < 60 ? minutes + 12 * 60 : minutes, twelve: true }, next };
}

function spokenRange(from: number, to: number, next: number): Found {
  return {
    piece: { kind: 'clock', from: from * 60, to: (to <= from ? to + 12 : to) * 60, twelve: true },
    next,
  };
}
