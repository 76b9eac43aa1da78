import type { OtherMeaning } from './place-names.ts';
import type { Token } from './tokens.ts';

/** Words of what the bot is asked about: beside one, a name is meant rather than a noun. */
const asked =
  /^(?:(?:työ|kehittämis)?paj\p{L}+|jäljellä|käyttämättä|saldo\p{L}*|kiintiö\p{L}*|vara(?:a|taan|ta|us\p{L}*|uk\p{L}+)|tilanne\p{L}*|tilannekuva|suunnitelma\p{L}*|liittyy|liittyi|ansluter|joins|yhteystie\p{L}+|jäsen\p{L}*|loki|osallistujat|ilmoittautumi\p{L}+|raportti|vertaa|vertailu\p{L}*|väestö\p{L}*|väkiluku|yhdyshenkilö\p{L}*|jämför|compare|kvar|verkst\p{L}+|utvecklingsverkst\p{L}+|saldo\p{L}*|boka|bokning\p{L}*|lägesanalys\p{L}*|kontakt\p{L}*|medlemmar|remaining|left|workshops?|balance|quota|bookings?|contacts|members)$/u;
/** The municipality itself, in a case or compounded: "Salon kaupunki", "Aura kommun". */
const municipality =
  /^(?:kun(?:ta(?:a|an|mme|nne)?|na(?:n|lla|lle|lta|ssa|sta)|nalli\p{L}+)|kaupun(?:ki(?:a|in|mme|nne)?|gi(?:n|lla|lle|lta|ssa|sta))|kommun(?:en|ens|s)?|stad(?:en|ens)?|city|municipality|town)(?:ko|kö|kin)?$/u;
/** What only a name can follow: a Finnish noun cannot. */
const preposition = /^(?:i|in|från|from|till|för|för|hos|of)$/;
/** What a noun rather than a municipality has beside it. */
const nature =
  /^(?:rann\p{L}+|rantoj\p{L}+|pohj\p{L}+|yli|ali|takana|taakse|edessä|vieress\p{L}+|keskell\p{L}+|reun\p{L}+|suulla|äärell\p{L}+|kanssa|vesi|veden|jää|jäällä|vuoksi|takia|jälkeen|siiv\p{L}+|pes\p{L}+|munat|kylvöön)$/u;
/** Before a family name; also the beginnings of the commonest given names. */
const beforeSurname = new Set(
  (
    'herra rouva neiti johtaja kunnanjohtaja kaupunginjohtaja puheenjohtaja konsultti pormestari tohtori ' +
    'aino aki aleksi antti anne anneli anni antero arja ari arto elina eero eeva emilia eija erkki esa hanna ' +
    'hannu heidi heikki helena henri ilkka irma jaakko jani janne jari jarmo johanna joni jorma jouni juha juhani ' +
    'jukka jussi kaisa kalle kalevi kari katja kirsi kirsti laura lauri leena liisa maarit maija mari maria marja ' +
    'marjatta marjo marko markku matti merja mika mikael mikko minna mirja nina niina olli outi paavo paula pasi ' +
    'pekka petri petteri pentti pia pirjo pirkko päivi raija raimo reijo riikka riitta risto ritva sami sanna sari ' +
    'satu seija seppo sini sirpa sinikka susanna taina tapani tapio tarja teemu tero tiina timo toni tuija tuomas ' +
    'tuula ulla veikko vesa ville virpi anders anna karin lars eva johan bengt'
  ).split(' '),
);
/** Family names are near to shorter ones: Mattila, Marttila. */
const surnameLength = 9;
/** So near, counted in words, is beside. */
const near = 3;

