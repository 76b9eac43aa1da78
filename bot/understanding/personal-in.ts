/** What is taken out of a text, and what of its kind is said instead. */
export interface Taken {
  readonly start: number;
  readonly end: number;
  readonly as: 'name' | 'email' | 'link' | 'code' | 'number';
}

const address =
  /:\/\/|^[^\p{L}]*(?:www\.|mailto:|tel:|sips?:)|\.(?:fi|se|ax|eu|com|org|net|info|io)(?![\p{L}\p{N}])/iu;
/** An invitation, as it is shown or run together: letters and digits of `codeLetters`. */
const invitation = /(?<![\p{L}\p{N}])(?:[BCDFGHJKMNPQRSTVWXYZ3479]{4}[\s\p{Pd}]{0,3}){3}(?![\p{L}\p{N}])/giu;
const identity = /(?<!\d)\d{6}\s?[-+A-FU-Y\p{Pd}]\s?\d{3}[\dA-Y](?![\p{L}\d])/giu;
const digits = /[+(]?\d(?:[\s().,/:;_\p{Pd}+]{0,5}\d)*/gu;

const between = /[^\p{L}\p{Nd}]+/u;

/** What is personal by its form. */
export function personalIn(text: string): readonly Taken[] {
  return [
    ...[...text.matchAll(/\S+/gu)].flatMap(({ 0: chunk, index }) => inChunk(chunk, index)),
    ...[...text.matchAll(invitation)].map(taken('code')),
    ...[...text.matchAll(identity)].map(taken('number')),
    ...[...text.matchAll(digits)].filter(({ 0: run }) => !isHarmless(run)).map(taken('number')),
  ];
}

function taken(as: Taken['as']) {
  return ({ 0: found, index }: { readonly 0: string; readonly index: number }): Taken => ({
    start: index,
    end: index + found.length,
    as,
  });
}

/** What stands between spaces. */
function inChunk(chunk: string, start: number): readonly Taken[] {
  const whole = (as: Taken['as']) => [{ start, end: start + chunk.length, as }];
  if (chunk.includes('@')) {
    return whole('email');
  }
  if (address.test(chunk)) {
    return whole('link');
  }
  const isId = chunk.length >= 8 && digitsIn(chunk) >= 3 && chunk.split(between).some(isMixed);
  return isId ? whole('code') : [];
}

/** Letters and digits in one: ids, tokens. */
function isMixed(part: string): boolean {
  return /\p{L}/u.test(part) && /\p{Nd}/u.test(part);
}

function digitsIn(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}

/** Days and times are no numbers of anybody. */
const times =
  /(?<![\d.])(?:\d{1,2}\.\d{1,2}\.(?:(?:20)?\d\d)?|\d{1,2}\/\d{1,2}\/20\d\d|20\d\d-\d\d-\d\d|\d{1,2}[.:]\d\d|\d{1,2}\.|\d{1,2}\/\d{1,2})(?!\d)/g;
/** So few digits name nobody. */
const few = 4;
/** Of two digits at most, besides days and times: "12.3. 9–11". */
const mostOthers = 2;

function isHarmless(run: string): boolean {
  if (digitsIn(run) <= few) {
    return true;
  }
  if (/^[+(0]/.test(run)) {
    return false;
  }
  const others = run.replace(times, ' ').match(/\d+/g) ?? [];
  return others.length <= mostOthers && others.every((one) => one.length <= 2);
}
