import type { Said } from './said.ts';
import { wordsIn } from './words.ts';

/** Words that join a time to what it is of. */
const joining = new Set(
  'i in on for of the den de på under från om och ja and kl klo at during from ajalta aikana'.split(' '),
);

/** Words that ask what there is, and say nothing of what it is. */
const asking = new Set([
  ...[
    'mitä',
    'mikä',
    'mitkä',
    'mitäs',
    'mitään',
    'mikään',
    'jotain',
    'jotakin',
    'onko',
    'onks',
    'on',
    'olisi',
  ],
  ...['ovat', 'tulossa', 'tulee', 'tapahtuu', 'tarjolla', 'tiedossa', 'luvassa', 'ohjelmassa', 'ohjelmaa'],
  ...['meillä', 'meidän', 'vielä', 'näytä', 'kaikki', 'nyt', 'sitten', 'seuraavaksi', 'verkostossa'],
  ...[
    'vad',
    'vilka',
    'vilket',
    'något',
    'nånting',
    'någonting',
    'finns',
    'det',
    'är',
    'har',
    'vi',
    'på',
    'gång',
  ],
  ...[
    'kommer',
    'händer',
    'ordnas',
    'ännu',
    'sker',
    'som',
    'visa',
    'allt',
    'alla',
    'nu',
    'här',
    'i',
    'nätverket',
  ],
  ...[
    'what',
    "what's",
    'whats',
    'which',
    'ones',
    'anything',
    'something',
    'is',
    'are',
    'there',
    'on',
    'coming',
  ],
  ...[
    'up',
    'happens',
    'happening',
    'do',
    'we',
    'have',
    'in',
    'the',
    'for',
    'us',
    'still',
    'show',
    'all',
    'any',
  ],
]);
/** Words for sessions; not those of a going there ("seminaariin"). */
const session =
  /^(?:(?:tee?ma|työ|arbets|luottamushenkilö)?(?:semin|sparr)|vertaiskesk|yhdyshenkilötap|kontaktpersonstr|kollegial|diskussion|peer$|discussion|contact$|contactperson|meetings?$|sessions?$|tilaisuu|tapahtum|tillfäll|evenemang|events?$)/;
const goingThere = /(?:iin|seen|teen|maan|siin|hin)$/;
/** Before a word for sessions these ask which there are; elsewhere they may ask who comes. */
const which = new Set(
  'mitä mitkä mikä onko vad vilka vilket finns which what any other muita andra nya uusia kommande tulevia seuraavat'.split(
    ' ',
  ),
);
/** Who asks for several asks for no number. */
const several = new Set(['mitkä', 'vilka', 'which', 'ones']);
/** Words that ask how many. */
const many = new Set(
  'paljonko paljon kuinka montako monta mitenkä hur mycket många how much many'.split(' '),
);
const leftOver = new Set(['jäljellä', 'jälellä', 'kvar', 'left', 'remaining']);

/** `sessions`: which sessions there are, at whatever time. */
export type OpenQuestion = 'sessions' | 'left' | 'left-then';

/**
 * A question of what there is that says no more than of which sessions or of no thing: at a time that it names, or what is
 * left. Undefined: it says something else, too.
 */
export function asksWhatIsOn({ text, whens }: Said): OpenQuestion | undefined {
  const timed = whens.some(({ when }) => when.kind !== 'time');
  const rest = wordsIn(outside(text, whens));
  const sessions = rest.findIndex((word) => session.test(word));
  if (sessions !== -1) {
    return asksForSessions(rest, sessions) ? 'sessions' : undefined;
  }
  const others = rest.filter((word) => !leftOver.has(word));
  const left = others.length < rest.length;
  if (others.length === 0 || others.some((word) => !asking.has(word))) {
    return undefined;
  }
  if (left && !timed) return others.some((word) => several.has(word)) ? 'left' : undefined;
  if (left) return 'left-then';
  return timed ? 'sessions' : undefined;
}

/** "Paljonko Vaasassa on jäljellä": a municipality, and nothing else but that it is asked what is left. */
export function asksWhatIsLeftOf({ text, places }: Said): boolean {
  const rest = wordsIn(outside(text, places));
  const others = rest.filter((word) => !leftOver.has(word));
  return (
    places.length > 0 &&
    others.length < rest.length &&
    others.every((word) => asking.has(word) || many.has(word))
  );
}

/** "Vilka seminarier kommer", "seminars and sparring in May"; not "vilka kommer på seminariet". */
function asksForSessions(words: readonly string[], first: number): boolean {
  const others = words.filter((word) => !session.test(word) && !joining.has(word));
  const isThing = words.every((word) => !session.test(word) || !goingThere.test(word));
  const before = words[first - 1];
  return (
    isThing &&
    (others.length === 0 ||
      (which.has(before ?? '') && others.every((word) => asking.has(word) || which.has(word))))
  );
}

/** Whether a text is nothing but times, and words that join them. */
export function isTimesAlone({ text, whens }: Said): boolean {
  return whens.length > 0 && wordsIn(outside(text, whens)).every((word) => joining.has(word));
}

function outside(text: string, times: readonly Pick<Said['places'][number], 'start' | 'end'>[]): string {
  return times
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}
