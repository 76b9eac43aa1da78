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

const catalogues: Readonly<Record<Language, Catalogue>> = { fi, sv, en };
/** English is that of Britain: in English, Intl knows for Finland numbers of one country and money and days of another. */
export const locales: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** By what they say. */
const messages: Readonly<Record<Language, Map<string, IntlMessageFormat>>> = {
  fi: new Map(),
  sv: new Map(),
  en: new Map(),
};

/** Texts as they came out, where nothing but numbers went in: the same few hundred on most cards. */
const finished: Readonly<Record<Language, Map<string, string>>> = {
  fi: new Map(),
  sv: new Map(),
  en: new Map(),
};
const finishedKept = 2_000;

/** A text in a language with its parameters filled in (ICU MessageFormat: plurals and choices live in the text). */
export function text(language: Language, key: TextKey, params?: Params): string {
  const message = source(language, key);
  let shown = message;
  for (const name in params) {
    const value = params[name];
    if (typeof value !== 'number') {
      return formatted(language, message, params);
    }
    shown += ` ${name} ${value}`;
  }
  const ready = finished[language];
  let words = ready.get(shown);
  if (words === undefined) {
    words = formatted(language, message, params);
    if (ready.size >= finishedKept) {
      ready.clear();
    }
    ready.set(shown, words);
  }
  return words;
}

function formatted(language: Language, message: string, params?: Params): string {
  let format = messages[language].get(message);
  if (!format) {
    format = new IntlMessageFormat(message, locales[language], undefined, { ignoreTag: true });
    messages[language].set(message, format);
  }
  return String(format.format(params));
}

function source(language: Language, key: string): string {
  const dot = key.indexOf('.');
  const found = catalogues[language][key.slice(0, dot)]?.[key.slice(dot + 1)];
  if (found === undefined) {
    throw new Error(`no text ${key} in ${language}`);
  }
  return found;
}