/** Of a name, counted in words. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** How surely a word that is also something else means the municipality: undefined, it does not. */
export function meantAs(
  text: string,
  tokens: readonly Token[],
  at: Span,
  other: OtherMeaning['kind'],
): 'surely' | 'perhaps' | undefined {
  const before = tokens[at.first - 1];
  const after = tokens[at.last + 1];
  const isOf = (token: Token | undefined, words: RegExp) => token !== undefined && words.test(token.word);
  if (isAlone(tokens, at)) {
    return 'surely';
  }
  if (isSurname(text, tokens, at.first) || isGivenName(text, tokens, at.last)) {
    return undefined;
  }
  if (isOf(after, municipality) || isOf(before, municipality)) {
    return 'surely';
  }
  const capital = isCapital(tokens, at.first) && !beginsSentence(text, tokens, at.first);
  if (isOf(before, preposition) && (capital || other === 'noun')) {
    return 'surely';
  }
  if (isOf(after, nature)) {
    return undefined;
  }
  // A person's name has a capital too.
  if (capital && other !== 'person') {
    return 'surely';
  }
  const beside = tokens.slice(Math.max(0, at.first - near), at.last + near + 1);
  const isNumber = /^\p{Lu}{1,2}$/u.test(tokens[at.first]?.written ?? '') && !allShouted(tokens, at.first);
  return !isNumber && beside.some(({ word }) => asked.test(word)) ? 'perhaps' : undefined;
}

/** With no more than a word for what it is: "salon kaupunki?", "i Salo". */
function isAlone(tokens: readonly Token[], at: Span): boolean {
  return (
    tokens.length <= at.last - at.first + near &&
    tokens.every(
      ({ word }, i) => (at.first <= i && i <= at.last) || municipality.test(word) || preposition.test(word),
    )
  );
}

/** Whether a name is looked for that is misspelt: among other words many are near to one. */
export function mayBeMisspelt(text: string, tokens: readonly Token[], at: number): boolean {
  const beside = tokens.slice(Math.max(0, at - near), at + near + 1);
  return (
    tokens.length <= near ||
    beside.some(({ word }, i) => i !== Math.min(at, near) && asked.test(word)) ||
    (isCapital(tokens, at) &&
      !beginsSentence(text, tokens, at) &&
      (tokens[at]?.word.length ?? 0) >= surnameLength)
  );
}

/** After a given name, an initial or a title: "Matti Salo", "A. Lahti". */
function isSurname(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token || !isCapital(tokens, at)) {
    return false;
  }
  const between = text.slice(before.end, token.start);
  if (/^\p{Lu}$/u.test(before.written) && /^\.\s?$/.test(between)) {
    return true;
  }
  // "Anna" is also what one says when one asks for something: Anna Salon saldo.
  const given = beforeSurname.has(before.word) && !(before.word === 'anna' && /n$/.test(token.word));
  return given && /^[\s-]{1,2}$/.test(between);
}

/** Before another name: "Kaarina Nurmela". */
function isGivenName(text: string, tokens: readonly Token[], at: number): boolean {
  const [token, after] = [tokens[at], tokens[at + 1]];
  return (
    token !== undefined &&
    after !== undefined &&
    isCapital(tokens, at) &&
    /[aeiouyåäö]$/.test(token.word) &&
    !/(?:ss|st|ll|lt)[aä]$|lle$/.test(token.word) &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(after.written) &&
    text.slice(token.end, after.start) === ' '
  );
}

/** A capital says something, unless everything is written so; two letters, as in II, may be a number. */
function isCapital(tokens: readonly Token[], at: number): boolean {
  const written = tokens[at]?.written ?? '';
  const shouted = /^\p{Lu}+$/u.test(written);
  return /^\p{Lu}/u.test(written) && !(shouted && (written.length < 3 || allShouted(tokens, at)));
}

/** So many words around tell how all is written. */
const around = 10;

function allShouted(tokens: readonly Token[], at: number): boolean {
  const beside = tokens.slice(Math.max(0, at - around), at + around);
  return beside.every(({ written }) => written === written.toLocaleUpperCase('fi'));
}

function beginsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) {
    return true;
  }
  const between = text.slice(before.end, token.start);
  // Days have dots too: "12.3. Salossa".
  return /[!?…\n]/.test(between) || (between.includes('.') && !/^\d{1,2}$/.test(before.word));
}
