import type { Catalogue } from '../../cards/text/catalogue.ts';

/** Texts that carry their names, so that it shows where one stands beside another or within one. */
export function namedTexts(texts: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(texts).map(([section, all]) => [
      section,
      Object.fromEntries(
        Object.entries(all).map(([key, message]) => [key, `⟦${section}.${key}⟨${message}⟧`]),
      ),
    ]),
  );
}

interface Said {
  readonly key: string;
  /** Whether it follows a word of the text that it stands in. */
  readonly afterWord: boolean;
  /** Its words so far, with those of texts within it. */
  words: string;
}

/**
 * Pairs of texts that one sentence was glued from, by name: `a + b`, one after the other with nothing but a space
 * between them; `a ⊃ b`, one within the other with no sign between its words and those around.
 */
export function gluedIn(shown: string): readonly string[] {
  const glued = new Set<string>();
  const open: Said[] = [];
  let last: Said | undefined;
  let between = '';
  for (const part of shown.replaceAll('\\', '').match(/⟦[\w-]+\.[\w-]+⟨|⟧|[^⟦⟧]+|⟦/gu) ?? []) {
    const [, key] = /^⟦([\w-]+\.[\w-]+)⟨$/u.exec(part) ?? [];
    const outer = open.at(-1);
    if (key !== undefined) {
      if (!outer && last && /^[ \u00a0]+$/.test(between) && !/[.!?:…]$/.test(last.words)) {
        glued.add(`${last.key} + ${key}`);
      }
      open.push({ key, afterWord: /[\p{L}\d]\s$/u.test(outer?.words ?? ''), words: '' });
    } else if (part === '⟧') {
      last = open.pop();
      between = '';
      const around = open.at(-1);
      if (last?.afterWord && around && !isApart(last)) {
        glued.add(`${around.key} ⊃ ${last.key}`);
      }
    } else {
      if (outer && last && between === '' && /^\s\p{L}/u.test(part) && outer.words.endsWith(last.words)) {
        glued.add(isApart(last) ? '' : `${outer.key} ⊃ ${last.key}`);
      }
      between += part;
      for (const one of open) {
        one.words += part;
      }
    }
  }
  return [...glued].filter(Boolean);
}

/** In brackets of its own. */
function isApart({ words }: Said): boolean {
  return /^\s*\(.*\)$/.test(words);
}
