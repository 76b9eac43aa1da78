import type { Said } from './said.ts';
import { sessionKindsIn } from './session-kinds.ts';
import { wordsIn } from './words.ts';

const of = (words: string) => new Set(words.split(' '));
const changing = of(
  'siirrä siirretään siirrän siirtäisin siirtää siirtäkää muuta muutan muutetaan muuttaa muuttaisin vaihda vaihdetaan ' +
    'lykkää lykätään aikaista flytta flyttar flyttas ändra ändrar byt skjut move moving reschedule postpone change',
);
const cancelling = of(
  'peru perun perutaan perua peruisin peruuta peruutan peruutetaan inställ ställ ställer avlys avlyser avboka cancel',
);
/** What may stand before the verb: "could you please move the seminar". After other words it may be no verb: "onko muuta". */
const before = of(
  'hei moi nyt voisitko voitko voisimmeko voimmeko haluan haluaisin haluamme pitäisi pitää täytyy meidän minun hej nu kan ' +
    'kunde skulle du ni jag vi vill måste ska vänligen snälla hi hello now please can could would you we i want need have ' +
    'to like let us lets must should',
);
const sessionWord =
  /(?<!\p{L})(?:tilaisuu|tapahtum|tillfäll|evenemang|sessions?(?!\p{L})|events?(?!\p{L}))/iu;
/** Somebody's own registration is another thing than what they registered for. */
const registration =
  /(?<!\p{L})(?:ilmo|osallistumi|anmäl|deltag|regist|sign|(?:paikkani|mun|min|mitt|my)(?!\p{L}))/iu;
const others = ['workshop', 'withdraw-registration', 'substitute', 'material', 'not'];

/** What is to be done with a session that is there already. Undefined: nothing of this kind. */
export function sessionChange({ text, concepts }: Said): 'change' | 'cancel' | undefined {
  const isSession = sessionKindsIn(concepts).length > 0 || sessionWord.test(text);
  if (!isSession || registration.test(text) || others.some((one) => concepts.has(one))) {
    return undefined;
  }
  const verb = wordsIn(text).find((word) => !before.has(word)) ?? '';
  if (cancelling.has(verb)) {
    return 'cancel';
  }
  return changing.has(verb) ? 'change' : undefined;
}

const named =
  /(?<!\p{L})(?:paikaksi|paikka on|paikka:|plats(?:en)? (?:till|är)|plats:|lokal(?:en)? till|(?:place|venue|location) (?:to|is))\s+([^,;!?\n]{2,120})/iu;

/** Where it is to be held instead, in the words that say so: "paikaksi Oodi". Empty: not said so. */
export function newPlaceIn({ text, whens }: Pick<Said, 'text' | 'whens'>): string {
  const found = named.exec(text);
  const [whole = '', place = ''] = found ?? [];
  const at = (found?.index ?? 0) + whole.length - place.length;
  const end = whens.find(({ start }) => start > at)?.start ?? text.length;
  const [first = ''] = place.slice(0, end - at).split(/\s(?:för|for|of)\s/u);
  return first.trim().replace(/(?<!\.)\.{1,3}$/u, '');
}
