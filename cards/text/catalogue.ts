import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../bot/shared/people.ts';
import en from './en.json' with { type: 'json' };
import fi from './fi.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };

type Texts = typeof fi;
/** Every text is named `section.key`; Finnish is the language the others are kept in step with. */
export type TextKey = { [S in keyof Texts & string]: `${S}.${keyof Texts[S] & string}` }[keyof Texts &
  string];
export type Params = Readonly<Record<string, string | number>>;

/** Texts of a language by section and key, as its file has them. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

const catalogues: Record<Language, Catalogue> = { fi, sv, en };
/** English is that of Britain: in English, Intl knows for Finland numbers of one country and money and days of another. */
export const locales: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

const messages = new Map<string, IntlMessageFormat>();

/** Texts as they came out, where nothing but numbers went in: the same few hundred on most cards. */
const finished = new Map<string, string>();
const finishedKept = 5_000;

/** Says all in other texts of a language while the work is done: in those of a language that nobody speaks, to check. */
export function speaking<T>(language: Language, texts: Catalogue, work: () => T): T {
  const own = catalogues[language];
  const speak = (those: Catalogue) => {
    catalogues[language] = those;
    messages.clear();
    finished.clear();
  };
  speak(texts);
  try {
    return work();
  } finally {
    speak(own);
  }
}

/** A text in a language with its parameters filled in (ICU MessageFormat: plurals and choices live in the text). */
export function text(language: Language, key: TextKey, params?: Params): string {
  const id = `${language}.${key}`;
  let shown = id;
  for (const name in params) {
    const value = params[name];
    if (typeof value !== 'number') {
      return formatted(id, language, key, params);
    }
    shown += ` ${name} ${value}`;
  }
  let words = finished.get(shown);
  if (words === undefined) {
    words = formatted(id, language, key, params);
    if (finished.size >= finishedKept) {
      finished.clear();
    }
    finished.set(shown, words);
  }
  return words;
}

function formatted(id: string, language: Language, key: TextKey, params?: Params): string {
  let message = messages.get(id);
  if (!message) {
    message = new IntlMessageFormat(source(language, key), locales[language], undefined, { ignoreTag: true });
    messages.set(id, message);
  }
  return String(message.format(params));
}

function source(language: Language, key: string): string {
  const dot = key.indexOf('.');
  const found = catalogues[language][key.slice(0, dot)]?.[key.slice(dot + 1)];
  if (found === undefined) {
    throw new Error(`no text ${key} in ${language}`);
  }
  return found;
}
