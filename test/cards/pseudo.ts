import type { Catalogue } from '../../cards/text/catalogue.ts';

const plain = 'aeiouyAEIOUYcsznCSZN';
const accented = 'àéîõûýÀÉÎÕÛÝçšžñÇŠŽÑ';

/** Letters that stand only in this language. */
export const accentedLetters = new RegExp(`[${accented}ŵ]`, 'u');

/** How much longer a text becomes than the Finnish one: as much as translations grow at most. */
const growth = 0.4;

/** A language made from the Finnish texts: accents, brackets around each text, and longer; parameters are kept. */
export function pseudoTexts(finnish: Catalogue): Catalogue {
  return mapTexts(finnish, pseudoText);
}

function mapTexts(texts: Catalogue, change: (message: string) => string): Catalogue {
  return Object.fromEntries(
    Object.entries(texts).map(([section, all]) => [
      section,
      Object.fromEntries(Object.entries(all).map(([key, message]) => [key, change(message)])),
    ]),
  );
}

export function pseudoText(message: string): string {
  const words = inMessage(message);
  const letters = [...message.replace(/\{\w+(, number)?\}/g, '')].length;
  // Names of files and addresses are read by machines.
  return /^(https:\/\/|[a-z-]+$)/.test(message) && !message.includes(' ') && message.includes('-')
    ? message
    : `⟦${words}${'ŵ'.repeat(Math.ceil(letters * growth))}⟧`;
}

/** The words of an ICU message, leaving its parameters and the names of its options alone. */
function inMessage(message: string): string {
  let made = '';
  for (let at = 0; at < message.length; at += 1) {
    const sign = message.charAt(at);
    if (sign === '{') {
      const end = closing(message, at);
      made += `{${inArgument(message.slice(at + 1, end))}}`;
      at = end;
    } else {
      const known = plain.indexOf(sign);
      made += known < 0 ? sign : accented.charAt(known);
    }
  }
  return made;
}

function inArgument(inside: string): string {
  const [head = ''] = /^\s*\w+\s*,\s*(plural|select)\s*,/.exec(inside) ?? [];
  if (head === '') {
    return inside;
  }
  let made = head;
  for (let at = head.length; at < inside.length; at += 1) {
    if (inside.charAt(at) === '{') {
      const end = closing(inside, at);
      made += `{${inMessage(inside.slice(at + 1, end))}}`;
      at = end;
    } else {
      made += inside.charAt(at);
    }
  }
  return made;
}

function closing(message: string, opening: number): number {
  let depth = 0;
  for (let at = opening; at < message.length; at += 1) {
    depth += message.charAt(at) === '{' ? 1 : message.charAt(at) === '}' ? -1 : 0;
    if (depth === 0) {
      return at;
    }
  }
  throw new Error(`no closing brace: ${message}`);
}
