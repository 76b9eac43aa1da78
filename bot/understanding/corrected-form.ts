import type { Language } from '../shared/people.ts';
import { placesIn } from './pointing.ts';
import type { Said } from './said.ts';
import { wordsIn } from './words.ts';

/** "Actually make it the 17th", "make it 3pm instead": a time, and no other words than that it is to be it. */
export function correctsTime({ text, whens }: Said): boolean {
  const rest = whens
    .toReversed()
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  return whens.length > 0 && wordsIn(rest).every((word) => correcting.has(word));
}

const correcting: ReadonlySet<string> = new Set(
  (
    'actually no oh sorry please make it that be change to the at on instead then rather lets let us better ' +
    'eiku eikun siis laita laitetaan pistä muuta muutetaan vaihda vaihdetaan se sen siihen sittenkin mieluummin ajaksi ' +
    'nej nä alltså gör det byt ändra till den på kl i stället istället hellre vi tar ta klockan klo'
  ).split(' '),
);

/** "Vaihda teema: strategia", "change the theme to strategy". */
const themeAnew =
  /^(?:(?:vaihda|vaihdetaan|muuta|muutetaan|laita|byt|ändra|change|make|set)\s+)?(?:the\s+)?(?:teema|teemaksi|aihe|aiheeksi|temat?|ämnet?|theme|topic)(?:\s*:|\s+(?:till|to|is|on))\s*(\S.*)$/iu;
const openingOf: Readonly<Record<Language, string>> = { fi: 'aiheena', sv: 'tema', en: 'topic:' };

/** What the theme is to be instead, in the words that the form is filled from; undefined: the text says no theme. */
export function themeChanged({ text }: Said, language: Language): string | undefined {
  const [, theme] = themeAnew.exec(text.trim()) ?? [];
  return theme === undefined ? undefined : `${openingOf[language]} ${theme}`;
}

const takesTimeAway =
  /^(?:(?:ei\s?ku|eikun?|no|nej|actually|please)\s+)*(?:poista|poistetaan|ota pois|jätä pois|ta bort|stryk|remove|drop|delete|take out)(?!\p{L}).*(?:aika|ajan|päivä|päivän|tiden|dagen|datumet|time|date|day|slot|one)\P{L}*$/iu;

/** The text before without the day that is to go, of several; undefined: none is to, or it cannot be told which. */
export function withoutTime(before: Said, after: Said): string | undefined {
  const days = before.whens.filter(({ when }) => when.kind === 'day');
  const [place, ...others] = placesIn(after.concepts);
  const gone = place === undefined || others.length > 0 ? undefined : days.at(place);
  return takesTimeAway.test(after.text.trim()) && days.length > 1 && gone
    ? `${before.text.slice(0, gone.start)}${before.text.slice(gone.end)}`
    : undefined;
}
