import type { Language } from '../shared/people.ts';
import type { Said } from './said.ts';

const openings: Readonly<Record<Language, RegExp>> = {
  fi: /(?:^|\s)(?:aiheesta|aiheena|aiheella|teemasta|teemana|teemalla|aihe:?|teema:?)\s+/giu,
  sv: /(?:^|\s)(?:om|kring|temat|ämnet|tema:?|ämne:?)\s+(?!(?:det|vi|ni|man|du|jag|de)\s)/giu,
  en: /(?:^|\s)(?:about|regarding|concerning|topic:?|theme:?|workshop on)\s+/giu,
};
const closing = /[.;?!]|,\s|\s(?:kiitos|kiitti|tack|please|pls)(?:\s|$)/iu;

/** What a workshop is to be about, in the words of the text: after "aiheesta", "om" or "about", up to the next time. */
export function themeIn({ text, language, whens }: Said): string {
  const isTime = (at: number) => whens.some(({ start, end }) => start <= at && at < end);
  const opening = [...text.matchAll(openings[language])].find(
    ({ index, 0: found }) => !isTime(index + found.length) && !isTime(index + found.search(/\S/)),
  );
  if (!opening) {
    return '';
  }
  const from = opening.index + opening[0].length;
  const until = whens.map(({ start }) => start).filter((start) => start >= from);
  const rest = text.slice(from, Math.min(text.length, ...until));
  const end = closing.exec(rest)?.index ?? rest.length;
  return withoutLastPreposition(rest.slice(0, end).trim());
}

/** "om ledarskap den" before a date that was cut off. */
function withoutLastPreposition(theme: string): string {
  return theme.replace(/\s(?:den|på|i|kl|on|at|in|klo|vko|viikolla|vecka)$/iu, '');
}
