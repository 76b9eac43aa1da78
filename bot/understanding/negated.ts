import type { Intent } from './intents.ts';
import { wordsIn } from './words.ts';

/** What each change is done with. Whoever cannot come, or sends another, says so with a "no": those are not among them. */
const deeds: Readonly<Partial<Record<Intent, readonly string[]>>> = {
  book: ['book'],
  cancel: ['cancel'],
  reschedule: ['move', 'change-word'],
  report: ['report'],
  rsvp_yes: ['register', 'attend', 'come'],
  announce: ['publish', 'create', 'invite'],
};

/** What ends a thought: "ei perumista, vaan siirto", "en pääse, perun ilmoittautumisen". */
const pause = /[,.;:!?–—()]|(?<!\p{L})(?:vaan|mutta|utan|men|but|joten|så|so|ja|och|and)(?!\p{L})/iu;
/** "Vi flyttar inte". */
const afterDeed = new Set(['inte', 'int', 'ej', 'icke', 'aldrig', 'inget', 'ingenting', 'inga']);
/** Between the "no" and the deed: "emme halua siirtää", "inte tänkt boka", "don't want to move". */
const between = new Set([
  ...['halua', 'haluu', 'tarvitse', 'tarvi', 'aio', 'voi', 'pidä', 'saa', 'kannata', 'vielä', 'nyt', 'enää'],
  ...['vill', 'ska', 'skall', 'tänker', 'behöver', 'får', 'kan', 'ännu', 'nu', 'alls', 'att', 'oss', 'mig'],
  ...['want', 'to', 'going', 'need', 'please', 'me', 'us', 'yet', 'be', 'planning', 'wish', 'ever'],
]);

type FindConcepts = (words: readonly string[]) => readonly string[];
/** Of a word, by itself and by the one after it. */
export type WordIs = (word: string, next: string | undefined) => boolean;

export function clausesOf(text: string): readonly string[] {
  return text.split(pause);
}

/** Whether a thought has a "no" right before a deed, or, in Swedish, right after it. */
export function isDenied(clause: string, isNo: WordIs, isDeed: WordIs): boolean {
  const words = wordsIn(clause).filter((word) => !between.has(word));
  const isDeedAt = (n: number) => words[n] !== undefined && isDeed(words[n], words[n + 1]);
  return words.some(
    (word, n) => isNo(word, words[n + 1]) && (isDeedAt(n + 1) || (afterDeed.has(word) && isDeedAt(n - 1))),
  );
}

/** Whether a text says "no" to the very thing that the intent would do: "en peru", "vi flyttar inte", "don't book". */
export function isNegated(text: string, intent: Intent, find: FindConcepts): boolean {
  const deed = deeds[intent];
  if (deed === undefined) {
    return false;
  }
  const is = (names: readonly string[]) => (word: string) => find([word]).some((one) => names.includes(one));
  return clausesOf(text).some((clause) => isDenied(clause, is(['not']), is(deed)));
}
