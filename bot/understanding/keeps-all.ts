import { clausesOf, isDenied, type WordIs } from './negated.ts';
import type { Said } from './said.ts';
import { wordsIn } from './words.ts';

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Ideas of what changes something. Who does not come changes something, and asks for it with a "no". */
const changes = ['cancel', 'move', 'change-word', 'book', 'report', 'publish', 'create'];
/** Beside a refusal these are what is wanted: "en peru, tulen sittenkin". */
const wishes = wordsOf('come attend register substitute show how-many left can-not-come');
/** Words that change something, and are of none of these ideas alone. */
const otherChanges = /^(?:peruun(?:nu|tu)|siirry$|tehkö|gör$|göra$|touch$|do$)/u;
/** Who does not confirm that they come changes something: "en vahvista mitään" alone is a refusal. */
const confirms = /^(?:vahvista|hyväksy|bekräftar?|godkänner|confirm|approve)$/u;
const nothing = wordsOf('mitään mitää inget något ingenting anything nothing');
/** Ideas of changes whose words may also say when, or that nothing else is wanted. */
const noChange =
  /^(?:myöh|aikai|aiem|vasta|eteen|senare|tidig|later|earlier|start|make$|muuta$|uu[st]|nya?$|nytt$|new$)/u;
const refusing = wordsOf(
  'ei emme ette älä älkää elä inte int icke ej inget ingenting inga not dont never wont',
);
/** Swedish has "en" and "et" as well. */
const finnishOnly = wordsOf('en et');
const swedishNoun = /(?:ing|ingen|ingar|rapport)$/u;
/** "Älä ilmoita minua" asks for something; "en ilmoittaudu" answers an invitation. */
const forbidding = wordsOf('älä älkää elä dont');
/** What comes after is to be done instead, or the text asks, tells, or is on a condition. */
const saysElse = wordsOf(
  'vaan mutta sijaan sijasta utan men istället hellre but instead rather just only unless jos ellei miksi koska kuka ' +
    'ketkä mikä mitkä milloin eikö om varför vem vilka vad när har hade if why who which what when have has ' +
    'voi voida osaa kan kunde can could vain kysyn bara ge ny annan another',
);
/** "No need to", "no moving"; "no, cancel it" puts somebody right. */
const deniable = /^(?:need|changes?|\p{L}+ing)$/u;
/** "En saa varattua pajaa" asks for help. */
const unable = /(?:tua|tyä)$/u;
/** "Ei siirrä se": somebody is put right; a refusal has "sitä". */
const corrects = /(?<!\p{L})ei \p{L}+ (?:se|sen|ne)(?!\p{L})/iu;
/** Longer texts say more than that. */
const mostWords = 10;

/** "En peru mitään", "we will not move it": nothing is to be done, and nothing else instead. */
export function keepsAll(
  { text, language }: Pick<Said, 'text' | 'language'>,
  find: (words: readonly string[]) => readonly string[],
): boolean {
  const words = wordsIn(text);
  const longer = words.length > mostWords || text.includes('?') || corrects.test(text);
  if (longer || words.some((word) => saysElse.has(word) || unable.test(word))) {
    return false;
  }
  const forbids = words.some((word) => forbidding.has(word));
  const ideas = forbids ? [...changes, 'register'] : changes;
  const isNo: WordIs = (word, next) =>
    refusing.has(word) ||
    (finnishOnly.has(word) && language === 'fi' && !swedishNoun.test(next ?? '')) ||
    (word === 'no' && next !== undefined && deniable.test(next));
  const isDeed: WordIs = (word, next) =>
    noChange.test(word)
      ? word === 'muuta' && next !== undefined && next !== 'kuin'
      : otherChanges.test(word) ||
        (confirms.test(word) && nothing.has(next ?? '')) ||
        find([word]).some((one) => ideas.includes(one));
  const clauses = clausesOf(text);
  const denied = clauses.filter((clause) => isDenied(clause, isNo, isDeed));
  const others = clauses.filter((clause) => !denied.includes(clause)).flatMap(wordsIn);
  const wants: WordIs = (word) => find([word]).some((one) => wishes.has(one));
  return (
    denied.length > 0 && !others.some((word, n) => isDeed(word, others[n + 1]) || wants(word, undefined))
  );
}
