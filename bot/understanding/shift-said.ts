import { addDays, clockOf, dayOf } from '../shared/helsinki.ts';
import type { Present } from './move-wish.ts';
import type { WishedDay } from './wished-times.ts';
import { wordsIn } from './words.ts';

/** How much later (or earlier, below zero) something is to be. */
export interface Shift {
  readonly n: number;
  readonly unit: 'day' | 'week';
}

const numbers: readonly (readonly [RegExp, number])[] = [
  [/^(?:yhden|yhdellä|yksi|en|ett|a|one|1)$/u, 1],
  [/^(?:kahden|kahdella|kaksi|pari|parilla|parin|två|tva|par|two|2)$/u, 2],
  [/^(?:kolmen|kolmella|kolme|tre|three|3)$/u, 3],
  [/^(?:neljän|neljällä|neljä|fyra|four|4)$/u, 4],
];
const units: readonly (readonly [RegExp, Shift['unit']])[] = [
  [/^(?:viikolla|viikkoa|viikon|vko|vkolla|vecka|veckor|week|weeks)$/u, 'week'],
  [/^(?:päivällä|paivalla|päivää|päivän|dag|dagar|day|days)$/u, 'day'],
];
const later =
  /^(?:eteenpäin|eteenpain|etenpäin|myöhemmäksi|myöhemmälle|myöhemmin|myöhäisemmäksi|lykkä|lykät|lykkää|framåt|framöver|senare|skjut|uppskjut|senarelägg|later|forward|forwards|ahead|postpone|delay|push|putoff|out)/u;
const earlier =
  /^(?:aikaisemmaksi|aikaisemmin|aiemmaksi|aiemmin|aikaista|aikaistet|taaksepäin|taaksepain|tidigare|tidigarelägg|bakåt|earlier|backward|backwards|advance)/u;
const by = new Set(['med', 'by']);
const bare = /^(?:viikolla|päivällä|paivalla|vkolla)$/u;

/**
 * "Viikolla eteenpäin", "med två veckor", "a week later": a count of days or weeks beside a word that says which way. Where
 * none does, "by two weeks" is later. Undefined: nothing of the kind, or both ways.
 */
export function shiftIn(text: string): Shift | undefined {
  const words = wordsWithDigits(text);
  const at = words.findIndex((word, n) => units.some(([unit]) => unit.test(word)) && isCounted(words, n));
  const unit = units.find(([pattern]) => pattern.test(words[at] ?? ''))?.[1];
  if (unit === undefined) {
    return undefined;
  }
  const count = numbers.find(([pattern]) => pattern.test(words[at - 1] ?? ''))?.[1];
  const n = count ?? 1;
  const isLater = words.some((word) => later.test(word));
  const isEarlier = words.some((word) => earlier.test(word));
  if (isEarlier) {
    return isLater && !words.some((word) => /^(?:skjut|lyk|push)/u.test(word)) ? undefined : { n: -n, unit };
  }
  const counted =
    by.has(words[at - (count === undefined ? 1 : 2)] ?? '') || /ll[aä]$/u.test(words[at - 1] ?? '');
  return isLater || counted ? { n, unit } : undefined;
}

/** A number before it, or the Finnish "by a week" of one word; "ensi viikolla", "samana päivänä" are no counts. */
function isCounted(words: readonly string[], n: number): boolean {
  const before = words[n - 1] ?? '';
  const count = numbers.some(([pattern]) => pattern.test(before));
  return (
    count ||
    (bare.test(words[n] ?? '') &&
      !/^(?:ensi|tällä|samalla|seuraavalla|viime|joka|toisella|samana)$/u.test(before))
  );
}

/** `wordsIn` makes one sign of every number. */
function wordsWithDigits(text: string): readonly string[] {
  return wordsIn(text.replace(/(?<![\d.,:])[1-4](?![\d.,:])/gu, (digit) => names[Number(digit)] ?? digit));
}
const names = ['', 'yksi', 'kaksi', 'kolme', 'neljä'];

/** The same weekday and hours, or the same hours some days away. */
export function shifted(present: readonly Present[], { n, unit }: Shift): readonly WishedDay[] {
  return present.map(({ start, end }) => ({
    day: addDays(dayOf(new Date(start)), unit === 'week' ? n * 7 : n),
    from: clockOf(new Date(start)),
    to: clockOf(new Date(end)),
  }));
}
