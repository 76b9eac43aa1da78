import type { Said } from './said.ts';

const past =
  /(?<!\p{L})(?:oli|olivat|meni|menikö|sujui|onnistui|(?:verkstaden|workshopp?en|det|den|allt) (?:var|gick|blev)|gick|was|were|went)(?!\p{L})/iu;
/** "Oli tarkoitus varata", "we were going to book": what was meant to be is still wanted. */
const meantTo =
  /(?<!\p{L})(?:tarkoitus|ajatus|meinasi\p{L}*|tänkt|meningen|going to|hoping|wondering|supposed)(?!\p{L})/iu;

/** How something went that has been, and no wish for it: "paja oli tosi hyvä", "hur gick verkstaden". */
export function tellsPast({ text, concepts }: Said): boolean {
  return past.test(text) && !meantTo.test(text) && !concepts.has('want') && !concepts.has('book');
}
